import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { Database } from '#kernel/database.ts'
import type { Day } from '#law/index.ts'
import type { Channel, Message, MessageStatus } from './message.ts'
import type { MessageKind } from './rules/message-kinds.ts'
import type { Reader } from './rules/who-may-see.ts'

/** What lists are made from. */
export type MessageTables = {
  message: {
    organ_id: string
    id: string
    number: string
    kind: MessageKind
    channel: Channel
    received_day: Day
    status: MessageStatus
    department: string | null
    handler: string | null
    writer_ref: string
    letter_ref: string
    answered_by: string | null
    answered_day: Day | null
    in_time: boolean | null
    closed_day: Day | null
    score: number | null
    public_ref: string | null
    public_day: Day | null
    public_name: string | null
  }
}

/** One line of a list of messages. */
export type MessageRow = MessageTables['message']

const tables = (db: Database): Kysely<MessageTables> => db.withTables<MessageTables>()

function rowOf(state: Message): Omit<MessageRow, 'organ_id' | 'id'> {
  const { taken, published } = state
  return {
    number: state.number,
    kind: state.kind,
    channel: state.channel,
    received_day: state.receivedDay,
    status: state.status,
    department: state.department,
    handler: state.handler,
    writer_ref: state.writer.vault,
    letter_ref: state.letter.vault,
    answered_by: state.answer?.by ?? null,
    answered_day: state.first?.day ?? null,
    in_time: state.first?.inTime ?? null,
    closed_day: state.closedDay,
    score: state.score,
    public_ref: published?.text.vault ?? null,
    public_day: published?.day ?? null,
    public_name: published ? `${taken.year}-${taken.value}` : null,
  }
}

/** Writes what the ledger says of a message; nothing personal is in it. */
export async function saveMessage(db: Database, organ: string, id: string, state: Message): Promise<void> {
  const row = rowOf(state)
  await tables(db)
    .insertInto('message')
    .values({ organ_id: organ, id, ...row })
    .onConflict((conflict) => conflict.columns(['organ_id', 'id']).doUpdateSet(row))
    .execute()
}

/** Empties the read model. */
export async function clearMessages(db: Database): Promise<void> {
  await tables(db).deleteFrom('message').execute()
}

/** The id behind a number as printed. */
export async function idByNumber(db: Database, organ: string, number: string): Promise<string | undefined> {
  const row = await tables(db)
    .selectFrom('message')
    .select('id')
    .where('organ_id', '=', organ)
    .where('number', '=', number)
    .executeTakeFirst()
  return row?.id
}

/** The same as the rule `maySee`, said to the database; a test holds the two together. */
export function seenBy({ account, departments, named }: Reader, kinds: MessageKind[]): RawBuilder<boolean> {
  const own = departments && sql`AND coalesce(message.department, '') = ANY (${[...departments]}::text[])`
  const handled = named.includes(account) ? null : sql`AND coalesce(message.handler, '') = ${account}`
  return sql`(message.kind <> ALL (${kinds}::text[]) ${own ?? sql``}
    OR message.kind = ANY (${kinds}::text[]) ${handled ?? sql``})`
}

/** The open messages that a person may not know of, over several organs, in one query. */
export async function hiddenIds(
  db: Database,
  readers: ReadonlyMap<string, Reader>,
  kinds: MessageKind[],
): Promise<string[]> {
  if (readers.size === 0) return []
  const rows = await tables(db)
    .selectFrom('message')
    .select('id')
    .where('closed_day', 'is', null)
    .where((build) =>
      build.or(
        [...readers].map(([organ, reader]) =>
          build.and([build('organ_id', '=', organ), build.not(seenBy(reader, kinds))]),
        ),
      ),
    )
    .execute()
  return rows.map((row) => row.id)
}

/** How many open messages only named people can see. */
export async function countOpen(db: Database, organ: string, kinds: MessageKind[]): Promise<number> {
  const { total } = await tables(db)
    .selectFrom('message')
    .where('organ_id', '=', organ)
    .where('kind', 'in', kinds)
    .where('closed_day', 'is', null)
    .select((select) => select.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow()
  return Number(total)
}

/** How many messages of several organs came in on a day, and how many were answered; those of `without` never. */
export async function countsOfDay(db: Database, organs: readonly string[], day: Day, without: MessageKind[]) {
  if (organs.length === 0) return []
  const rows = await tables(db)
    .selectFrom('message')
    .select([
      'organ_id as organ',
      sql<number>`count(*) FILTER (WHERE received_day = ${day})`.as('received'),
      sql<number>`count(*) FILTER (WHERE answered_day = ${day})`.as('answered'),
    ])
    .where('organ_id', 'in', organs)
    .where('kind', 'not in', without)
    .where(({ eb, or }) => or([eb('received_day', '=', day), eb('answered_day', '=', day)]))
    .groupBy('organ_id')
    .execute()
  return rows.map((row) => ({ organ: row.organ, received: +row.received, answered: +row.answered }))
}

/** What is counted, of every message received from one day until another. */
export function countedRows(db: Database, organ: string, from: Day, to: Day) {
  return tables(db)
    .selectFrom('message')
    .select(['kind', 'received_day', 'status', 'answered_day', 'in_time', 'score'])
    .where('organ_id', '=', organ)
    .where('received_day', '>=', from)
    .where('received_day', '<=', to)
    .execute()
}

/** The years in which messages came in, or whose messages are public, newest first. */
export async function yearsOf(db: Database, organ: string): Promise<number[]> {
  const rows = await tables(db)
    .selectFrom('message')
    .select(sql<number>`extract(year from received_day)::int`.as('year'))
    .distinct()
    .where('organ_id', '=', organ)
    .orderBy('year', 'desc')
    .execute()
  return rows.map((row) => Number(row.year))
}

/** What is published, newest first; of one year of receipt when it is given. */
export async function publicRows(
  db: Database,
  organ: string,
  wanted: { year?: number; limit: number },
): Promise<MessageRow[]> {
  let query = tables(db)
    .selectFrom('message')
    .selectAll()
    .where('organ_id', '=', organ)
    .where('public_ref', 'is not', null)
  if (wanted.year !== undefined) query = query.where('public_name', 'like', `${wanted.year}-%`)
  return query.orderBy('public_day', 'desc').orderBy('id').limit(wanted.limit).execute()
}
