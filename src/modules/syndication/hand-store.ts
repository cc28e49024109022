import { type Kysely, sql } from 'kysely'
import type { Database } from '#kernel/database.ts'
import type { Day } from '#law/index.ts'
import type { HandDue, HandSending, HandStatus, Verdict } from './hand-sending.ts'

type HandTables = {
  hand_sending: {
    organ_id: string
    id: string
    article_id: string
    portal: string
    title: string
    status: HandStatus
    due: HandDue | null
    address: string | null
    posted_on: Day | null
    verdict: Verdict | null
    checked_at: string | null
    updated_at: string
  }
}

/** One line of the list of items put by hand. */
export type HandRow = HandTables['hand_sending']

const tables = (db: Database): Kysely<HandTables> => db.withTables<HandTables>()

/** Writes what lists show of an item put by hand. */
export async function saveHandSending(
  db: Database,
  organ: string,
  id: string,
  item: HandSending,
): Promise<void> {
  const row = {
    article_id: item.article,
    portal: item.portal.name,
    title: item.title,
    status: item.status,
    due: item.due,
    address: item.address,
    posted_on: item.postedOn,
    verdict: item.check?.verdict ?? null,
    checked_at: item.check?.at ?? null,
    updated_at: item.updatedAt,
  }
  await tables(db)
    .insertInto('hand_sending')
    .values({ organ_id: organ, id, ...row })
    .onConflict((conflict) => conflict.columns(['organ_id', 'id']).doUpdateSet(row))
    .execute()
}

/** Empties the table; for rebuilding. */
export async function clearHandSendings(db: Database): Promise<void> {
  await tables(db).deleteFrom('hand_sending').execute()
}

/** One page of an organ's items put by hand, those touched last first, and how many there are. */
export async function listHandSendings(
  db: Database,
  organ: string,
  page: { from: number; limit: number },
): Promise<{ rows: HandRow[]; total: number }> {
  const own = tables(db).selectFrom('hand_sending').where('organ_id', '=', organ)
  const rows = await own
    .selectAll()
    .orderBy('updated_at', 'desc')
    .orderBy('id')
    .offset(page.from)
    .limit(page.limit)
    .execute()
  const { total } = await own.select(sql<number>`count(*)`.as('total')).executeTakeFirstOrThrow()
  return { rows, total }
}

/** What a person still has to do on foreign portals, the longest waiting first. */
export async function handSendingsDue(db: Database, organ: string, limit: number): Promise<HandRow[]> {
  return tables(db)
    .selectFrom('hand_sending')
    .selectAll()
    .where('organ_id', '=', organ)
    .where('due', 'is not', null)
    .orderBy('updated_at')
    .orderBy('id')
    .limit(limit)
    .execute()
}

/** The items put by hand that were made from these documents. */
export async function handSendingsOfArticles(
  db: Database,
  organ: string,
  articles: string[],
): Promise<HandRow[]> {
  if (articles.length === 0) return []
  return tables(db)
    .selectFrom('hand_sending')
    .selectAll()
    .where('organ_id', '=', organ)
    .where('article_id', 'in', articles)
    .execute()
}

/** Posted items whose page was looked at longest ago, or never. */
export async function handSendingsToCheck(db: Database, before: string, limit: number): Promise<HandRow[]> {
  return tables(db)
    .selectFrom('hand_sending')
    .selectAll()
    .where('status', '=', 'posted')
    .where((where) => where.or([where('checked_at', 'is', null), where('checked_at', '<', before)]))
    .orderBy(sql`checked_at NULLS FIRST`)
    .orderBy('id')
    .limit(limit)
    .execute()
}

/** How many items were put by hand in a year, by month. */
export async function countPosted(
  db: Database,
  organ: string,
  year: number,
): Promise<{ month: number; count: number }[]> {
  const month = sql<number>`extract(month from posted_on)::integer`
  return tables(db)
    .selectFrom('hand_sending')
    .where('organ_id', '=', organ)
    .where('posted_on', '>=', `${year}-01-01`)
    .where('posted_on', '<=', `${year}-12-31`)
    .groupBy(month)
    .select([month.as('month'), sql<number>`count(*)`.as('count')])
    .execute()
}
