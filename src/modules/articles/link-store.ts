import type { Kysely } from 'kysely'
import type { Database } from '#kernel/database.ts'
import type { Article } from './article.ts'

/** How one document hangs on another: changed by it, repealed by it, explaining it, replaced by it. */
export type LinkKind = 'amended-by' | 'repealed-by' | 'interprets' | 'replaced-by'

type LinkTables = {
  article_link: { organ_id: string; id: string; kind: LinkKind; other: string }
}

/** One link, from the document that carries it to the other. */
export interface ArticleLink {
  id: string
  kind: LinkKind
  other: string
}

const tables = (db: Database): Kysely<LinkTables> => db.withTables<LinkTables>()

/** The links a document carries itself. */
export function linksOf(article: Article): Omit<ArticleLink, 'id'>[] {
  const { validity, policies, withdrawn } = article
  const changed = validity?.validity === 'amended' || validity?.validity === 'repealed'
  return [
    ...(changed && validity.by !== null
      ? [{ kind: `${validity.validity as 'amended' | 'repealed'}-by` as const, other: validity.by }]
      : []),
    ...policies.map((other) => ({ kind: 'interprets' as const, other })),
    ...(withdrawn?.replacedBy ? [{ kind: 'replaced-by' as const, other: withdrawn.replacedBy }] : []),
  ]
}

/** Writes the links a document carries, and takes away those it no longer does. */
export async function saveLinks(db: Database, organ: string, id: string, article: Article): Promise<void> {
  const links = linksOf(article)
  await tables(db).deleteFrom('article_link').where('organ_id', '=', organ).where('id', '=', id).execute()
  if (links.length === 0) return
  await tables(db)
    .insertInto('article_link')
    .values(links.map((link) => ({ organ_id: organ, id, ...link })))
    .execute()
}

/** Empties the table; for rebuilding. */
export async function clearLinks(db: Database): Promise<void> {
  await tables(db).deleteFrom('article_link').execute()
}

/** Every link one of these documents has a part in, at either end. */
export async function linksAround(
  db: Database,
  organ: string,
  ids: readonly string[],
): Promise<ArticleLink[]> {
  if (ids.length === 0) return []
  return tables(db)
    .selectFrom('article_link')
    .select(['id', 'kind', 'other'])
    .where('organ_id', '=', organ)
    .where((where) => where.or([where('id', 'in', ids), where('other', 'in', ids)]))
    .orderBy('kind')
    .orderBy('id')
    .orderBy('other')
    .execute()
}
