import { sql } from 'kysely'
import type { Database } from '#kernel/database.ts'
import { yearSpan } from '#kernel/year-facts.ts'

type YearTables = {
  consultation: { organ_id: string; status: string; opened_on: string | null }
  consultation_comment: { organ_id: string; received_on: string }
}

/** The consultations opened in a year, those of them answered, and the comments received in that year. */
export async function countConsultations(db: Database, organ: string, year: number) {
  const { from, to } = yearSpan(year)
  const tables = db.withTables<YearTables>()
  const row = await tables
    .selectFrom('consultation')
    .select([
      sql<number>`count(*)`.as('opened'),
      sql<number>`count(*) FILTER (WHERE status = 'answered')`.as('answered'),
    ])
    .where('organ_id', '=', organ)
    .where('status', 'in', ['open', 'closed', 'answered'])
    .where('opened_on', '>=', from)
    .where('opened_on', '<=', to)
    .executeTakeFirstOrThrow()
  const comments = await tables
    .selectFrom('consultation_comment')
    .select(sql<number>`count(*)`.as('total'))
    .where('organ_id', '=', organ)
    .where('received_on', '>=', from)
    .where('received_on', '<=', to)
    .executeTakeFirstOrThrow()
  return { opened: +row.opened, answered: +row.answered, comments: +comments.total }
}
