import { type Context, today } from '#kernel/context.ts'
import { act } from '#kernel/ledger/index.ts'
import { NotFound } from '#kernel/refusal.ts'
import { OGI } from '#law/index.ts'
import { requireReportYear, requireYearOver } from '../../report-year.ts'
import { collectionDays } from '../../rules/collection-days.ts'
import { type Collection, collectionProcedure } from '../collection.ts'
import { collectionId, countyAndBelow, rosterOf } from '../load-county.ts'

/** Begins to collect the reports on a year; a collection that was begun stays as it is. */
export async function openCollection(
  ctx: Context,
  { organ, year, key }: { organ: string; year: number; key: string },
): Promise<void> {
  await countyAndBelow(ctx, organ)
  requireReportYear(year, today(ctx))
  requireYearOver(year, today(ctx))
  await act(
    ctx,
    collectionProcedure,
  )({
    organ,
    id: collectionId(year),
    key,
    async decide({ state }, inside) {
      if (state) return []
      const { due, basis } = collectionDays(year, (await rosterOf(inside, organ)).days)
      return [{ kind: 'collection-opened', payload: { year, due }, basis: [basis, OGI.cite('49.2')] }]
    },
  })
}

/** The collection that was begun, or a refusal. */
export function begun(state: Collection | undefined, year: number): Collection {
  if (!state) throw new NotFound(`${year}年度的收稿（请先开始收集）`)
  return state
}
