import { type Kysely, sql } from 'kysely'
import type { Database } from '#kernel/database.ts'
import type { Day } from '#law/index.ts'
import type { Sending, SendingStatus } from './sending.ts'

type SendingTables = {
  sending: {
    organ_id: string
    id: string
    article_id: string
    target: string
    title: string
    status: SendingStatus
    sent_on: Day
    decided_on: Day | null
    copy_id: string | null
    copy_path: string | null
    offered: boolean
    pending: boolean
    failure: string | null
    updated_at: string
  }
  sending_round: {
    organ_id: string
    id: string
    round: number
    target: string
    sent_on: Day
    verdict: 'adopted' | 'returned' | null
    decided_on: Day | null
  }
}

/** One line of a list of items sent up. */
export type SendingRow = SendingTables['sending']

const tables = (db: Database): Kysely<SendingTables> => db.withTables<SendingTables>()

function rowOf(sending: Sending): Omit<SendingRow, 'organ_id' | 'id'> {
  const last = sending.rounds.at(-1)
  return {
    article_id: sending.article,
    target: sending.target,
    title: sending.title,
    status: sending.status,
    sent_on: last?.sentOn ?? '',
    decided_on: last?.receipt?.day ?? null,
    copy_id: sending.copy?.article ?? null,
    copy_path: sending.status === 'published' ? (sending.copy?.path ?? null) : null,
    offered: sending.offered !== null,
    pending: sending.pending !== null,
    failure: sending.pending?.failure?.message ?? null,
    updated_at: sending.updatedAt,
  }
}

/** Writes what lists show of an item, and one row for each time it was sent. */
export async function saveSending(db: Database, organ: string, id: string, sending: Sending): Promise<void> {
  const row = rowOf(sending)
  await tables(db)
    .insertInto('sending')
    .values({ organ_id: organ, id, ...row })
    .onConflict((conflict) => conflict.columns(['organ_id', 'id']).doUpdateSet(row))
    .execute()
  const rounds = sending.rounds.map((round, at) => ({
    organ_id: organ,
    id,
    round: at + 1,
    target: sending.target,
    sent_on: round.sentOn,
    verdict: round.receipt?.verdict ?? null,
    decided_on: round.receipt?.day ?? null,
  }))
  await tables(db)
    .insertInto('sending_round')
    .values(rounds)
    .onConflict((conflict) =>
      conflict.columns(['organ_id', 'id', 'round']).doUpdateSet((update) => ({
        verdict: update.ref('excluded.verdict'),
        decided_on: update.ref('excluded.decided_on'),
      })),
    )
    .execute()
}

/** Empties both tables; for rebuilding. */
export async function clearSendings(db: Database): Promise<void> {
  await tables(db).deleteFrom('sending').execute()
  await tables(db).deleteFrom('sending_round').execute()
}

/** Which items are wanted: what an organ sent, or what came to it, perhaps from one sender. */
export interface SendingFilter {
  side: 'sent' | 'received'
  organ: string
  from?: string | undefined
  status?: SendingStatus | undefined
}

function narrowed(db: Database, { side, organ, from, status }: SendingFilter) {
  return tables(db)
    .selectFrom('sending')
    .where(side === 'sent' ? 'organ_id' : 'target', '=', organ)
    .$if(from !== undefined, (query) => query.where('organ_id', '=', from ?? ''))
    .$if(status !== undefined, (query) => query.where('status', '=', status ?? 'sent'))
}

/** One page of items, those touched last first, and how many there are. */
export async function listSendings(
  db: Database,
  filter: SendingFilter,
  page: { from: number; limit: number },
): Promise<{ rows: SendingRow[]; total: number }> {
  const rows = await narrowed(db, filter)
    .selectAll()
    .orderBy('updated_at', 'desc')
    .orderBy('id')
    .offset(page.from)
    .limit(page.limit)
    .execute()
  const { total } = await narrowed(db, filter)
    .select(sql<number>`count(*)`.as('total'))
    .executeTakeFirstOrThrow()
  return { rows, total }
}

/** What a person of an organ must look at: on the sender's side what came back, on the receiver's what came in. */
export async function sendingsWaiting(
  db: Database,
  organ: string,
  side: 'sent' | 'received',
  limit: number,
): Promise<SendingRow[]> {
  const own = side === 'sent' ? 'organ_id' : 'target'
  const open = side === 'sent' ? 'returned' : 'sent'
  return tables(db)
    .selectFrom('sending')
    .selectAll()
    .where(own, '=', organ)
    .where((where) =>
      where.or([
        where('status', '=', open),
        where('failure', 'is not', null),
        ...(side === 'received' ? [where('offered', '=', true)] : []),
      ]),
    )
    .orderBy('updated_at')
    .orderBy('id')
    .limit(limit)
    .execute()
}

/** The items made from these documents, by document. */
export async function sendingsOfArticles(
  db: Database,
  organ: string,
  articles: string[],
): Promise<SendingRow[]> {
  if (articles.length === 0) return []
  return tables(db)
    .selectFrom('sending')
    .selectAll()
    .where('organ_id', '=', organ)
    .where('article_id', 'in', articles)
    .execute()
}

/** The items whose copies are these documents of the receiver. */
export async function sendingsOfCopies(
  db: Database,
  target: string,
  articles: string[],
): Promise<SendingRow[]> {
  if (articles.length === 0) return []
  return tables(db)
    .selectFrom('sending')
    .selectAll()
    .where('target', '=', target)
    .where('copy_id', 'in', articles)
    .execute()
}

/** The items whose copy must still follow a withdrawal, those longest untouched first. */
export async function sendingsPending(db: Database, limit: number): Promise<SendingRow[]> {
  return tables(db)
    .selectFrom('sending')
    .selectAll()
    .where('pending', '=', true)
    .orderBy('updated_at')
    .orderBy('id')
    .limit(limit)
    .execute()
}

/** A number of items of one sender in one month. */
export interface MonthCount {
  organ: string
  month: number
  count: number
}

async function monthly(
  db: Database,
  scope: { side: 'sent' | 'received'; organ: string },
  what: 'sent' | 'adopted' | 'returned',
  year: number,
): Promise<MonthCount[]> {
  const day = what === 'sent' ? 'sent_on' : 'decided_on'
  const month = sql<number>`extract(month from ${sql.ref(day)})::integer`
  return tables(db)
    .selectFrom('sending_round')
    .where(scope.side === 'sent' ? 'organ_id' : 'target', '=', scope.organ)
    .where(day, '>=', `${year}-01-01`)
    .where(day, '<=', `${year}-12-31`)
    .$if(what !== 'sent', (query) => query.where('verdict', '=', what === 'sent' ? null : what))
    .groupBy(['organ_id', month])
    .select(['organ_id as organ', month.as('month'), sql<number>`count(*)`.as('count')])
    .execute()
}

/** How many items were sent, taken and given back in a year, by sender and month. */
export async function countRounds(
  db: Database,
  scope: { side: 'sent' | 'received'; organ: string },
  year: number,
): Promise<Record<'sent' | 'adopted' | 'returned', MonthCount[]>> {
  return {
    sent: await monthly(db, scope, 'sent', year),
    adopted: await monthly(db, scope, 'adopted', year),
    returned: await monthly(db, scope, 'returned', year),
  }
}
