import { type Kysely, sql } from 'kysely'
import type { Database } from '#kernel/database.ts'

type PreviewTables = {
  article_preview_visit: {
    organ_id: string
    article_id: string
    link: string
    at: string
    content_hash: string
  }
}

const tables = (db: Database): Kysely<PreviewTables> => db.withTables<PreviewTables>()

/** Notes that a preview link was opened, and which content was shown. */
export async function noteVisit(
  db: Database,
  visit: { organ: string; article: string; link: string; at: string; contentHash: string },
): Promise<void> {
  await tables(db)
    .insertInto('article_preview_visit')
    .values({
      organ_id: visit.organ,
      article_id: visit.article,
      link: visit.link,
      at: visit.at,
      content_hash: visit.contentHash,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** How often each preview link of a document was opened, and when last. */
export async function visitsOf(
  db: Database,
  organ: string,
  article: string,
): Promise<Map<string, { times: number; last: string }>> {
  const rows = await tables(db)
    .selectFrom('article_preview_visit')
    .select(['link', sql<number>`count(*)`.as('times'), sql<string>`max(at)`.as('last')])
    .where('organ_id', '=', organ)
    .where('article_id', '=', article)
    .groupBy('link')
    .execute()
  return new Map(
    rows.map(({ link, times, last }) => [link, { times: Number(times), last: new Date(last).toISOString() }]),
  )
}
