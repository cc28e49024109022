import type { Context } from '#kernel/context.ts'
import { OUTCOME_ROWS, type Table3Column, type Table3Row } from '#law/index.ts'
import { casesForReport } from '#modules/applications/index.ts'
import { rowsOf } from './rules/case-tally.ts'

const RESULTS: ReadonlySet<string> = new Set(OUTCOME_ROWS.map((row) => row.key))

/** A cell of table three. */
interface Cell {
  row: Table3Row
  column: Table3Column
}

/** The applications the ledger now counts in a cell of table three, in the order they came in. */
export async function casesOfCell(
  ctx: Pick<Context, 'db'>,
  organ: string,
  year: number,
  { row, column }: Cell,
): Promise<{ id: string; number: string }[]> {
  const counts = (counted: string) => counted === row || (row === 'results_total' && RESULTS.has(counted))
  const cases = await casesForReport(ctx, organ, year)
  return cases
    .filter((one) => column === 'total' || one.applicantKind === column)
    .filter((one) => rowsOf(one, year).some(counts))
    .map(({ id, number }) => ({ id, number }))
}
