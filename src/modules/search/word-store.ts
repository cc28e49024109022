import { sql } from 'kysely'
import type { Database } from '#kernel/database.ts'

/** Counts words of a title in or out. */
export async function countWords(
  db: Database,
  organ: string,
  change: { added: readonly string[]; gone: readonly string[] },
): Promise<void> {
  const { added, gone } = change
  // Always in one order, so that two titles with the same words do not wait for each other.
  if (added.length > 0)
    await sql`
      INSERT INTO search_word (organ_id, word, uses)
      SELECT ${organ}, word, 1 FROM unnest(${[...added].sort()}::text[]) AS word
      ON CONFLICT (organ_id, word) DO UPDATE SET uses = search_word.uses + 1
    `.execute(db)
  if (gone.length === 0) return
  const words = [...gone].sort()
  await sql`UPDATE search_word SET uses = uses - 1 WHERE organ_id = ${organ} AND word = ANY(${words}::text[])`.execute(
    db,
  )
  await sql`
    DELETE FROM search_word WHERE organ_id = ${organ} AND word = ANY(${words}::text[]) AND uses <= 0
  `.execute(db)
}

/** The words of live titles that fit one of the patterns, the most used first. */
export async function wordsLike(
  db: Database,
  organs: readonly string[],
  patterns: readonly string[],
  limit: number,
): Promise<string[]> {
  const rows = await sql<{ word: string }>`
    SELECT word FROM search_word
    WHERE organ_id = ANY(${organs}::text[]) AND word LIKE ANY(${patterns}::text[])
    GROUP BY word ORDER BY sum(uses) DESC, word LIMIT ${limit}
  `.execute(db)
  return rows.rows.map((row) => row.word)
}
