import type { AnnualReport } from './annual-report.ts'
import type { YearReport } from './read-year.ts'
import { failureOf } from './report-gaps.ts'
import type { EquationCheck } from './rules/equations.ts'

/** What is published with a report: what it corrects, and the signed reason for equations that fail. */
export function publicNotes(
  { correcting, signedFailure }: AnnualReport,
  equations: readonly EquationCheck[],
): string[] {
  const failed = equations.filter(({ holds }) => !holds)
  return [
    ...(correcting ? [`更正说明：${correcting.note}`] : []),
    ...(signedFailure && failed.length > 0
      ? [`勾稽关系说明：${failed.map(failureOf).join('；')}。${signedFailure.reason}（经另一人签署）`]
      : []),
  ]
}

/** What is or would be published with the report as it stands. */
export function notesOf({ state, equations }: Pick<YearReport, 'state' | 'equations'>): string[] {
  return state ? (state.frozen?.notes ?? publicNotes(state, equations)) : []
}
