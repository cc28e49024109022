import type { Context } from '#kernel/context.ts'
import { NotFound } from '#kernel/refusal.ts'
import { standingColumn } from '../contract/column.ts'
import { organById } from '../directory.ts'
import { removalObjection } from '../rules/kept-columns.ts'
import type { ColumnHolder, Held } from './column-holder.ts'

const shownHeld = ({ what, count, link }: Held) => ({ what, count, link })

/** The columns of a site with what each carries, and the recycle bin. */
export async function columnsOnDesk(ctx: Context, organ: string, holders: readonly ColumnHolder[]) {
  const { site } = await organById(ctx, organ)
  if (!site) throw new NotFound('这个单位的网站')
  const held = (await Promise.all(holders.map((holder) => holder.held(ctx, organ)))).flat()
  const { binned = [], columns } = site
  return {
    sitePath: site.path,
    columns: columns.map((column) => ({
      ...column,
      carries: held.filter((one) => one.column === column.key).map(shownHeld),
      kept: removalObjection(column.key)?.message ?? null,
    })),
    binned: binned.map((one) => ({
      ...one,
      intoName: one.into === null ? null : (standingColumn(site, one.column.key)?.name ?? null),
    })),
  }
}
