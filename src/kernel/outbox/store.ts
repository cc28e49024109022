import type { Kysely } from 'kysely'
import type { Database } from '../database.ts'

type OutboxTables = {
  outbox: { organ_id: string; id: string; topic: string; ref: string; made_at: string }
}

const tables = (db: Database): Kysely<OutboxTables> => db.withTables<OutboxTables>()

/** One thing still to be passed on. */
export interface Notice {
  organ: string
  id: string
  topic: string
  ref: string
}

/** Adds a notice. */
export async function insertNotice(db: Database, notice: Notice, at: string): Promise<void> {
  await tables(db)
    .insertInto('outbox')
    .values({ organ_id: notice.organ, id: notice.id, topic: notice.topic, ref: notice.ref, made_at: at })
    .execute()
}

/** Locks and returns the oldest notices of a topic that nobody else is working on. */
export async function lockOldest(db: Database, topic: string, limit: number): Promise<Notice[]> {
  const rows = await tables(db)
    .selectFrom('outbox')
    .selectAll()
    .where('topic', '=', topic)
    .orderBy('id')
    .limit(limit)
    .forUpdate()
    .skipLocked()
    .execute()
  return rows.map((row) => ({ organ: row.organ_id, id: row.id, topic: row.topic, ref: row.ref }))
}

/** Removes notices that were passed on. */
export async function removeNotices(db: Database, notices: Notice[]): Promise<void> {
  if (notices.length === 0) return
  await tables(db)
    .deleteFrom('outbox')
    .where(
      'id',
      'in',
      notices.map((notice) => notice.id),
    )
    .execute()
}

/** How many notices of a topic wait. */
export async function countWaiting(db: Database, topic: string): Promise<number> {
  const row = await tables(db)
    .selectFrom('outbox')
    .select((select) => select.fn.countAll<number>().as('waiting'))
    .where('topic', '=', topic)
    .executeTakeFirstOrThrow()
  return Number(row.waiting)
}
