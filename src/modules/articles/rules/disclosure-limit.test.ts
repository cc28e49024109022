import { describe, expect, it } from 'vitest'
import { OGI, PROACTIVE_LIMIT } from '#law/index.ts'
import { disclosureLimit } from './disclosure-limit.ts'

describe(OGI.heading('26'), () => {
  it.each([
    { madeOn: '2019-05-14', days: null },
    { madeOn: '2019-05-15', days: 20 },
    { madeOn: '2026-03-02', days: 20 },
  ])('a document made on $madeOn has $days workdays', ({ madeOn, days }) => {
    expect(disclosureLimit(madeOn)).toBe(days)
  })

  it.each([
    { own: 7, days: 7 },
    { own: 30, days: 30 },
    { own: null, days: 20 },
  ])('is $days workdays where the catalogue item gives $own', ({ own, days }) => {
    expect(disclosureLimit('2026-03-02', own)).toBe(days)
    expect(disclosureLimit('2019-05-14', own)).toBeNull()
  })

  it('takes the number from the limit and not from here', () => {
    expect(disclosureLimit('2026-03-02')).toBe(PROACTIVE_LIMIT[0]?.value)
    expect(PROACTIVE_LIMIT[0]?.basis).toEqual(OGI.cite('26'))
  })
})
