import { describe, expect, it } from 'vitest'
import { OPENNESS_POINTS } from '#law/index.ts'
import { MASKING, masked } from './mask.ts'

describe(OPENNESS_POINTS.heading('个人隐私'), () => {
  it.each([
    ['id-number', '11010519491231002X', '110105********002X'],
    ['id-number', '110105 19491231 002X', '110105 ******** 002X'],
    ['id-number', '110105491231002', '110105******002'],
    ['bank-card', '6222021234567890128', '***************0128'],
    ['phone', '13800138000', '138****8000'],
    ['phone', '+86 138-0013-8000', '+86 138-****-8000'],
    ['address', '洋青镇桥头村3组18号', '洋青镇桥头村***'],
    ['plate', '粤G12345', '粤G***45'],
    ['passport', 'E12345678', 'E******78'],
    ['email', 'zhangsan@example.com', 'z***@example.com'],
    ['condition', '王建国', '王**'],
    ['location', '', '***'],
  ] as const)('covers %s %s as %s', (kind, text, covered) => {
    expect(masked(kind, text)).toBe(covered)
    expect(MASKING).toEqual(OPENNESS_POINTS.cite('个人隐私'))
  })
})
