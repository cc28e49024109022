import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { APPLICANT_KINDS, addDays, OUTCOME_ROWS } from '#law/index.ts'
import { rowsOf, type TalliedApplication, tallyApplications } from './case-tally.ts'
import { checkEquations } from './equations.ts'
import { emptyTable2, emptyTable4, type ReportTables } from './report-rows.ts'

const received = (receivedDay: string, outcomeDay?: string): TalliedApplication => ({
  applicantKind: 'natural_person',
  receivedDay,
  ...(outcomeDay ? { outcome: { row: 'granted', day: outcomeDay } } : {}),
})

describe('an application counts in the report of 2024', () => {
  it.each([
    ['received and answered in the year', received('2024-01-01', '2024-12-31'), ['new_received', 'granted']],
    ['received on the last day, still open', received('2024-12-31'), ['new_received', 'carried_over_out']],
    ['answered in the next year', received('2024-12-01', '2025-01-01'), ['new_received', 'carried_over_out']],
    [
      'received the day before the year',
      received('2023-12-31', '2024-01-01'),
      ['carried_over_in', 'granted'],
    ],
    ['open for years', received('2022-05-01'), ['carried_over_in', 'carried_over_out']],
    ['answered the day before the year', received('2023-12-01', '2023-12-31'), []],
    ['received the day after the year', received('2025-01-01'), []],
  ])('%s', (_, one, rows) => {
    expect(rowsOf(one, 2024)).toEqual(rows)
  })

  it('in the column of its applicant and in the totals', () => {
    const table = tallyApplications(
      [
        received('2024-03-01', '2024-03-20'),
        {
          applicantKind: 'legal_service_org',
          receivedDay: '2024-03-01',
          outcome: { row: 'unable_not_held', day: '2024-03-02' },
        },
      ],
      2024,
    )
    expect(table.granted).toMatchObject({ natural_person: 1, legal_service_org: 0, total: 1 })
    expect(table.unable_not_held).toMatchObject({ natural_person: 0, legal_service_org: 1, total: 1 })
    expect(table.results_total).toMatchObject({ natural_person: 1, legal_service_org: 1, total: 2 })
    expect(table.carried_over_out.total).toBe(0)
  })

  it('but not when it ended before it came in', () => {
    expect(() => tallyApplications([received('2024-03-02', '2024-03-01')], 2024)).toThrow('办结日')
    expect(tallyApplications([received('2024-03-02', '2024-03-02')], 2024).granted.total).toBe(1)
  })
})

const aCase = fc
  .record({
    applicantKind: fc.constantFrom(...APPLICANT_KINDS.map((kind) => kind.key)),
    after: fc.integer({ min: 0, max: 1400 }),
    took: fc.option(fc.integer({ min: 0, max: 500 })),
    row: fc.constantFrom(...OUTCOME_ROWS.map((row) => row.key)),
  })
  .map(({ applicantKind, after, took, row }): TalliedApplication => {
    const receivedDay = addDays('2022-01-01', after)
    return {
      applicantKind,
      receivedDay,
      outcome: took === null ? null : { row, day: addDays(receivedDay, took) },
    }
  })
const cases = fc.array(aCase, { maxLength: 60 })

const reportOf = (some: readonly TalliedApplication[], year: number): ReportTables => ({
  table2: emptyTable2(),
  table3: tallyApplications(some, year),
  table4: emptyTable4(),
})

describe('any applications', () => {
  it('make reports whose equations hold, also from year to year', () => {
    fc.assert(
      fc.property(cases, fc.integer({ min: 2021, max: 2027 }), (some, year) => {
        const checks = checkEquations(reportOf(some, year), reportOf(some, year - 1))
        expect(checks.filter((check) => !check.holds)).toEqual([])
      }),
    )
  })

  it('are each received once and answered at most once over the years', () => {
    fc.assert(
      fc.property(cases, (some) => {
        const tables = [2022, 2023, 2024, 2025, 2026, 2027].map((year) => tallyApplications(some, year))
        const count = (row: 'new_received' | 'results_total') =>
          tables.reduce((total, table) => total + table[row].total, 0)
        expect(count('new_received')).toBe(some.length)
        expect(count('results_total')).toBe(some.filter((one) => one.outcome).length)
      }),
    )
  })
})
