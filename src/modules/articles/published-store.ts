import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { Database } from '#kernel/database.ts'
import type { Day } from '#law/index.ts'
import { type Article, liveEdition } from './article.ts'
import { endOf } from './document-store.ts'
import type { OneOf, Selection } from './selection.ts'

type PublishedTables = {
  published_article: {
    organ_id: string
    id: string
    position: number
    column_key: string
    filed_under: string
    department: string
    title: string
    document_number: string | null
    index_number: string
    path: string
    made_on: Day | null
    published_at: string
    published_on: Day
    changed_on: Day | null
    changed_at: string | null
    summary: string
    theme: string
    genre: string
    keywords: string[]
    catalogue_item: string | null
    content_hash: string
    ended_on: Day | null
  }
}

type PublishedRow = PublishedTables['published_article']

/** A live document as the lists of the site show it. */
export interface PublishedArticle {
  id: string
  /** Its place counted from the oldest; places of withdrawn documents stay empty. */
  position: number
  column: string
  department: string
  title: string
  documentNumber: string | null
  indexNumber: string
  path: string
  madeOn: Day | null
  /** The instant and day of the first publication. */
  publishedAt: string
  publishedOn: Day
  /** The day the edition now live replaced an earlier one; null for a first edition. */
  changedOn: Day | null
  /** The instant of the same. */
  changedAt: string | null
  summary: string
  theme: string
  genre: string
  keywords: string[]
  catalogueItem: string | null
  contentHash: string
}

/** The table of live documents, for reading it in other orders. */
export const publishedTables = (db: Database): Kysely<PublishedTables> => db.withTables<PublishedTables>()
const tables = publishedTables

/** A row as the rest of the program knows it. */
export const fromRow = (row: PublishedRow): PublishedArticle => ({
  id: row.id,
  position: row.position,
  column: row.column_key,
  department: row.department,
  title: row.title,
  documentNumber: row.document_number,
  indexNumber: row.index_number,
  path: row.path,
  madeOn: row.made_on,
  publishedAt: row.published_at,
  publishedOn: row.published_on,
  changedOn: row.changed_on,
  changedAt: row.changed_at,
  summary: row.summary,
  theme: row.theme,
  genre: row.genre,
  keywords: row.keywords,
  catalogueItem: row.catalogue_item,
  contentHash: row.content_hash,
})

function rowOf(
  article: Article,
  standsIn: (column: string) => string,
): Omit<PublishedRow, 'organ_id' | 'id'> | null {
  const live = liveEdition(article)
  const first = article.editions.find((edition) => edition.published !== null)
  const { index, postNumber, path } = article
  if (!live?.published || !first?.published || !index || postNumber === null || path === null) return null
  const { content } = live
  const { metadata } = content
  return {
    position: postNumber,
    column_key: standsIn(content.column),
    filed_under: content.column,
    department: content.department,
    title: content.title,
    document_number: metadata.documentNumber,
    index_number: index.number,
    path,
    made_on: metadata.madeOn,
    published_at: first.published.at,
    published_on: first.published.day,
    changed_on: first === live ? null : live.published.day,
    changed_at: first === live ? null : live.published.at,
    summary: metadata.summary,
    theme: metadata.theme,
    genre: metadata.genre,
    keywords: metadata.keywords,
    catalogue_item: metadata.catalogueItem,
    content_hash: live.contentHash,
    ended_on: endOf(article),
  }
}

/** Writes the row of a live document, and takes away that of one withdrawn. */
export async function savePublished(
  db: Database,
  organ: string,
  id: string,
  article: Article,
  standsIn: (column: string) => string,
): Promise<void> {
  const row = rowOf(article, standsIn)
  if (row)
    await tables(db)
      .insertInto('published_article')
      .values({ organ_id: organ, id, ...row })
      .onConflict((conflict) => conflict.columns(['organ_id', 'id']).doUpdateSet(row))
      .execute()
  else if (article.withdrawn)
    await tables(db)
      .deleteFrom('published_article')
      .where('organ_id', '=', organ)
      .where('id', '=', id)
      .execute()
}

/** Empties the table; for rebuilding. */
export async function clearPublished(db: Database): Promise<void> {
  await tables(db).deleteFrom('published_article').execute()
}

const inOrgan = (db: Database, organ: string, selection: Selection = {}) =>
  tables(db)
    .selectFrom('published_article')
    .where('organ_id', '=', organ)
    .$if(selection.columns !== undefined, (query) => query.where('column_key', 'in', selection.columns ?? []))
    .$if(selection.items !== undefined, (query) => query.where('catalogue_item', 'in', selection.items ?? []))
    .$if(selection.department !== undefined, (query) =>
      query.where('department', '=', selection.department ?? ''),
    )
    .$if(selection.theme !== undefined, (query) => query.where(oneOf(TOP_THEME, selection.theme)))
    .$if(selection.genre !== undefined, (query) => query.where(oneOf(sql`genre`, selection.genre)))

/** Themes of a lower level follow those of the top after a stroke. */
const TOP_THEME = sql<string>`split_part(theme, '\\', 1)`

function oneOf(column: RawBuilder<unknown>, wanted: OneOf | undefined): RawBuilder<boolean> {
  if (wanted === undefined) return sql<boolean>`true`
  if ('is' in wanted) return sql<boolean>`${column} = ${wanted.is}`
  return wanted.not.length === 0
    ? sql<boolean>`true`
    : sql<boolean>`${column} not in (${sql.join(wanted.not)})`
}

const nothing = ({ columns, items }: Selection) => columns?.length === 0 || items?.length === 0

/** Some of the live documents of an organ, counted from the oldest or from the newest; `before` is a place of the lists. */
export async function publishedRows(
  db: Database,
  organ: string,
  wanted: Selection & { from: number; limit: number; newest?: boolean; before?: number | undefined },
): Promise<PublishedArticle[]> {
  if (nothing(wanted)) return []
  const rows = await inOrgan(db, organ, wanted)
    .$if(wanted.before !== undefined, (query) => query.where('position', '<', wanted.before ?? 0))
    .selectAll()
    .orderBy('position', wanted.newest ? 'desc' : 'asc')
    .offset(wanted.from)
    .limit(wanted.limit)
    .execute()
  return rows.map(fromRow)
}

/** Where live documents stand, between two places of the lists, and the day of the latest edition of each. */
export async function publishedPathsBetween(
  db: Database,
  organ: string,
  from: number,
  to: number,
): Promise<{ path: string; day: Day }[]> {
  const rows = await inOrgan(db, organ)
    .select(['path', 'published_on', 'changed_on'])
    .where('position', '>=', from)
    .where('position', '<', to)
    .orderBy('position')
    .execute()
  return rows.map(({ path, published_on, changed_on }) => ({ path, day: changed_on ?? published_on }))
}

/** How many documents are live. */
export async function countPublished(db: Database, organ: string, selection: Selection): Promise<number> {
  if (nothing(selection)) return 0
  const { total } = await inOrgan(db, organ, selection)
    .select(sql<number>`count(*)`.as('total'))
    .executeTakeFirstOrThrow()
  return total
}

/** The live ones of these documents. */
export async function publishedRowsById(
  db: Database,
  organ: string,
  ids: readonly string[],
): Promise<PublishedArticle[]> {
  if (ids.length === 0) return []
  const rows = await inOrgan(db, organ).selectAll().where('id', 'in', ids).execute()
  return rows.map(fromRow)
}

/** A document of one of several organs. */
export interface ArticleRef {
  organ: string
  id: string
}

/** The live ones of documents of several organs. */
export async function publishedRowsAmong(
  db: Database,
  refs: readonly ArticleRef[],
): Promise<(PublishedArticle & { organ: string })[]> {
  if (refs.length === 0) return []
  const rows = await tables(db)
    .selectFrom('published_article')
    .selectAll()
    .where((where) =>
      where(
        where.refTuple('organ_id', 'id'),
        'in',
        refs.map(({ organ, id }) => where.tuple(organ, id)),
      ),
    )
    .execute()
  return rows.map((row) => ({ ...fromRow(row), organ: row.organ_id }))
}

/** How many documents now live in several organs were first published between two days, organ by organ. */
export async function countByOrgan(
  db: Database,
  organs: readonly string[],
  from: Day,
  to: Day,
): Promise<Map<string, number>> {
  if (organs.length === 0) return new Map()
  const rows = await tables(db)
    .selectFrom('published_article')
    .select(['organ_id', sql<number>`count(*)`.as('total')])
    .where('organ_id', 'in', organs)
    .where('published_on', '>=', from)
    .where('published_on', '<=', to)
    .groupBy('organ_id')
    .execute()
  return new Map(rows.map((row) => [row.organ_id, +row.total]))
}

/** The live document of an index number, whole or only its part after the slash. */
export async function publishedIdByIndex(
  db: Database,
  organ: string,
  index: string,
): Promise<string | undefined> {
  const row = await inOrgan(db, organ)
    .select('id')
    .where((where) =>
      where.or([
        where('index_number', '=', index),
        sql<boolean>`split_part(index_number, '/', 2) = ${index}`,
      ]),
    )
    .executeTakeFirst()
  return row?.id
}

/** How many of the live documents were first published between two days, by column. */
export async function countByColumn(
  db: Database,
  organ: string,
  from: Day,
  to: Day,
): Promise<Record<string, number>> {
  const rows = await inOrgan(db, organ)
    .where('published_on', '>=', from)
    .where('published_on', '<=', to)
    .groupBy('column_key')
    .select(['column_key', sql<number>`count(*)`.as('total')])
    .execute()
  return Object.fromEntries(rows.map((row) => [row.column_key, row.total]))
}

const CLASSES = {
  theme: TOP_THEME,
  genre: sql<string>`genre`,
  department: sql<string>`department`,
  item: sql<string>`coalesce(catalogue_item, '')`,
}

/** How many live documents each top theme, genre, department or item of the catalogue has. */
export async function countByClass(
  db: Database,
  organ: string,
  by: keyof typeof CLASSES,
): Promise<Map<string, number>> {
  const rows = await inOrgan(db, organ)
    .select([CLASSES[by].as('name'), sql<number>`count(*)`.as('total')])
    .groupBy(CLASSES[by])
    .execute()
  return new Map(rows.map(({ name, total }) => [name, +total]))
}
