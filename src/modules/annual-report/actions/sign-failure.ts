import type { Context } from '#kernel/context.ts'
import { act, findCase } from '#kernel/ledger/index.ts'
import { Refusal } from '#kernel/refusal.ts'
import { REPORT_FORM } from '#law/index.ts'
import { type AnnualReport, annualReportProcedure } from '../annual-report.ts'
import { computeTables } from '../compute-report.ts'
import { failureOf } from '../report-gaps.ts'
import { reportId } from '../report-year.ts'
import { checkEquations } from '../rules/equations.ts'
import { frozenTables } from '../store.ts'
import { openReport } from './open-report.ts'

async function failuresOf(ctx: Context, organ: string, { year, figures }: AnnualReport): Promise<string[]> {
  const tables = await computeTables(ctx, organ, year, figures?.figures)
  const equations = checkEquations(tables, await frozenTables(ctx.db, organ, year - 1))
  return equations.filter(({ holds }) => !holds).map(failureOf)
}

/**
 * A second person answers for the equations that fail now; the reason is published with the report. Whoever wrote
 * in the report cannot be that person. Figures entered anew, and failures of another kind, need a new signature.
 */
export async function signFailure(
  ctx: Context,
  { organ, year, key, reason }: { organ: string; year: number; key: string; reason: string },
): Promise<void> {
  const id = reportId(year)
  const written = (await findCase(ctx, annualReportProcedure, organ, id))?.events ?? []
  const writers = new Set(written.filter(({ kind }) => kind !== 'failure-signed').map(({ actor }) => actor))
  await act(
    ctx,
    annualReportProcedure,
  )({
    organ,
    id,
    key,
    async decide({ state: before }, inside) {
      const state = await openReport(inside, organ, year, before)
      if (writers.has(inside.actor.id))
        throw new Refusal('您参与编制了这份报告，理由要由另一个人签署。', 'forbidden')
      const failed = await failuresOf(inside, organ, state)
      if (failed.length === 0) throw new Refusal('等式全部成立，不需要签署理由。', 'conflict')
      return [{ kind: 'failure-signed', payload: { reason, failed }, basis: [REPORT_FORM.cite('第三部分')] }]
    },
  })
}
