import { namesOf } from '#kernel/accounts/index.ts'
import type { Context } from '#kernel/context.ts'
import { findCase } from '#kernel/ledger/index.ts'
import type { FilingView } from '../filing-contract.ts'
import { reportTitle } from '../report-year.ts'
import { whereOf } from '../rules/roll-up.ts'
import { type Filing, filingId, filingProcedure } from './filing.ts'
import { ourFigures } from './our-figures.ts'

/** A settlement counts only while both figures are those that were settled. */
function settledAs({ settled }: Filing, one: { cell: string; ours: number; theirs: number }) {
  const found = settled[one.cell]
  return found && found.ours === one.ours && found.theirs === one.theirs ? found : undefined
}

/** The figures of a year in the order of the form, and what came back from the upper system. */
export async function filingView(ctx: Context, organ: string, year: number): Promise<FilingView> {
  const ours = await ourFigures(ctx, organ, year)
  const filing = (await findCase(ctx, filingProcedure, organ, filingId(year)))?.state ?? filingProcedure.begin
  const people = [...filing.rounds, ...Object.values(filing.settled)].map(({ by }) => by)
  const names = await namesOf(ctx.db, [...new Set(people)])
  const nameOf = (id: string) => names.get(id) ?? '已注销的账号'
  const last = filing.rounds.at(-1)
  return {
    year,
    title: reportTitle(ours.report.organ.name, year),
    firmness: ours.firmness,
    cells: { ...ours.cells },
    rounds: filing.rounds
      .map(({ by, day, source, compared, differences }, at) => {
        return { nth: at + 1, who: nameOf(by), day, source, compared, differences: differences.length }
      })
      .reverse(),
    unread: (last?.unread ?? []).map(whereOf),
    differences: (last?.differences ?? []).map((one) => {
      const settled = settledAs(filing, one)
      return {
        ...one,
        where: whereOf(one.cell),
        settled: settled
          ? { how: settled.how, note: settled.note, who: nameOf(settled.by), day: settled.day }
          : null,
      }
    }),
  }
}
