import { describe, expect, it } from 'vitest'
import { OGI, REPORT_DUE } from '#law/index.ts'
import { collectingProblem, collectionDays, reminderOwed } from './collection-days.ts'

const set = { from: '2025-06-01', month: 1, date: 20, remindBefore: [3, 10], source: '县政务公开办通知' }

describe(OGI.heading('49'), () => {
  it('has the reports in by 31 January, with reminders before and one after', () => {
    expect(collectionDays(2025, [])).toEqual({
      due: '2026-01-31',
      remindOn: ['2026-01-16', '2026-01-26', '2026-02-01'],
      source: '',
      basis: REPORT_DUE[0]?.basis,
    })
    expect(REPORT_DUE[0]?.basis).toEqual(OGI.cite('49.1'))
  })

  it.each([
    { year: 2025, due: '2026-01-20', remindOn: ['2026-01-10', '2026-01-17', '2026-01-21'] },
    { year: 2024, due: '2025-01-31', remindOn: ['2025-01-16', '2025-01-26', '2025-02-01'] },
  ])('a county may want them earlier from a day on: $year by $due', ({ year, due, remindOn }) => {
    expect(collectionDays(year, [set])).toMatchObject({ due, remindOn })
  })

  it.each([
    { month: 1, date: 31, refused: false },
    { month: 2, date: 1, refused: true },
    { month: 1, date: 2, refused: false },
  ])('but never later: $month-$date', ({ month, date, refused }) => {
    const problem = collectingProblem({ month, date, remindBefore: [] }, '2026-01-01')
    expect(problem !== undefined).toBe(refused)
  })
})

describe('a reminder by itself', () => {
  const days = collectionDays(2025, [])
  it.each([
    { today: '2026-01-15', last: null, owed: false },
    { today: '2026-01-16', last: null, owed: true },
    { today: '2026-01-16', last: '2026-01-16', owed: false },
    { today: '2026-01-23', last: null, owed: true },
    { today: '2026-01-24', last: null, owed: false },
    { today: '2026-01-26', last: '2026-01-20', owed: true },
    { today: '2026-02-01', last: '2026-01-26', owed: true },
    { today: '2026-02-09', last: null, owed: false },
  ])('on $today after $last: $owed', ({ today, last, owed }) => {
    expect(reminderOwed(days, today, last)).toBe(owed)
  })
})
