import type { Kysely } from 'kysely'
import type { Database } from '#kernel/database.ts'

type ProgressTables = {
  monitoring_progress: {
    organ_id: string
    run_id: string
    step: string
    done: number
    total: number
    running: boolean
    updated_at: string
  }
}

/** How far the run of the moment has come. */
export interface Progress {
  run: string
  step: string
  done: number
  total: number
  running: boolean
  updatedAt: string
}

const tables = (db: Database): Kysely<ProgressTables> => db.withTables<ProgressTables>()

/** Notes how far a run has come. */
export async function saveProgress(db: Database, organ: string, progress: Progress): Promise<void> {
  const { run, step, done, total, running, updatedAt } = progress
  const row = { run_id: run, step, done, total, running, updated_at: updatedAt }
  await tables(db)
    .insertInto('monitoring_progress')
    .values({ organ_id: organ, ...row })
    .onConflict((conflict) => conflict.column('organ_id').doUpdateSet(row))
    .execute()
}

/** How far the latest run has come; undefined before the first one. */
export async function progressOf(db: Database, organ: string): Promise<Progress | undefined> {
  const row = await tables(db)
    .selectFrom('monitoring_progress')
    .selectAll()
    .where('organ_id', '=', organ)
    .executeTakeFirst()
  if (!row) return undefined
  const { run_id: run, step, done, total, running, updated_at: updatedAt } = row
  return { run, step, done, total, running, updatedAt }
}
