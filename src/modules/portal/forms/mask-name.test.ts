import { describe, expect, it } from 'vitest'
import { PIPL } from '#law/index.ts'
import { MASK_BASIS, maskName } from './mask-name.ts'

describe('the masked name', () => {
  it('rests on de-identification', () => {
    expect(MASK_BASIS).toEqual(PIPL.cite('73'))
  })

  it.each([
    ['王小明', '王*'],
    ['王明', '王*'],
    ['王', '王*'],
    ['𬍡某', '𬍡*'],
    ['阿卜杜拉·买买提', '阿*'],
    ['John Smith', 'J*'],
    [' 李四', '李*'],
    ['', '*'],
  ])('of the person “%s” is “%s”, whatever the length', (name, masked) => {
    expect(maskName(name, 'natural_person')).toBe(masked)
  })

  it('of an organisation is its name, which is no secret of a person', () => {
    expect(maskName('红焰果业有限公司', 'commercial_enterprise')).toBe('红焰果业有限公司')
  })
})
