import { type Kysely, sql } from 'kysely'
import type { Database } from '#kernel/database.ts'

/** One file of a document as it is searched; `text` is null while it has not been read, or cannot be. */
export interface FileText {
  hash: string
  name: string
  read: boolean
  text: string
}

interface EntryRow {
  organ_id: string
  id: string
  published_at: string
  content_hash: string
  title_terms: string
  terms: string
}

interface TextRow {
  organ_id: string
  id: string
  title: string
  body: string
  files: FileText[]
  words: string[]
}

type SearchTables = { search_entry: EntryRow; search_text: TextRow }

const tables = (db: Database): Kysely<SearchTables> => db.withTables<SearchTables>()

/** A document of an organ. */
export interface Ref {
  organ: string
  id: string
}

/** A document that matches, and the edition it matched in. */
export interface Match extends Ref {
  contentHash: string
}

/** What is kept of a live document. */
export interface Entry extends Match {
  publishedAt: string
  title: string
  body: string
  files: FileText[]
  words: string[]
  titleTerms: string[]
  terms: string[]
}

// PostgreSQL sorts the terms and leaves doubles out; no dictionary of the server has a say.
const vectorOf = (terms: string[]) => sql<string>`array_to_tsvector(${terms}::text[])`

/** Writes what is kept of a document, in place of what was kept of it. */
export async function putEntry(db: Database, entry: Entry): Promise<void> {
  const row = {
    published_at: entry.publishedAt,
    content_hash: entry.contentHash,
    title_terms: vectorOf(entry.titleTerms),
    terms: vectorOf(entry.terms),
  }
  const files = sql<FileText[]>`${JSON.stringify(entry.files)}::jsonb`
  const text = { title: entry.title, body: entry.body, files, words: entry.words }
  const key = { organ_id: entry.organ, id: entry.id }
  await tables(db)
    .insertInto('search_entry')
    .values({ ...key, ...row })
    .onConflict((conflict) => conflict.columns(['organ_id', 'id']).doUpdateSet(row))
    .execute()
  await tables(db)
    .insertInto('search_text')
    .values({ ...key, ...text })
    .onConflict((conflict) => conflict.columns(['organ_id', 'id']).doUpdateSet(text))
    .execute()
}

/** Takes away all that is kept of a document. */
export async function dropEntry(db: Database, organ: string, id: string): Promise<void> {
  for (const table of ['search_entry', 'search_text'] as const)
    await tables(db).deleteFrom(table).where('organ_id', '=', organ).where('id', '=', id).execute()
}

/** Whether anything is kept of a document. */
export async function holdsEntry(db: Database, organ: string, id: string): Promise<boolean> {
  const found = await sql<{ held: boolean }>`
    SELECT EXISTS (SELECT 1 FROM search_entry WHERE organ_id = ${organ} AND id = ${id})
        OR EXISTS (SELECT 1 FROM search_text WHERE organ_id = ${organ} AND id = ${id}) AS held
  `.execute(db)
  return found.rows[0]?.held === true
}

/** What is kept of these documents to be shown. */
export async function textsOf(
  db: Database,
  refs: readonly Ref[],
): Promise<(Ref & Omit<TextRow, 'organ_id'>)[]> {
  if (refs.length === 0) return []
  const rows = await sql<TextRow>`
    SELECT organ_id, id, title, body, files, words FROM search_text
    WHERE (organ_id, id) IN (SELECT * FROM unnest(${refs.map((ref) => ref.organ)}::text[], ${refs.map((ref) => ref.id)}::text[]))
  `.execute(db)
  return rows.rows.map(({ organ_id: organ, ...row }) => ({ organ, ...row }))
}

/** The earliest year of which something is kept, for the choice of years. */
export async function firstYear(db: Database, organs: readonly string[]): Promise<number | null> {
  if (organs.length === 0) return null
  const row = await tables(db)
    .selectFrom('search_entry')
    .select((select) => select.fn.min('published_at').as('first'))
    .where('organ_id', 'in', organs)
    .executeTakeFirst()
  return row?.first ? Number(row.first.slice(0, 4)) : null
}
