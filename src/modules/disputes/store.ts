import { type Kysely, sql } from 'kysely'
import type { Database } from '#kernel/database.ts'
import type { Turn } from '#kernel/paging/cursor.ts'
import { countedTo, pageOf, type Sorting } from '#kernel/paging/page-store.ts'
import type { Day, OutcomeRowKey } from '#law/index.ts'
import type { Dispute } from './dispute.ts'
import { concludedOf, finalDecision, wantsLesson } from './engine/dispute-state.ts'
import { type Stage, stageOf } from './engine/stage.ts'
import type { DisputeKind } from './rules/filing.ts'
import type { Ground } from './rules/grounds.ts'
import type { DisputeOutcome, ResultKey } from './rules/results.ts'

type DisputeTables = {
  dispute: {
    organ_id: string
    id: string
    application_id: string
    application_number: string
    kind: DisputeKind
    body: string
    case_number: string
    ground: Ground
    stage: Stage
    filed_day: Day
    result: ResultKey | null
    outcome: DisputeOutcome | null
    concluded_day: Day | null
    lesson_wanted: boolean
    lesson_reason: string | null
    lesson_day: Day | null
    lesson_ref: string | null
    outcome_row: OutcomeRowKey | null
    moved: boolean
  }
}

/** One line of the list of disputes. */
export type DisputeRow = DisputeTables['dispute']

const tables = (db: Database): Kysely<DisputeTables> => db.withTables<DisputeTables>()

/** Writes what the ledger says of a dispute; nothing personal is in it. */
export async function saveDispute(db: Database, organ: string, id: string, state: Dispute): Promise<void> {
  const concluded = concludedOf(state.case)
  const row = {
    application_id: state.application,
    application_number: state.applicationNumber,
    kind: state.case.kind,
    body: state.body,
    case_number: state.caseNumber,
    ground: state.ground,
    stage: stageOf(state.case),
    filed_day: state.case.filed,
    result: finalDecision(state.case)?.result ?? null,
    outcome: concluded?.outcome ?? null,
    concluded_day: concluded?.day ?? null,
    lesson_wanted: wantsLesson(state.case),
    lesson_reason: state.case.lesson?.reason ?? null,
    lesson_day: state.case.lesson?.day ?? null,
    lesson_ref: state.lesson?.vault ?? null,
    outcome_row: state.outcomeRow,
    moved: state.moved !== null && stageOf(state.case) !== 'closed',
  }
  await tables(db)
    .insertInto('dispute')
    .values({ organ_id: organ, id, ...row })
    .onConflict((conflict) => conflict.columns(['organ_id', 'id']).doUpdateSet(row))
    .execute()
}

/** Empties the read model. */
export async function clearDisputes(db: Database): Promise<void> {
  await tables(db).deleteFrom('dispute').execute()
}

/** The disputes over one application, in the order they were filed. */
export async function rowsOfApplication(
  db: Database,
  organ: string,
  application: string,
): Promise<DisputeRow[]> {
  return tables(db)
    .selectFrom('dispute')
    .selectAll()
    .where('organ_id', '=', organ)
    .where('application_id', '=', application)
    .orderBy('filed_day')
    .orderBy('id')
    .execute()
}

/** Which disputes a list shows. */
export type Shown = 'all' | 'open' | 'closed'

const NEWEST_FIRST: Sorting<DisputeRow> = {
  by: [
    { value: sql.ref('filed_day'), type: 'date' },
    { value: sql.ref('id'), type: 'text' },
  ],
  direction: 'desc',
  of: ({ filed_day, id }) => [filed_day, id],
}

/** One page of an organ's disputes, the newest first, and how many there are. */
export async function listRows(db: Database, organ: string, wanted: Turn & { show: Shown; size: number }) {
  const { show } = wanted
  const query = tables(db)
    .selectFrom('dispute')
    .where('organ_id', '=', organ)
    .$if(show !== 'all', (some) => some.where('stage', show === 'closed' ? '=' : '<>', 'closed'))
    .selectAll()
  return { ...(await pageOf(query, NEWEST_FIRST, wanted)), ...(await countedTo(db, query)) }
}

/** Disputes that are not through, or of which nobody said why they were lost; the oldest first. */
export async function openRows(db: Database, organ: string, limit: number): Promise<DisputeRow[]> {
  return tables(db)
    .selectFrom('dispute')
    .selectAll()
    .where('organ_id', '=', organ)
    .where(({ eb, or }) => or([eb('stage', '<>', 'closed'), eb('lesson_wanted', '=', true)]))
    .orderBy('filed_day')
    .orderBy('id')
    .limit(limit)
    .execute()
}

/** What was learnt from disputes over applications with such an outcome, or over these applications. */
export async function lessonRows(
  db: Database,
  organ: string,
  wanted: { rows: readonly OutcomeRowKey[]; applications: readonly string[]; limit: number },
): Promise<DisputeRow[]> {
  const { rows, applications, limit } = wanted
  return tables(db)
    .selectFrom('dispute')
    .selectAll()
    .where('organ_id', '=', organ)
    .where('lesson_reason', 'is not', null)
    .where(
      sql<boolean>`(outcome_row = ANY (${[...rows]}::text[]) OR application_id = ANY (${[...applications]}::text[]))`,
    )
    .orderBy('lesson_day', 'desc')
    .orderBy('id')
    .limit(limit)
    .execute()
}

/** What the yearly report counts: disputes filed by the end of a year and not over before it. */
export async function rowsForReport(db: Database, organ: string, { from, to }: { from: Day; to: Day }) {
  return tables(db)
    .selectFrom('dispute')
    .select(['id', 'application_number', 'kind', 'filed_day', 'outcome', 'concluded_day'])
    .where('organ_id', '=', organ)
    .where('filed_day', '<=', to)
    .where((where) => where.or([where('outcome', 'is', null), where('concluded_day', '>=', from)]))
    .orderBy('filed_day')
    .orderBy('id')
    .execute()
}
