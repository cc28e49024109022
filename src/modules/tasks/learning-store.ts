import { type Kysely, sql } from 'kysely'
import type { Database } from '#kernel/database.ts'
import type { Turn } from '#kernel/paging/cursor.ts'
import { countedTo, pageOf, type Sorting } from '#kernel/paging/page-store.ts'
import type { Day } from '#law/index.ts'
import type { FoundProblem } from './problem.ts'
import type { HeldTraining } from './training.ts'

type LearningTables = {
  training: { organ_id: string; id: string; day: Day; state: HeldTraining }
  typical_problem: { organ_id: string; id: string; found_on: Day; closed: boolean; state: FoundProblem }
}

const tables = (db: Database): Kysely<LearningTables> => db.withTables<LearningTables>()

/** Writes a training. */
export async function saveTraining(
  db: Database,
  organ: string,
  id: string,
  state: HeldTraining,
): Promise<void> {
  const row = { day: state.day, state }
  await tables(db)
    .insertInto('training')
    .values({ organ_id: organ, id, ...row })
    .onConflict((conflict) => conflict.columns(['organ_id', 'id']).doUpdateSet(row))
    .execute()
}

/** Writes a typical problem. */
export async function saveProblem(
  db: Database,
  organ: string,
  id: string,
  state: FoundProblem,
): Promise<void> {
  const row = { found_on: state.foundOn, closed: state.closed !== null, state }
  await tables(db)
    .insertInto('typical_problem')
    .values({ organ_id: organ, id, ...row })
    .onConflict((conflict) => conflict.columns(['organ_id', 'id']).doUpdateSet(row))
    .execute()
}

/** Empties the register of trainings; for rebuilding. */
export async function clearTrainings(db: Database): Promise<void> {
  await tables(db).deleteFrom('training').execute()
}

/** Empties the collection of problems; for rebuilding. */
export async function clearProblems(db: Database): Promise<void> {
  await tables(db).deleteFrom('typical_problem').execute()
}

const TRAININGS: Sorting<{ id: string; day: string }> = {
  by: [
    { value: sql.ref('day'), type: 'date' },
    { value: sql.ref('id'), type: 'text' },
  ],
  direction: 'desc',
  of: ({ id, day }) => [day, id],
}

/** One page of the trainings, the newest first, and how many there are. */
export async function trainingRows(db: Database, organ: string, turn: Turn & { size: number }) {
  const query = tables(db).selectFrom('training').where('organ_id', '=', organ).select(['id', 'day', 'state'])
  return { ...(await pageOf(query, TRAININGS, turn)), ...(await countedTo(db, query)) }
}

const PROBLEMS: Sorting<{ id: string; closed: boolean; found_on: string }> = {
  by: [
    { value: sql`(NOT closed)`, type: 'boolean' },
    { value: sql.ref('found_on'), type: 'date' },
    { value: sql.ref('id'), type: 'text' },
  ],
  direction: 'desc',
  of: ({ id, closed, found_on }) => [!closed, found_on, id],
}

/** One page of the problems: open ones first, then the newest; and how many there are. */
export async function problemRows(db: Database, organ: string, turn: Turn & { size: number }) {
  const query = tables(db)
    .selectFrom('typical_problem')
    .where('organ_id', '=', organ)
    .select(['id', 'closed', 'found_on', 'state'])
  return { ...(await pageOf(query, PROBLEMS, turn)), ...(await countedTo(db, query)) }
}
