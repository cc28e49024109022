import { type RawBuilder, type SelectQueryBuilder, sql } from 'kysely'
import type { Database } from '../database.ts'
import { cursorOf, placeOf, type SortType, type SortValue, type Turn } from './cursor.ts'

/** How a list is sorted: no two lines agree in all of it, so that a line is a place. */
export interface Sorting<R> {
  by: readonly { value: RawBuilder<unknown>; type: SortType }[]
  direction: 'asc' | 'desc'
  /** The sorted values of a line. */
  of(row: R): SortValue[]
}

/** Lines of a list, and where the pages before and after them begin; null where there is none. */
export interface PageOf<R> {
  rows: R[]
  previous: string | null
  next: string | null
}

const OTHER = { asc: 'desc', desc: 'asc' } as const
const MOST_COUNTED = 1000

const TYPED: Record<SortType, (value: SortValue | undefined) => RawBuilder<unknown>> = {
  date: (value) => sql`${value}::date`,
  instant: (value) => sql`${value}::timestamptz`,
  integer: (value) => sql`${value}::integer`,
  text: (value) => sql`${value}::text`,
  boolean: (value) => sql`${value}::boolean`,
}

// One comparison of whole rows: an index in this order starts right there, however far that is.
function beyond<R>({ by }: Sorting<R>, cursor: string, direction: 'asc' | 'desc') {
  const values = placeOf(
    cursor,
    by.map(({ type }) => type),
  )
  const place = by.map(({ type }, at) => TYPED[type](values[at]))
  const sign = direction === 'asc' ? sql`>` : sql`<`
  return sql<boolean>`(${sql.join(by.map(({ value }) => value))}) ${sign} (${sql.join(place)})`
}

type Places = Pick<PageOf<never>, 'previous' | 'next'>

function placesOf<S>(
  rows: readonly S[],
  { of }: Sorting<S>,
  there: { earlier: boolean; later: boolean },
): Places {
  const [first, last] = [rows[0], rows.at(-1)]
  return {
    previous: first !== undefined && there.earlier ? cursorOf(of(first)) : null,
    next: last !== undefined && there.later ? cursorOf(of(last)) : null,
  }
}

/** One page of a sorted list, found by its place: the last page costs what the first one costs. */
export async function pageOf<DB, TB extends keyof DB, R extends S, S>(
  query: SelectQueryBuilder<DB, TB, R>,
  sorting: Sorting<S>,
  { after, before, size }: Turn & { size: number },
): Promise<PageOf<R>> {
  const back = after === undefined && before !== undefined
  const direction = back ? OTHER[sorting.direction] : sorting.direction
  const cursor = after ?? before
  let asked = cursor === undefined ? query : query.where(beyond(sorting, cursor, direction))
  for (const { value } of sorting.by) asked = asked.orderBy(value, direction)
  const found = (await asked.limit(size + 1).execute()) as R[]
  const more = found.length > size
  const rows = found.slice(0, size)
  if (back) rows.reverse()
  const there = { earlier: back ? more : cursor !== undefined, later: back || more }
  return { rows, ...placesOf(rows, sorting, there) }
}

/** How many lines there are, counted no further than a list says; `atLeast` when there are more. */
export async function countedTo<DB, TB extends keyof DB, R>(
  db: Database,
  query: SelectQueryBuilder<DB, TB, R>,
): Promise<{ total: number; atLeast: boolean }> {
  const some = query
    .clearSelect()
    .select(sql<number>`1`.as('one'))
    .limit(MOST_COUNTED + 1)
  const { total } = await db
    .withTables<{ some: { one: number } }>()
    .selectFrom(some.as('some'))
    .select((select) => select.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow()
  return { total: Math.min(Number(total), MOST_COUNTED), atLeast: Number(total) > MOST_COUNTED }
}
