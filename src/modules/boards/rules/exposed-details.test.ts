import { describe, expect, it } from 'vitest'
import { OGI, PIPL } from '#law/index.ts'
import { exposedDetails } from './exposed-details.ts'

describe('details about people on a poster', () => {
  it.each([
    [
      '身份证号码',
      PIPL.cite('25'),
      ['11010519491231002X', '号码：440524188001010014。', '１１０１０５１９４９１２３１００２x'],
    ],
    ['银行账号', PIPL.cite('28'), ['6217001234567890', '6217001234567890123', '6217 0012 3456 7890 123']],
    ['手机号码', OGI.cite('15'), ['13800001234', '电话13912345678转1', '１３８００００１２３４']],
  ])('%s is found', (what, basis, texts) => {
    for (const text of texts) expect(exposedDetails(text)).toEqual([{ what, basis }])
  })

  it.each([
    '110105********002X',
    '138****1234',
    '12345678901',
    '0759-7231356',
    '2026年3月2日至2026年3月8日',
    '统一社会信用代码11440823MB9Y0026XG',
    '621700123456789',
    '62170012345678901234',
    '金额4850.5元',
    '王*、陈**',
    '',
  ])('%j holds none', (text) => {
    expect(exposedDetails(text)).toEqual([])
  })

  it('are named once each, all of them', () => {
    const text = '11010519491231002X 13800001234 11010519491231002X 6217001234567890'
    expect(exposedDetails(text).map(({ what }) => what)).toEqual(['身份证号码', '银行账号', '手机号码'])
  })
})
