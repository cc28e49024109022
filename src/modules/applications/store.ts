import { type Kysely, sql } from 'kysely'
import type { Database } from '#kernel/database.ts'
import type { ApplicantKind, Day, OutcomeRowKey } from '#law/index.ts'
import type { Application } from './application.ts'
import { flowStage } from './engine/flow-stage.ts'
import type { CaseStatus } from './engine/status.ts'
import { clearFees, saveFee } from './fee-store.ts'
import { clearLetters, saveLetters } from './letter-store.ts'
import { clearLikeness, saveLikeness } from './likeness-store.ts'
import { openTermsOver, TERM_OVER } from './terms-over.ts'

type ApplicationTables = {
  application: {
    organ_id: string
    id: string
    number: string
    received_day: Day
    channel: string
    applicant_kind: ApplicantKind
    department: string | null
    departments: string[]
    status: CaseStatus
    flow: string
    stage: string
    merged_into: string | null
    moved: boolean
    archived: boolean
    identity_held: boolean
    identity_reduced: boolean
    identity_erased: boolean
    outcome_row: OutcomeRowKey | null
    closed_day: Day | null
  }
}

/** One line of the list of applications. */
export type ApplicationRow = Pick<ApplicationTables['application'], (typeof COLUMNS)[number]>

const tables = (db: Database): Kysely<ApplicationTables> => db.withTables<ApplicationTables>()
const COLUMNS = [
  'id',
  'number',
  'received_day',
  'channel',
  'applicant_kind',
  'department',
  'status',
  'stage',
  'moved',
  'outcome_row',
  'closed_day',
] as const

/** Writes what the ledger says of an application; nothing personal is in it. */
export async function saveApplication(
  db: Database,
  organ: string,
  id: string,
  state: Application,
): Promise<void> {
  const row = {
    number: state.number,
    received_day: state.receivedDay,
    channel: state.channel,
    applicant_kind: state.applicantKind,
    department: state.department,
    departments: [...state.case.departments],
    status: state.status,
    flow: state.case.flow,
    stage: openTermsOver(state).length > 0 ? TERM_OVER : flowStage(state.case),
    merged_into: state.case.merged,
    moved: state.moved !== null && !state.outcome,
    archived: state.case.archived !== null,
    identity_held: state.keeping.held,
    identity_reduced: state.keeping.reduced !== null,
    identity_erased: state.keeping.erased !== null,
    outcome_row: state.outcome?.row ?? null,
    closed_day: state.outcome?.day ?? null,
  }
  await tables(db)
    .insertInto('application')
    .values({ organ_id: organ, id, ...row })
    .onConflict((conflict) => conflict.columns(['organ_id', 'id']).doUpdateSet(row))
    .execute()
  if (state.traces)
    await saveLikeness(db, organ, {
      id,
      number: state.number,
      received_day: state.receivedDay,
      ...state.traces,
    })
  if (state.case.fee) await saveFee(db, organ, id, state)
  await saveLetters(db, organ, id, state.letters)
}

/** Empties the read model. */
export async function clearApplications(db: Database): Promise<void> {
  await tables(db).deleteFrom('application').execute()
  await clearFees(db)
  await clearLikeness(db)
  await clearLetters(db)
}

/** Which applications a list shows: all, open or closed ones; perhaps only those that fall due before a day. */
export interface ListWanted {
  show: 'all' | 'open' | 'closed'
  /** Only those whose reply is due before that day, the most urgent first. */
  dueBefore?: Day | undefined
  number?: string | undefined
  department?: string | undefined
  /** Only cases of these departments; null for all. */
  scope: string[] | null
  page: number
  pageSize: number
}

const OPEN: CaseStatus[] = ['received', 'registered', 'correcting', 'paying', 'consulting', 'redeciding']
const CLOSED: CaseStatus[] = ['replied', 'withdrawn', 'lapsed', 'transferred', 'record-handled']

/** No list counts or turns further than this: what lies beyond is found by its number. */
export const MOST_LISTED = 10_000

const STREAM = 'application:'

// From the clock to its case, so that the due day leads and the case is looked up.
function wantedCases(db: Database, organ: string, wanted: ListWanted) {
  const { show, department, scope, number, dueBefore } = wanted
  let query = tables(db).selectFrom('application').where('application.organ_id', '=', organ)
  if (show !== 'all') query = query.where('status', 'in', show === 'open' ? OPEN : CLOSED)
  if (number) query = query.where('number', '=', number)
  if (department) query = query.where(sql<boolean>`${department} = ANY(departments)`)
  if (scope) query = query.where(sql<boolean>`departments && ${scope}::text[]`)
  if (dueBefore)
    query = query.where(
      sql<boolean>`id IN (SELECT substr(stream_id, ${STREAM.length + 1}) FROM clock
        WHERE organ_id = ${organ} AND name IN ('reply', 'redo') AND due < ${dueBefore}
          AND stream_id LIKE ${`${STREAM}%`})`,
    )
  return query
}

/** One page of applications and how many there are; open ones oldest first, otherwise newest first. */
export async function listRows(
  db: Database,
  organ: string,
  wanted: ListWanted,
): Promise<{ rows: ApplicationRow[]; total: number }> {
  const query = wantedCases(db, organ, wanted)
  const direction = wanted.show === 'open' ? 'asc' : 'desc'
  const offset = Math.min((wanted.page - 1) * wanted.pageSize, MOST_LISTED)
  const rows = await query
    .select(COLUMNS)
    .orderBy('received_day', direction)
    .orderBy(sql`length(number)`, direction)
    .orderBy('number', direction)
    .limit(wanted.pageSize)
    .offset(offset)
    .execute()
  const counted = query.select(sql<number>`1`.as('one')).limit(MOST_LISTED)
  const { total } = await db
    .withTables<{ counted: { one: number } }>()
    .selectFrom(counted.as('counted'))
    .select((select) => select.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow()
  return { rows, total: Number(total) }
}

/** How many applications of several organs came in on a day, and how many ended, organ by organ. */
export async function countsOfDay(db: Database, organs: readonly string[], day: Day) {
  if (organs.length === 0) return []
  const rows = await tables(db)
    .selectFrom('application')
    .select([
      'organ_id as organ',
      sql<number>`count(*) FILTER (WHERE received_day = ${day})`.as('received'),
      sql<number>`count(*) FILTER (WHERE closed_day = ${day})`.as('closed'),
    ])
    .where('organ_id', 'in', organs)
    .where(({ eb, or }) => or([eb('received_day', '=', day), eb('closed_day', '=', day)]))
    .groupBy('organ_id')
    .execute()
  return rows.map((row) => ({ organ: row.organ, received: +row.received, closed: +row.closed }))
}

/** The id behind a number as printed. */
export async function idByNumber(db: Database, organ: string, number: string): Promise<string | undefined> {
  const row = await tables(db)
    .selectFrom('application')
    .select('id')
    .where('organ_id', '=', organ)
    .where('number', '=', number)
    .executeTakeFirst()
  return row?.id
}

/** The open applications that are to be answered with that one. */
export async function idsMergedInto(db: Database, organ: string, lead: string) {
  return tables(db)
    .selectFrom('application')
    .select(['id', 'number'])
    .where('organ_id', '=', organ)
    .where('merged_into', '=', lead)
    .where('status', 'in', OPEN)
    .orderBy('id')
    .execute()
}
