import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { APPLICANT_KINDS, OUTCOME_ROWS } from '#law/index.ts'
import { type TalliedApplication, tallyApplications } from './case-tally.ts'
import { type TalliedDispute, tallyDisputes } from './dispute-tally.ts'
import { checkEquations } from './equations.ts'
import { emptyTable2, type ReportTables } from './report-rows.ts'

const START = Date.UTC(2022, 0, 1)
const DAY_MS = 86_400_000
const DAYS = 1460

const dayAt = (offset: number) => new Date(START + offset * DAY_MS).toISOString().slice(0, 10)

/** A beginning and, for some, an end on the same day or later. */
const span = fc.record({
  from: fc.integer({ min: 0, max: DAYS }),
  lasts: fc.option(fc.integer({ min: 0, max: 800 })),
})

const application: fc.Arbitrary<TalliedApplication> = fc
  .tuple(span, fc.constantFrom(...APPLICANT_KINDS), fc.constantFrom(...OUTCOME_ROWS))
  .map(([{ from, lasts }, kind, row]) => ({
    applicantKind: kind.key,
    receivedDay: dayAt(from),
    outcome: lasts === null ? null : { row: row.key, day: dayAt(from + lasts) },
  }))

const dispute: fc.Arbitrary<TalliedDispute> = fc
  .tuple(
    span,
    fc.constantFrom('reconsideration', 'litigation-direct', 'litigation-after-reconsideration'),
    fc.constantFrom('upheld', 'corrected', 'other'),
  )
  .map(([{ from, lasts }, kind, outcome]) => ({
    kind,
    filedDay: dayAt(from),
    concluded: lasts === null ? null : { outcome, day: dayAt(from + lasts) },
  }))

const ledger = fc.record({
  applications: fc.array(application, { maxLength: 120 }),
  disputes: fc.array(dispute, { maxLength: 30 }),
})

const tablesOf = (
  one: typeof ledger extends fc.Arbitrary<infer L> ? L : never,
  year: number,
): ReportTables => ({
  table2: emptyTable2(),
  table3: tallyApplications(one.applications, year),
  table4: tallyDisputes(one.disputes, year),
})

describe('the tables of any ledger', () => {
  it('fulfil every equation, within a year and from year to year', () => {
    fc.assert(
      fc.property(ledger, fc.integer({ min: 2023, max: 2026 }), (one, year) => {
        const checks = checkEquations(tablesOf(one, year), tablesOf(one, year - 1))
        expect(checks.filter(({ holds }) => !holds)).toEqual([])
        expect(checks).toHaveLength(51)
      }),
      { numRuns: 300 },
    )
  })
})
