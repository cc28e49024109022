import {
  APPLICANT_KINDS,
  type ApplicantKind,
  type Day,
  OUTCOME_ROWS,
  type OutcomeRowKey,
} from '#law/index.ts'
import { emptyTable3, type Table3 } from './report-rows.ts'

/** What the report needs to know of one application, or of several that count alike. */
export interface TalliedApplication {
  readonly applicantKind: ApplicantKind
  readonly receivedDay: Day
  readonly outcome?: { readonly row: OutcomeRowKey; readonly day: Day } | null
  /** How many there are of them; one when it is not said. */
  readonly count?: number
}

type CountedRow = OutcomeRowKey | 'new_received' | 'carried_over_in' | 'carried_over_out'

/** Table three of a year from the applications themselves: each counts where it came in and where it ended. */
export function tallyApplications(cases: readonly TalliedApplication[], year: number): Table3 {
  const table = emptyTable3()
  for (const one of cases) {
    for (const row of rowsOf(one, year)) table[row][one.applicantKind] += one.count ?? 1
  }
  for (const { key } of APPLICANT_KINDS) {
    table.results_total[key] = OUTCOME_ROWS.reduce((total, row) => total + table[row.key][key], 0)
  }
  for (const row of Object.values(table)) {
    row.total = APPLICANT_KINDS.reduce((total, { key }) => total + row[key], 0)
  }
  return table
}

/** The rows of a year's table three in which one application counts. */
export function rowsOf({ receivedDay, outcome }: TalliedApplication, year: number): CountedRow[] {
  if (outcome && outcome.day < receivedDay) throw new RangeError('办结日不能早于收到日，请核对这件申请的记录')
  const [first, last] = [`${year}-01-01`, `${year}-12-31`]
  if (receivedDay > last || (outcome && outcome.day < first)) return []
  const cameIn = receivedDay < first ? 'carried_over_in' : 'new_received'
  return [cameIn, outcome && outcome.day <= last ? outcome.row : 'carried_over_out']
}
