import { type Context, today } from '#kernel/context.ts'
import type { Draft } from '#kernel/ledger/index.ts'
import { NotFound, Refusal } from '#kernel/refusal.ts'
import { OGI } from '#law/index.ts'
import { SECTIONS } from '../contract/column.ts'
import { loadDirectory } from '../directory.ts'
import type { Column } from '../organ.ts'
import { type ColumnObjection, placeObjection, removalObjection } from '../rules/kept-columns.ts'
import { changeColumns, type WithSite } from './change-columns.ts'
import type { ColumnEvent, ColumnPlace, ColumnWords } from './column-events.ts'

interface One {
  organ: string
  key: string
  column: string
}

const wrong = (field: string, message: string) => new Refusal(message, 'invalid', [{ field, message }])

/** The column of that key on the site, or a refusal. */
export function columnOn({ site }: WithSite, key: string): Column {
  const column = site.columns.find((one) => one.key === key)
  if (!column) throw new NotFound('这个栏目')
  return column
}

/** Refuses on an objection that rests on law. */
export function refuseObjection(objection: ColumnObjection | null): void {
  if (objection) throw new Refusal(objection.message, 'conflict')
}

/** No two columns of a site have one name: residents could not tell them apart. */
export function refuseSameName({ site }: WithSite, name: string, but: string): void {
  if (site.columns.some((one) => one.name === name && one.key !== but))
    throw wrong('name', `网站上已有名为“${name}”的栏目，请换一个名称。`)
}

/** A column whose key is that of a section is the section's own page. */
function refuseMisplaced(place: ColumnPlace): void {
  refuseObjection(placeObjection(place))
  if (place.key in SECTIONS && place.key !== place.group)
    throw wrong('group', `编号为“${place.key}”的栏目只能放在同名的组下面。`)
}

async function refuseTakenKey(ctx: Context, { site }: WithSite, key: string): Promise<void> {
  if (site.columns.some((one) => one.key === key)) throw wrong('key', '这个栏目编号已经在用，请换一个。')
  if (site.binned?.some((one) => one.column.key === key))
    throw wrong('key', '回收站里有这个编号的栏目：请取回它，或者换一个编号。')
  const others = (await loadDirectory(ctx)).all()
  // The county's site stands at the root, where the sites of towns have their folders.
  if (others.some((one) => one.site?.path === `${site.path}${key}/`))
    throw wrong('key', '这个编号是下级单位网站的地址，请换一个。')
}

/** Adds a column to the end of its section. */
export function addColumn(
  ctx: Context,
  input: { organ: string; key: string; column: Column },
): Promise<void> {
  const { organ, key, column } = input
  return changeColumns(ctx, {
    organ,
    key,
    async decide(house, inside) {
      await refuseTakenKey(inside, house, column.key)
      refuseSameName(house, column.name, column.key)
      refuseMisplaced(column)
      return { kind: 'column-added', payload: { column }, basis: [OGI.cite('24')] }
    },
  })
}

/** Says something else of a column; its address stays. */
export function changeColumn(ctx: Context, input: One & { words: ColumnWords }): Promise<void> {
  const { organ, key, column, words } = input
  return changeColumns(ctx, {
    organ,
    key,
    async decide(house) {
      columnOn(house, column)
      refuseSameName(house, words.name, column)
      return { kind: 'column-changed', payload: { column, words } }
    },
  })
}

/** Puts the columns in another order and into other sections; every column must be named once. */
export function arrangeColumns(
  ctx: Context,
  input: { organ: string; key: string; order: ColumnPlace[] },
): Promise<void> {
  const { organ, key, order } = input
  return changeColumns(ctx, {
    organ,
    key,
    async decide({ site }): Promise<Draft<ColumnEvent>> {
      const named = order.map((place) => place.key).sort()
      const known = site.columns.map((column) => column.key).sort()
      if (named.join(' ') !== known.join(' '))
        throw new Refusal('栏目刚刚被别人改过，请刷新后再调整次序。', 'conflict')
      for (const place of order) refuseMisplaced(place)
      return { kind: 'columns-arranged', payload: { order } }
    },
  })
}

/** Has a column take nothing new; what stands in it stays to be read. */
export function closeColumn(ctx: Context, input: One & { reason: string }): Promise<void> {
  const { organ, key, column, reason } = input
  return changeColumns(ctx, {
    organ,
    key,
    async decide(house, inside) {
      if (columnOn(house, column).closedOn) throw new Refusal('这个栏目已经停止更新。', 'conflict')
      refuseObjection(removalObjection(column))
      return { kind: 'column-closed', payload: { column, day: today(inside), reason } }
    },
  })
}

/** Has a column that was closed take new texts again. */
export function reopenColumn(ctx: Context, input: One): Promise<void> {
  const { organ, key, column } = input
  return changeColumns(ctx, {
    organ,
    key,
    async decide(house) {
      if (!columnOn(house, column).closedOn) throw new Refusal('这个栏目没有停止更新。', 'conflict')
      return { kind: 'column-reopened', payload: { column } }
    },
  })
}
