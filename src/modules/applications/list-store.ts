import { type Kysely, sql } from 'kysely'
import type { Database } from '#kernel/database.ts'
import type { Turn } from '#kernel/paging/cursor.ts'
import { countedTo, type PageOf, pageOf, type Sorting } from '#kernel/paging/page-store.ts'
import type { Day } from '#law/index.ts'
import type { CaseStatus } from './engine/status.ts'
import { type ApplicationTables, OPEN } from './store.ts'

type ListTables = ApplicationTables & {
  clock: { organ_id: string; stream_id: string; kind: string; name: string; due: Day | null }
}

const COLUMNS = [
  'application.id',
  'application.number',
  'application.received_day',
  'application.channel',
  'application.applicant_kind',
  'application.applicant_ref',
  'application.department',
  'application.status',
  'application.stage',
  'application.waits_for',
  'application.moved',
  'application.outcome_row',
  'application.closed_day',
] as const

/** One line of the list of applications. */
export type ApplicationRow = Pick<
  ApplicationTables['application'],
  | 'id'
  | 'number'
  | 'received_day'
  | 'channel'
  | 'applicant_kind'
  | 'applicant_ref'
  | 'department'
  | 'status'
  | 'stage'
  | 'waits_for'
  | 'moved'
  | 'outcome_row'
  | 'closed_day'
>

/** Which applications a list shows: all, open or closed ones; perhaps only those that fall due before a day. */
export interface ListWanted extends Turn {
  show: 'all' | 'open' | 'closed'
  /** Only those whose reply is due before that day, the most urgent first. */
  dueBefore?: Day | undefined
  number?: string | undefined
  department?: string | undefined
  /** Only cases of these departments; null for all. */
  scope: string[] | null
  size: number
}

/** A page of a list, and how many lines it has. */
type Listed = PageOf<ApplicationRow> & { total: number; atLeast: boolean }

const tables = (db: Database): Kysely<ListTables> => db.withTables<ListTables>()
const CLOSED: CaseStatus[] = ['replied', 'withdrawn', 'lapsed', 'transferred', 'record-handled']
const KIND = 'application'

const inOrder = (table: 'application' | 'application_department', direction: 'asc' | 'desc') => ({
  by: [
    { value: sql.ref(`${table}.received_day`), type: 'date' as const },
    { value: sql`length(${sql.ref(`${table}.number`)})`, type: 'integer' as const },
    { value: sql.ref(`${table}.number`), type: 'text' as const },
  ],
  direction,
  of: ({ received_day, number }: ApplicationRow) => [received_day, number.length, number],
})

const directionOf = ({ show }: ListWanted) => (show === 'open' ? 'asc' : 'desc')

/** The departments whose cases are wanted; null for all. */
function departmentsOf({ department, scope }: ListWanted): string[] | null {
  if (department === undefined) return scope
  return scope === null || scope.includes(department) ? [department] : []
}

// Led by the clocks, so that the most urgent case is met first.
async function lateCases(db: Database, organ: string, dueBefore: Day, wanted: ListWanted): Promise<Listed> {
  const departments = departmentsOf(wanted)
  const clocks = tables(db)
    .selectFrom('clock')
    .where('clock.organ_id', '=', organ)
    .where('clock.kind', '=', KIND)
    .where('clock.name', 'in', ['reply', 'redo'])
    .where('clock.due', '<', dueBefore)
  const query = clocks
    // Looked up line by line, so that as many are read as are shown.
    .innerJoinLateral(
      (build) =>
        build
          .selectFrom('application as found')
          .selectAll()
          .where('found.organ_id', '=', organ)
          .where(sql<boolean>`found.id = substr(clock.stream_id, ${KIND.length + 2})`)
          .limit(1)
          .as('application'),
      (join) => join.onTrue(),
    )
    .$if(departments !== null, (some) =>
      some.where(sql<boolean>`application.departments && ${departments}::text[]`),
    )
    .$if(wanted.number !== undefined, (one) => one.where('application.number', '=', `${wanted.number}`))
    .select([...COLUMNS, sql<Day>`clock.due`.as('due'), 'clock.stream_id'])
  const byDue: Sorting<ApplicationRow & { due: Day; stream_id: string }> = {
    by: [
      { value: sql.ref('clock.due'), type: 'date' },
      { value: sql.ref('clock.stream_id'), type: 'text' },
    ],
    direction: 'asc',
    of: ({ due, stream_id }) => [due, stream_id],
  }
  const all = departments === null && wanted.number === undefined
  const counted = all ? await countedTo(db, clocks) : await countedTo(db, query)
  return { ...(await pageOf(query, byDue, wanted)), ...counted }
}

async function casesOfOne(db: Database, organ: string, department: string, wanted: ListWanted) {
  const own = tables(db)
    .selectFrom('application_department')
    .where('application_department.organ_id', '=', organ)
    .where('application_department.department', '=', department)
    .$if(wanted.show !== 'all', (some) =>
      some.where('application_department.open', '=', wanted.show === 'open'),
    )
    .$if(wanted.number !== undefined, (one) =>
      one.where('application_department.number', '=', `${wanted.number}`),
    )
  const query = own
    // Looked up line by line, so that as many are read as are shown.
    .innerJoinLateral(
      (build) =>
        build
          .selectFrom('application as found')
          .selectAll()
          .where('found.organ_id', '=', organ)
          .where(sql<boolean>`found.id = application_department.id`)
          .limit(1)
          .as('application'),
      (join) => join.onTrue(),
    )
    .select(COLUMNS)
  const sorting = inOrder('application_department', directionOf(wanted))
  return { ...(await pageOf(query, sorting, wanted)), ...(await countedTo(db, own)) }
}

async function casesOfMany(db: Database, organ: string, departments: string[] | null, wanted: ListWanted) {
  const statuses = { all: undefined, open: OPEN, closed: CLOSED }[wanted.show]
  const query = tables(db)
    .selectFrom('application')
    .where('organ_id', '=', organ)
    .$if(statuses !== undefined, (some) => some.where('status', 'in', statuses ?? []))
    .$if(wanted.number !== undefined, (one) => one.where('number', '=', `${wanted.number}`))
    .$if(departments !== null, (some) => some.where(sql<boolean>`departments && ${departments}::text[]`))
    .select(COLUMNS)
  const sorting = inOrder('application', directionOf(wanted))
  return { ...(await pageOf(query, sorting, wanted)), ...(await countedTo(db, query)) }
}

/** One page of applications: those due before a day the most urgent first, open ones oldest first, else newest first. */
export async function listedCases(db: Database, organ: string, wanted: ListWanted): Promise<Listed> {
  if (wanted.dueBefore !== undefined) return lateCases(db, organ, wanted.dueBefore, wanted)
  const departments = departmentsOf(wanted)
  const [only, ...others] = departments ?? []
  return only !== undefined && others.length === 0
    ? casesOfOne(db, organ, only, wanted)
    : casesOfMany(db, organ, departments, wanted)
}

/** The cases that wait for one of these steps, the oldest first; each step reads no more than is asked for. */
export async function waitingCases(
  db: Database,
  organ: string,
  wanted: { steps: readonly string[]; scope: string[] | null; limit: number },
): Promise<ApplicationRow[]> {
  const own = wanted.scope === null ? sql`` : sql`AND departments && ${wanted.scope}::text[]`
  const order = sql`received_day, length(number), number`
  const { rows } = await sql<ApplicationRow>`
    SELECT first.* FROM unnest(${[...wanted.steps]}::text[]) AS step CROSS JOIN LATERAL (
      SELECT ${sql.join(COLUMNS.map((name) => sql.ref(name)))} FROM application
      WHERE organ_id = ${organ} AND waits_for = step ${own}
      ORDER BY ${order} LIMIT ${wanted.limit}) AS first
    ORDER BY ${order} LIMIT ${wanted.limit}`.execute(db)
  return rows
}

/** How many cases are open, counted as far as a list says. */
export async function countOpen(db: Database, organ: string): Promise<{ total: number; atLeast: boolean }> {
  const open = tables(db).selectFrom('application').where('organ_id', '=', organ).where('status', 'in', OPEN)
  return countedTo(db, open)
}
