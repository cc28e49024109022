import type { Context } from '#kernel/context.ts'
import { casesForReport } from '#modules/applications/index.ts'
import { countPublishedByYear } from '#modules/articles/index.ts'
import { consultationsOfYear } from '#modules/consultation/index.ts'
import { disputesForReport } from '#modules/disputes/index.ts'
import { workOfYear } from '#modules/tasks/index.ts'
import type { Figures } from './contract.ts'
import { tallyApplications } from './rules/case-tally.ts'
import { tallyDisputes } from './rules/dispute-tally.ts'
import type { NarrativeFigures } from './rules/fill-figures.ts'
import type { ReportTables } from './rules/report-rows.ts'
import { tableTwo } from './table-two.ts'

/** The tables of a year as the ledger has them now, table two as entered. */
export async function computeTables(
  ctx: Pick<Context, 'db'>,
  organ: string,
  year: number,
  figures: Figures | undefined,
): Promise<ReportTables> {
  return {
    table2: tableTwo(figures),
    table3: tallyApplications(await casesForReport(ctx, organ, year), year),
    table4: tallyDisputes(await disputesForReport(ctx, organ), year),
  }
}

/** The figures the narrative may name. */
export async function computeNarrativeFigures(
  ctx: Context,
  organ: string,
  year: number,
  { table3 }: ReportTables,
): Promise<NarrativeFigures> {
  const published = await countPublishedByYear(ctx, organ, year)
  const work = await workOfYear(ctx, organ, year)
  const consultations = await consultationsOfYear(ctx, organ, year)
  return {
    tasksTotal: work.tasks.total,
    tasksConfirmed: work.tasks.confirmed,
    trainingsHeld: work.trainings,
    trainingAttendances: work.attendances,
    consultationsOpened: consultations.opened,
    consultationsAnswered: consultations.answered,
    articlesPublished: Object.values(published).reduce((total, count) => total + count, 0),
    newReceived: table3.new_received.total,
    repliedTotal: table3.results_total.total,
    carriedOut: table3.carried_over_out.total,
  }
}
