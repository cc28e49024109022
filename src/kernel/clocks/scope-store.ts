import { sql } from 'kysely'
import type { Day } from '#law/index.ts'
import type { Database } from '../database.ts'
import { type ClockRow, fromRow, tables } from './store.ts'

/** Which clocks are wanted: those of some kinds of streams in some organs, perhaps for some departments only. */
export interface ClockScope {
  organs: readonly string[]
  kinds: readonly string[]
  departments: readonly string[] | null
}

const KIND = sql<string>`split_part(stream_id, ':', 1)`
const DEPARTMENT = sql<string>`definition->>'department'`

function clocksIn(db: Database, scopes: readonly ClockScope[], without: readonly string[]) {
  const wanted = scopes.filter(({ organs, kinds, departments }) => {
    return organs.length > 0 && kinds.length > 0 && departments?.length !== 0
  })
  return tables(db)
    .selectFrom('clock')
    .where(({ eb, or, and }) =>
      or(
        wanted.map(({ organs, kinds, departments }) =>
          and([
            eb('organ_id', 'in', organs),
            eb(KIND, 'in', kinds),
            ...(departments ? [eb(DEPARTMENT, 'in', departments)] : []),
          ]),
        ),
      ),
    )
    .where(sql<boolean>`stream_id <> ALL (${[...without]}::text[])`)
}

/** The clocks in these scopes that fall due first, due before a day; `paused` adds those standing still, at the end. */
export async function clocksWithin(
  db: Database,
  scopes: readonly ClockScope[],
  wanted: { without: readonly string[]; limit: number; before: Day; paused: boolean },
): Promise<ClockRow[]> {
  const { before, paused } = wanted
  const rows = await clocksIn(db, scopes, wanted.without)
    .where(({ eb, or }) => or([eb('due', '<', before), ...(paused ? [eb('due', 'is', null)] : [])]))
    .selectAll()
    .orderBy(sql`due nulls last`)
    .orderBy('stream_id')
    .orderBy('name')
    .limit(wanted.limit)
    .execute()
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
    after: { due: Day; stream: string } | null
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
    .where(sql<boolean>`stream_id LIKE ${`${kind}:%`}`)
  if (after) query = query.where(sql<boolean>`(due, stream_id) > (${after.due}::date, ${after.stream})`)
  const rows = await query.orderBy('due').orderBy('stream_id').limit(limit).execute()
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

/** Counts the clocks in these scopes by organ, kind and department; due soon is from `today` until `soon`. */
export async function clockFigures(
  db: Database,
  scopes: readonly ClockScope[],
  wanted: { without: readonly string[]; today: Day; soon: Day },
): Promise<ClockFigure[]> {
  const { today, soon } = wanted
  const rows = await clocksIn(db, scopes, wanted.without)
    .select([
      'organ_id as organ',
      KIND.as('kind'),
      DEPARTMENT.as('department'),
      sql<number>`count(*)`.as('open'),
      sql<number>`count(*) FILTER (WHERE due >= ${today} AND due <= ${soon})`.as('soon'),
      sql<number>`count(*) FILTER (WHERE due < ${today})`.as('late'),
    ])
    .groupBy(['organ_id', KIND, DEPARTMENT])
    .execute()
  return rows.map((row) => ({ ...row, open: +row.open, soon: +row.soon, late: +row.late }))
}
