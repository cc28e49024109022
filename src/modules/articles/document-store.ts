import { type Kysely, sql } from 'kysely'
import type { Database } from '#kernel/database.ts'
import type { Day } from '#law/index.ts'
import type { Article } from './article.ts'

type DocumentTables = {
  published_article: {
    organ_id: string
    id: string
    title: string
    document_number: string | null
    made_on: Day | null
    published_on: Day
    catalogue_item: string | null
    ended_on: Day | null
  }
}

/** A live paper with a number of its own, from the day it was made to the day it no longer held. */
export interface NumberedDocument {
  id: string
  title: string
  documentNumber: string
  madeOn: Day
  /** The first day on which it no longer holds; null while it does. */
  endedOn: Day | null
}

/** The day on which a document was repealed or lapsed, as far as anybody said so. */
export function endOf({ validity }: Pick<Article, 'validity'>): Day | null {
  return validity?.validity === 'repealed' || validity?.validity === 'lapsed' ? validity.since : null
}

/** The live papers with a number under some catalogue items, made by a day and in force at some time since another. */
export async function documentsBetween(
  db: Database,
  organ: string,
  items: readonly string[],
  { from, to }: { from: Day; to: Day },
): Promise<NumberedDocument[]> {
  if (items.length === 0) return []
  const made = sql<Day>`coalesce(made_on, published_on)`
  const rows = await (db.withTables<DocumentTables>() as Kysely<DocumentTables>)
    .selectFrom('published_article')
    .select(['id', 'title', 'document_number', 'ended_on', made.as('made')])
    .where('organ_id', '=', organ)
    .where('catalogue_item', 'in', [...items])
    .where('document_number', 'is not', null)
    .where(made, '<=', to)
    .where((where) => where.or([where('ended_on', 'is', null), where('ended_on', '>=', from)]))
    .orderBy(made)
    .orderBy('id')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    title: row.title,
    documentNumber: row.document_number ?? '',
    madeOn: row.made,
    endedOn: row.ended_on,
  }))
}
