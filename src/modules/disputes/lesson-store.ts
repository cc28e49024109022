import type { Kysely } from 'kysely'
import type { Database } from '#kernel/database.ts'
import type { DisputeRow } from './store.ts'

const tables = (db: Database): Kysely<{ dispute: DisputeRow }> => db.withTables<{ dispute: DisputeRow }>()

/** How many disputes were lost for each reason, the most frequent first. */
export async function lessonCounts(
  db: Database,
  organ: string,
): Promise<{ reason: string; count: number; last: string }[]> {
  const rows = await tables(db)
    .selectFrom('dispute')
    .select((select) => [
      'lesson_reason',
      select.fn.countAll<number>().as('count'),
      select.fn.max('lesson_day').as('last'),
    ])
    .where('organ_id', '=', organ)
    .where('lesson_reason', 'is not', null)
    .groupBy('lesson_reason')
    .orderBy('count', 'desc')
    .orderBy('lesson_reason')
    .execute()
  return rows.map((row) => ({
    reason: row.lesson_reason ?? '',
    count: Number(row.count),
    last: row.last ?? '',
  }))
}

/** How many were lost without anybody having said why. */
export async function lessonsWanted(db: Database, organ: string): Promise<number> {
  const row = await tables(db)
    .selectFrom('dispute')
    .select((select) => select.fn.countAll<number>().as('count'))
    .where('organ_id', '=', organ)
    .where('lesson_wanted', '=', true)
    .executeTakeFirstOrThrow()
  return Number(row.count)
}

/** One page of what was learnt, the newest first; of one reason where one is named. */
export async function lessonPage(
  db: Database,
  organ: string,
  { reason, limit, offset }: { reason: string | undefined; limit: number; offset: number },
): Promise<DisputeRow[]> {
  let query = tables(db)
    .selectFrom('dispute')
    .selectAll()
    .where('organ_id', '=', organ)
    .where('lesson_reason', 'is not', null)
  if (reason !== undefined) query = query.where('lesson_reason', '=', reason)
  return query.orderBy('lesson_day', 'desc').orderBy('id').limit(limit).offset(offset).execute()
}
