import { sql } from 'kysely'
import type { Database } from '#kernel/database.ts'
import { fromRow, type PublishedArticle, publishedTables } from './published-store.ts'

/** A moment in the order of changes: its instant, and the place of the document that changed then. */
export interface ChangePoint {
  at: string
  place: number
}

const MOMENT = sql<string>`coalesce(changed_at, published_at)`

/** The live documents that were published or changed after a moment, oldest change first. */
export async function rowsChangedAfter(
  db: Database,
  organ: string,
  { after, limit }: { after: ChangePoint; limit: number },
): Promise<(PublishedArticle & { moment: string })[]> {
  const rows = await publishedTables(db)
    .selectFrom('published_article')
    .selectAll()
    .select(MOMENT.as('moment'))
    .where('organ_id', '=', organ)
    .where(
      sql<boolean>`(coalesce(changed_at, published_at), position) > (${after.at}::timestamptz, ${after.place}::int)`,
    )
    .orderBy(MOMENT)
    .orderBy('position')
    .limit(limit)
    .execute()
  return rows.map((row) => ({ ...fromRow(row), moment: row.moment }))
}

/** The live documents first published after an instant and up to another. */
export async function rowsPublishedBetween(
  db: Database,
  organ: string,
  wanted: { after: string; until: string; limit: number; newest?: boolean },
): Promise<PublishedArticle[]> {
  const { after, until, limit, newest } = wanted
  const rows = await publishedTables(db)
    .selectFrom('published_article')
    .selectAll()
    .where('organ_id', '=', organ)
    .where('published_at', '>', after)
    .where('published_at', '<=', until)
    .orderBy('published_at', newest ? 'desc' : 'asc')
    .limit(limit)
    .execute()
  return rows.map(fromRow)
}
