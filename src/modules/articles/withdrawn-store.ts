import { type Kysely, sql } from 'kysely'
import type { Database } from '#kernel/database.ts'
import type { Article } from './article.ts'
import type { ChangePoint } from './published-pages-store.ts'

type WithdrawnTables = {
  withdrawn_article: {
    organ_id: string
    id: string
    position: number
    path: string
    index_number: string
    withdrawn_at: string
  }
}

/** What is left of a withdrawn document for who keeps copies: where it stood, its number, when it went; not its words. */
export interface WithdrawnArticle {
  position: number
  path: string
  indexNumber: string
  withdrawnAt: string
}

const tables = (db: Database): Kysely<WithdrawnTables> => db.withTables<WithdrawnTables>()

/** Notes that a document was withdrawn, and forgets it when it is public again. */
export async function saveWithdrawn(
  db: Database,
  organ: string,
  id: string,
  article: Article,
): Promise<void> {
  const { live, withdrawn, index, postNumber: position, path } = article
  if (live !== null) {
    await tables(db)
      .deleteFrom('withdrawn_article')
      .where('organ_id', '=', organ)
      .where('id', '=', id)
      .execute()
    return
  }
  if (!withdrawn || !index || position === null || path === null) return
  const row = { position, path, index_number: index.number, withdrawn_at: withdrawn.at }
  await tables(db)
    .insertInto('withdrawn_article')
    .values({ organ_id: organ, id, ...row })
    .onConflict((conflict) => conflict.columns(['organ_id', 'id']).doUpdateSet(row))
    .execute()
}

/** Empties the table; for rebuilding. */
export async function clearWithdrawn(db: Database): Promise<void> {
  await tables(db).deleteFrom('withdrawn_article').execute()
}

/** The documents withdrawn after a moment, the earliest first. */
export async function rowsWithdrawnAfter(
  db: Database,
  organ: string,
  { after, limit }: { after: ChangePoint; limit: number },
): Promise<WithdrawnArticle[]> {
  const rows = await tables(db)
    .selectFrom('withdrawn_article')
    .selectAll()
    .where('organ_id', '=', organ)
    .where(sql<boolean>`(withdrawn_at, position) > (${after.at}::timestamptz, ${after.place}::int)`)
    .orderBy('withdrawn_at')
    .orderBy('position')
    .limit(limit)
    .execute()
  return rows.map(({ position, path, index_number, withdrawn_at }) => ({
    position,
    path,
    indexNumber: index_number,
    withdrawnAt: withdrawn_at,
  }))
}
