import { describe, expect, it } from 'vitest'
import { LITIGATION, RECONSIDERATION } from '#law/index.ts'
import { DISPUTE_KINDS, type Filing, filingProblem } from './filing.ts'

const filing: Filing = {
  kind: 'reconsideration',
  day: '2026-03-20',
  today: '2026-03-20',
  application: { receivedDay: '2026-03-02' },
  earlier: [],
}
const review = (concludedDay: string | null) => [{ kind: 'reconsideration' as const, concludedDay }]

describe('recording a dispute', () => {
  it('rests on the right that is used', () => {
    expect(DISPUTE_KINDS.reconsideration.basis).toEqual(RECONSIDERATION.cite('11(14)'))
    expect(DISPUTE_KINDS['litigation-direct'].basis).toEqual(LITIGATION.cite('46'))
    expect(DISPUTE_KINDS['litigation-after-reconsideration'].basis).toEqual(LITIGATION.cite('45'))
  })

  it.each<[string, Partial<Filing>, string | null]>([
    ['today', {}, null],
    ['tomorrow', { day: '2026-03-21' }, 'day'],
    ['on the day of receipt', { day: '2026-03-02' }, null],
    ['before the day of receipt', { day: '2026-03-01' }, 'day'],
    ['as a direct suit', { kind: 'litigation-direct' }, null],
    ['as a suit after no review', { kind: 'litigation-after-reconsideration' }, 'kind'],
    [
      'as a suit during the review',
      { kind: 'litigation-after-reconsideration', earlier: review(null) },
      'kind',
    ],
    [
      'as a suit the day before the review ends',
      { kind: 'litigation-after-reconsideration', earlier: review('2026-03-21') },
      'kind',
    ],
    [
      'as a suit the day the review ends',
      { kind: 'litigation-after-reconsideration', earlier: review('2026-03-20') },
      null,
    ],
  ])('%s', (_, changes, field) => {
    expect(filingProblem({ ...filing, ...changes })?.field ?? null).toBe(field)
  })
})
