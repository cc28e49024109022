import { sql } from 'kysely'
import type { Day } from '#law/index.ts'
import type { Database } from '../database.ts'
import { type ClockRecord, type ClockRow, fromRow, tables } from './store.ts'

/** Which clocks are wanted: those of some kinds of streams in some organs, perhaps for some departments only. */
export interface ClockScope {
  organs: readonly string[]
  kinds: readonly string[]
  departments: readonly string[] | null
}

/** One kind of clocks in one organ, of one department or (null) of all. */
interface ScopeLine {
  organ: string
  kind: string
  department: string | null
}

function linesOf(scopes: readonly ClockScope[]): ScopeLine[] {
  const lines = scopes.flatMap(({ organs, kinds, departments }) =>
    organs.flatMap((organ) =>
      kinds.flatMap((kind) => (departments ?? [null]).map((department) => ({ organ, kind, department }))),
    ),
  )
  return [...new Map(lines.map((line) => [JSON.stringify(line), line])).values()]
}

const recordsOf = (lines: readonly ScopeLine[]) =>
  sql`jsonb_to_recordset(${JSON.stringify(lines)}::jsonb) AS scope(organ text, kind text, department text)`

const inScope = (narrow: boolean) =>
  narrow
    ? sql`organ_id = scope.organ AND clock.kind = scope.kind AND clock.department = scope.department`
    : sql`organ_id = scope.organ AND clock.kind = scope.kind`

interface Within {
  without: readonly string[]
  limit: number
  before: Day
  paused: boolean
}

// Each scope reads no more of its index than is shown; so the cost is that of the page, not of all that runs.
function pressing(lines: readonly ScopeLine[], wanted: Within) {
  const whens = [sql`due < ${wanted.before}`, ...(wanted.paused ? [sql`due IS NULL`] : [])]
  return [true, false].flatMap((narrow) => {
    const own = lines.filter(({ department }) => (department !== null) === narrow)
    if (own.length === 0) return []
    return whens.map(
      (when) => sql<ClockRecord>`
        SELECT first.* FROM ${recordsOf(own)} CROSS JOIN LATERAL (
          SELECT clock.* FROM clock
          WHERE ${inScope(narrow)} AND ${when} AND stream_id <> ALL (${[...wanted.without]}::text[])
          ORDER BY due, stream_id, name LIMIT ${wanted.limit}) AS first`,
    )
  })
}

/** The clocks in these scopes that fall due first, due before a day; `paused` adds those standing still, at the end. */
export async function clocksWithin(
  db: Database,
  scopes: readonly ClockScope[],
  wanted: Within,
): Promise<ClockRow[]> {
  const parts = pressing(linesOf(scopes), wanted)
  if (parts.length === 0) return []
  const { rows } = await sql<ClockRecord>`
    ${sql.join(parts, sql` UNION ALL `)}
    ORDER BY due NULLS LAST, stream_id, name LIMIT ${wanted.limit}`.execute(db)
  return rows.map(fromRow)
}

/** The clocks of one kind and some names in an organ that fall due until a day, after another; for going through all. */
export async function clocksUntil(
  db: Database,
  wanted: {
    organ: string
    kind: string
    names: readonly string[]
    until: Day
    after: { due: Day; stream: string; name: string } | null
    limit: number
  },
): Promise<ClockRow[]> {
  const { organ, kind, names, until, after, limit } = wanted
  let query = tables(db)
    .selectFrom('clock')
    .selectAll()
    .where('organ_id', '=', organ)
    .where('name', 'in', [...names])
    .where('due', '<=', until)
    .where('kind', '=', kind)
  if (after)
    query = query.where(
      sql<boolean>`(due, stream_id, name) > (${after.due}::date, ${after.stream}, ${after.name})`,
    )
  const rows = await query.orderBy('due').orderBy('stream_id').orderBy('name').limit(limit).execute()
  return rows.map(fromRow)
}

/** The clocks of these streams. */
export async function clocksOfStreams(
  db: Database,
  streams: readonly { organ: string; stream: string }[],
): Promise<ClockRow[]> {
  if (streams.length === 0) return []
  const rows = await tables(db)
    .selectFrom('clock')
    .selectAll()
    .where('organ_id', 'in', [...new Set(streams.map(({ organ }) => organ))])
    .where('stream_id', 'in', [...new Set(streams.map(({ stream }) => stream))])
    .orderBy(sql`due nulls last`)
    .execute()
  return rows.map(fromRow)
}

/** How many clocks run for one kind of case in one department, how many are due soon, how many late. */
export interface ClockFigure {
  organ: string
  kind: string
  department: string
  open: number
  soon: number
  late: number
}

function counted(lines: readonly ScopeLine[], narrow: boolean, wanted: Counting) {
  const { today, soon, without } = wanted
  return sql<ClockFigure>`
    SELECT organ_id AS organ, clock.kind, clock.department, count(*) AS open,
      count(*) FILTER (WHERE due >= ${today} AND due <= ${soon}) AS soon,
      count(*) FILTER (WHERE due < ${today}) AS late
    FROM clock JOIN ${recordsOf(lines)} ON ${inScope(narrow)}
    WHERE stream_id <> ALL (${[...without]}::text[])
    GROUP BY organ_id, clock.kind, clock.department`
}

interface Counting {
  without: readonly string[]
  today: Day
  soon: Day
}

/** Counts the clocks in these scopes by organ, kind and department; due soon is from `today` until `soon`. */
export async function clockFigures(
  db: Database,
  scopes: readonly ClockScope[],
  wanted: Counting,
): Promise<ClockFigure[]> {
  const lines = linesOf(scopes)
  const parts = [true, false].flatMap((narrow) => {
    const own = lines.filter(({ department }) => (department !== null) === narrow)
    return own.length === 0 ? [] : [counted(own, narrow, wanted)]
  })
  if (parts.length === 0) return []
  const { rows } = await sql<ClockFigure>`${sql.join(parts, sql` UNION ALL `)}`.execute(db)
  return rows.map((row) => ({ ...row, open: +row.open, soon: +row.soon, late: +row.late }))
}
