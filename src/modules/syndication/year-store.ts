import { sql } from 'kysely'
import type { Database } from '#kernel/database.ts'
import { yearSpan } from '#kernel/year-facts.ts'

type YearTables = {
  sending_round: { organ_id: string; sent_on: string; verdict: string | null; decided_on: string | null }
  sending: { organ_id: string; status: string; updated_at: string }
  hand_sending: { organ_id: string; posted_on: string | null }
}

const SHANGHAI = 'Asia/Shanghai'

/** What an organ sent up in a year, what of it was adopted, given back and withdrawn in that year. */
export async function countSendings(db: Database, organ: string, year: number) {
  const { from, to } = yearSpan(year)
  const tables = db.withTables<YearTables>()
  const inYear = (day: string) => sql`${sql.ref(day)} BETWEEN ${from} AND ${to}`
  const decided = (verdict: string) =>
    sql<number>`count(*) FILTER (WHERE verdict = ${verdict} AND ${inYear('decided_on')})`
  const rounds = await tables
    .selectFrom('sending_round')
    .select([
      sql<number>`count(*) FILTER (WHERE ${inYear('sent_on')})`.as('sent'),
      decided('adopted').as('adopted'),
      decided('returned').as('returned'),
    ])
    .where('organ_id', '=', organ)
    .executeTakeFirstOrThrow()
  const withdrawn = await tables
    .selectFrom('sending')
    .select(sql<number>`count(*)`.as('total'))
    .where('organ_id', '=', organ)
    .where('status', 'in', ['recalled', 'withdrawn'])
    .where(sql<boolean>`(updated_at AT TIME ZONE ${SHANGHAI})::date BETWEEN ${from} AND ${to}`)
    .executeTakeFirstOrThrow()
  const byHand = await tables
    .selectFrom('hand_sending')
    .select(sql<number>`count(*) FILTER (WHERE ${inYear('posted_on')})`.as('total'))
    .where('organ_id', '=', organ)
    .executeTakeFirstOrThrow()
  return {
    sent: +rounds.sent,
    adopted: +rounds.adopted,
    returned: +rounds.returned,
    withdrawn: +withdrawn.total,
    byHand: +byHand.total,
  }
}
