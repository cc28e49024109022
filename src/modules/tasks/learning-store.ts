import type { Kysely } from 'kysely'
import type { Database } from '#kernel/database.ts'
import type { Day } from '#law/index.ts'
import type { FoundProblem } from './problem.ts'
import type { HeldTraining } from './training.ts'

type LearningTables = {
  training: { organ_id: string; id: string; day: Day; state: HeldTraining }
  typical_problem: { organ_id: string; id: string; found_on: Day; closed: boolean; state: FoundProblem }
}

const tables = (db: Database): Kysely<LearningTables> => db.withTables<LearningTables>()

/** Part of a list. */
export interface Part {
  limit: number
  offset: number
}

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

/** Part of the trainings, the newest first, and how many there are. */
export async function trainingRows(db: Database, organ: string, part: Part) {
  const query = tables(db).selectFrom('training').where('organ_id', '=', organ)
  const rows = await query
    .select(['id', 'state'])
    .orderBy('day', 'desc')
    .orderBy('id')
    .limit(part.limit)
    .offset(part.offset)
    .execute()
  const { total } = await query
    .select((select) => select.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow()
  return { rows, total: Number(total) }
}

/** Part of the problems: open ones first, then the newest; and how many there are. */
export async function problemRows(db: Database, organ: string, part: Part) {
  const query = tables(db).selectFrom('typical_problem').where('organ_id', '=', organ)
  const rows = await query
    .select(['id', 'state'])
    .orderBy('closed')
    .orderBy('found_on', 'desc')
    .orderBy('id')
    .limit(part.limit)
    .offset(part.offset)
    .execute()
  const { total } = await query
    .select((select) => select.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow()
  return { rows, total: Number(total) }
}
