import { describe, expect, it } from 'vitest'
import { TENDER, TENDER_BIDDERS, TENDER_CONTRACT, TENDER_NOTICE } from '#law/index.ts'
import { biddersNeeded, contractDays, noticeDays } from './tender-floors.ts'

const tender = { kind: 'works', method: 'sealed', day: '2026-03-02' } as const
const lease = { kind: 'lease', method: 'sealed', day: '2026-03-02' } as const

describe('a setting against the law of tenders', () => {
  it('rests on TENDER_NOTICE, TENDER_BIDDERS and TENDER_CONTRACT', () => {
    const articles = [TENDER_NOTICE, TENDER_BIDDERS, TENDER_CONTRACT].map((one) => one[0]?.basis)
    expect(articles).toEqual([TENDER.cite('24'), TENDER.cite('28'), TENDER.cite('46')])
  })

  it.each([
    [noticeDays, tender, 19, 20, '24'],
    [noticeDays, tender, 20, 20, undefined],
    [noticeDays, tender, 21, 21, undefined],
    [noticeDays, lease, 7, 7, undefined],
    [biddersNeeded, tender, 2, 3, '28'],
    [biddersNeeded, tender, 3, 3, undefined],
    [biddersNeeded, lease, 2, 2, undefined],
    [biddersNeeded, { ...tender, method: 'negotiation' }, 2, 1, undefined],
    [contractDays, tender, 31, 30, '46'],
    [contractDays, tender, 30, 30, undefined],
    [contractDays, lease, 31, 31, undefined],
  ] as const)('%o of %o with %i set gives %i', (rule, asked, setting, value, article) => {
    const bound = rule({ ...asked, setting })
    expect([bound.value, bound.basis?.article]).toEqual([value, article])
  })
})
