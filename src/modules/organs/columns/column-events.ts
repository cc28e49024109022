import type { z } from 'zod'
import type { Day } from '#law/index.ts'
import type { ColumnSchema, Columns } from '../contract/column.ts'

type Column = z.infer<typeof ColumnSchema>

/** What is said of a column, apart from where it stands. */
export type ColumnWords = Pick<Column, 'name' | 'description' | 'keywords'>

/** Where a column stands: its section, in the order of the list. */
export type ColumnPlace = Pick<Column, 'key' | 'group'>

/** What can happen to the columns of a site. */
export type ColumnEvent =
  | { kind: 'column-added'; payload: { column: Column } }
  | { kind: 'column-changed'; payload: { column: string; words: ColumnWords } }
  | { kind: 'columns-arranged'; payload: { order: ColumnPlace[] } }
  | { kind: 'column-closed'; payload: { column: string; day: Day; reason: string } }
  | { kind: 'column-reopened'; payload: { column: string } }
  | { kind: 'column-binned'; payload: { column: string; into: string | null; day: Day; reason: string } }
  | { kind: 'column-restored'; payload: { column: string } }

const KINDS: Record<ColumnEvent['kind'], true> = {
  'column-added': true,
  'column-changed': true,
  'columns-arranged': true,
  'column-closed': true,
  'column-reopened': true,
  'column-binned': true,
  'column-restored': true,
}

/** Whether an event is about columns. */
export function isColumnEvent<E extends { kind: string }>(event: E): event is Extract<E, ColumnEvent> {
  return event.kind in KINDS
}

function changed<S extends Columns>(site: S, key: string, change: (column: Column) => Column): S {
  return { ...site, columns: site.columns.map((column) => (column.key === key ? change(column) : column)) }
}

function arranged<S extends Columns>(site: S, order: readonly ColumnPlace[]): S {
  const byKey = new Map(site.columns.map((column) => [column.key, column]))
  const columns = order.flatMap(({ key, group }) => {
    const column = byKey.get(key)
    return column ? [{ ...column, group }] : []
  })
  return { ...site, columns }
}

function binned<S extends Columns>(
  site: S,
  payload: { column: string; into: string | null; day: Day; reason: string },
) {
  const column = site.columns.find((one) => one.key === payload.column)
  if (!column) return site
  const { into, day: binnedOn, reason } = payload
  return {
    ...site,
    columns: site.columns.filter((one) => one !== column),
    binned: [...(site.binned ?? []), { column, into, binnedOn, reason }],
  }
}

function restored<S extends Columns>(site: S, key: string): S {
  const found = site.binned?.find((one) => one.column.key === key)
  if (!found) return site
  return {
    ...site,
    columns: [...site.columns, found.column],
    binned: site.binned?.filter((one) => one !== found),
  }
}

function reopened({ closedOn: _, ...column }: Column): Column {
  return column
}

/** The site after something happened to its columns. */
export function withColumnEvent<S extends Columns>(site: S, event: ColumnEvent): S {
  switch (event.kind) {
    case 'column-added':
      return { ...site, columns: [...site.columns, event.payload.column] }
    case 'column-changed':
      return changed(site, event.payload.column, (column) => ({ ...column, ...event.payload.words }))
    case 'columns-arranged':
      return arranged(site, event.payload.order)
    case 'column-closed':
      return changed(site, event.payload.column, (column) => ({ ...column, closedOn: event.payload.day }))
    case 'column-reopened':
      return changed(site, event.payload.column, reopened)
    case 'column-binned':
      return binned(site, event.payload)
    case 'column-restored':
      return restored(site, event.payload.column)
  }
}
