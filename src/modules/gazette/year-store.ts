import { sql } from 'kysely'
import type { Database } from '#kernel/database.ts'
import { yearSpan } from '#kernel/year-facts.ts'

type YearTables = { gazette_issue: { organ_id: string; status: string; published_on: string | null } }

/** How many issues published in a year are still public. */
export async function countIssues(db: Database, organ: string, year: number): Promise<number> {
  const { from, to } = yearSpan(year)
  const row = await db
    .withTables<YearTables>()
    .selectFrom('gazette_issue')
    .select(sql<number>`count(*)`.as('total'))
    .where('organ_id', '=', organ)
    .where('status', '=', 'published')
    .where('published_on', '>=', from)
    .where('published_on', '<=', to)
    .executeTakeFirstOrThrow()
  return +row.total
}
