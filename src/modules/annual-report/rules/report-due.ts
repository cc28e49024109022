import { type Basis, type Day, GOVERNMENT_REPORT_DUE, inForceOn, REPORT_DUE } from '#law/index.ts'

/** The levels that report in this office. */
export type ReportingLevel = 'township' | 'county'

/** Until when the report on a year must be out, and why. */
export interface ReportDue {
  readonly day: Day
  readonly basis: Basis
}

// The regulation sets a day for departments and for governments of counties and above; counties collect
// their towns' reports for their own, so towns keep the earlier of the two days.
const DUE_OF = { township: REPORT_DUE, county: GOVERNMENT_REPORT_DUE } as const

/** The last day to publish the report on `year`. */
export function reportDue(level: ReportingLevel, year: number): ReportDue {
  const { value, basis } = inForceOn(DUE_OF[level], `${year + 1}-01-01`)
  return { day: `${year + 1}-${two(value.month)}-${two(value.date)}`, basis }
}

const two = (value: number) => String(value).padStart(2, '0')
