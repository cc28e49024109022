import { type Context, inTransaction, today } from '#kernel/context.ts'
import { NotFound, Refusal } from '#kernel/refusal.ts'
import { OGI } from '#law/index.ts'
import { keysStandingIn } from '../contract/column.ts'
import { organById } from '../directory.ts'
import { inUseObjection } from '../rules/column-in-use.ts'
import { removalObjection } from '../rules/kept-columns.ts'
import { changeColumns, type WithSite } from './change-columns.ts'
import type { ColumnHolder } from './column-holder.ts'
import { columnOn, refuseObjection, refuseSameName } from './edit-columns.ts'

interface Binning {
  organ: string
  key: string
  column: string
  reason: string
  /** The column that takes over what it carries; null when it carries nothing. */
  into: string | null
}

async function carriedBy(ctx: Context, organ: string, column: string, holders: readonly ColumnHolder[]) {
  const held = await Promise.all(holders.map((holder) => holder.held(ctx, organ)))
  return held.flat().filter((one) => one.column === column)
}

function refuseTarget(house: WithSite, { column, into }: Binning): void {
  if (into === null) return
  const target = house.site.columns.find((one) => one.key === into)
  const problem = (message: string) => new Refusal(message, 'invalid', [{ field: 'into', message }])
  if (into === column) throw problem('不能并入它自己，请选择别的栏目。')
  if (!target) throw problem('网站上没有要并入的栏目，请重新选择。')
  if (target.closedOn) throw problem(`“${target.name}”已经停止更新，请选择别的栏目。`)
}

/** Tells every holder in which column things stand now that columns moved. */
async function follow(ctx: Context, organ: string, column: string, holders: readonly ColumnHolder[]) {
  const { site } = await organById(ctx, organ)
  if (!site?.columns.some((one) => one.key === column)) return
  const filed = keysStandingIn(site, column)
  for (const holder of holders) await holder.moved(ctx, organ, filed, column)
}

/**
 * Puts a column into the recycle bin. What it carries moves into another column in the same act and keeps its own
 * address; the column's address leads there from now on.
 */
export function binColumn(ctx: Context, input: Binning, holders: readonly ColumnHolder[]): Promise<void> {
  const { organ, key, column, into, reason } = input
  return inTransaction(ctx, async (inside) => {
    await changeColumns(inside, {
      organ,
      key,
      async decide(house, within) {
        columnOn(house, column)
        refuseObjection(removalObjection(column))
        refuseTarget(house, input)
        refuseObjection(inUseObjection(await carriedBy(within, organ, column, holders), into))
        const payload = { column, into, day: today(within), reason }
        return { kind: 'column-binned', payload, basis: [OGI.cite('24')] }
      },
    })
    if (into !== null) await follow(inside, organ, into, holders)
  })
}

/** Brings a column back, at the end of its section, with everything that was filed under it. */
export function restoreColumn(
  ctx: Context,
  input: { organ: string; key: string; column: string },
  holders: readonly ColumnHolder[],
): Promise<void> {
  const { organ, key, column } = input
  return inTransaction(ctx, async (inside) => {
    await changeColumns(inside, {
      organ,
      key,
      async decide(house) {
        const binned = house.site.binned?.find((one) => one.column.key === column)
        if (!binned) throw new NotFound('回收站里的这个栏目')
        refuseSameName(house, binned.column.name, column)
        return { kind: 'column-restored', payload: { column }, basis: [OGI.cite('24')] }
      },
    })
    await follow(inside, organ, column, holders)
  })
}
