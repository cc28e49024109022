import { type Context, today } from '#kernel/context.ts'
import { act, findCase } from '#kernel/ledger/index.ts'
import { Refusal } from '#kernel/refusal.ts'
import { OGI } from '#law/index.ts'
import { openReport } from '../../actions/open-report.ts'
import { annualReportProcedure } from '../../annual-report.ts'
import { reportId, requireYearOver } from '../../report-year.ts'
import { ROLL_UP_BASIS } from '../../rules/roll-up.ts'
import { collectionProcedure } from '../collection.ts'
import { collectionId, loadCounty } from '../load-county.ts'
import { absent, partsOfYear, usable } from '../parts.ts'
import { begun } from './open-collection.ts'

const named = ({ key, name }: { key: string; name: string }) => ({ key, name })

/** A county report under review or published does not move under its readers. */
async function requireOpenReport(ctx: Context, organ: string, year: number): Promise<void> {
  const state = (await findCase(ctx, annualReportProcedure, organ, reportId(year)))?.state
  if (state) await openReport(ctx, organ, year, state)
}

/**
 * Puts the reports that have come in into the county's own, which holds them from then on besides its own figures.
 * Who is missing and whose report is held is written down with it; it can be done again when more have come.
 */
export async function rollUpReports(
  ctx: Context,
  { organ, year, key }: { organ: string; year: number; key: string },
): Promise<{ parts: number; missing: number }> {
  requireYearOver(year, today(ctx))
  const { state: after } = await act(
    ctx,
    collectionProcedure,
  )({
    organ,
    id: collectionId(year),
    key,
    async decide({ state }, inside) {
      begun(state, year)
      await requireOpenReport(inside, organ, year)
      const all = partsOfYear(await loadCounty(inside, organ, [year]), year)
      const parts = all.filter(usable).map(({ key: part, name, cells, byHand }) => ({
        ...{ key: part, name, cells },
        ...(byHand.length > 0 ? { byHand } : {}),
      }))
      if (parts.length === 0) throw new Refusal('还没有一个单位报来可以汇总的报告。', 'conflict')
      const payload = {
        parts,
        missing: all.filter(absent).map(named),
        unused: all.filter(({ standing }) => standing === 'held').map(named),
      }
      return [{ kind: 'rolled-up', payload, basis: [ROLL_UP_BASIS, OGI.cite('50')] }]
    },
  })
  const { parts = [], missing = [] } = after?.rollUp ?? {}
  return { parts: parts.length, missing: missing.length }
}
