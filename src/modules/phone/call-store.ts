import { type Kysely, sql } from 'kysely'
import type { Database } from '#kernel/database.ts'
import type { Turn } from '#kernel/paging/cursor.ts'
import { countedTo, pageOf, type Sorting } from '#kernel/paging/page-store.ts'
import type { Day } from '#law/index.ts'
import type { Call } from './call.ts'
import type { CallKind } from './contract.ts'

type CallTables = {
  phone_call: {
    organ_id: string
    id: string
    day: Day
    started_at: string
    minutes: number
    kind: CallKind
    taken_by: string
    caller_ref: string
    talk_ref: string
    message_id: string | null
    message_number: string | null
  }
}

/** One line of the call log. */
export type CallRow = CallTables['phone_call']

const tables = (db: Database): Kysely<CallTables> => db.withTables<CallTables>()

/** Writes what the ledger says of a call; nothing personal is in it. */
export async function saveCall(db: Database, organ: string, id: string, call: Call): Promise<void> {
  const row = {
    day: call.day,
    started_at: call.startedAt,
    minutes: call.minutes,
    kind: call.callKind,
    taken_by: call.takenBy,
    caller_ref: call.caller.vault,
    talk_ref: call.talk.vault,
    message_id: call.message?.id ?? null,
    message_number: call.message?.number ?? null,
  }
  await tables(db)
    .insertInto('phone_call')
    .values({ organ_id: organ, id, ...row })
    .onConflict((conflict) => conflict.columns(['organ_id', 'id']).doUpdateSet(row))
    .execute()
}

/** Empties the read model. */
export async function clearCalls(db: Database): Promise<void> {
  await tables(db).deleteFrom('phone_call').execute()
}

const NEWEST_FIRST: Sorting<CallRow> = {
  by: [
    { value: sql.ref('day'), type: 'date' },
    { value: sql.ref('started_at'), type: 'text' },
    { value: sql.ref('id'), type: 'text' },
  ],
  direction: 'desc',
  of: ({ day, started_at, id }) => [day, started_at, id],
}

/** One page of the call log of a month, newest first, and how many calls that month has. */
export async function callsOfMonth(
  db: Database,
  organ: string,
  wanted: Turn & { from: Day; to: Day; size: number },
) {
  const query = tables(db)
    .selectFrom('phone_call')
    .where('organ_id', '=', organ)
    .where('day', '>=', wanted.from)
    .where('day', '<=', wanted.to)
    .selectAll()
  return { ...(await pageOf(query, NEWEST_FIRST, wanted)), ...(await countedTo(db, query)) }
}

/** How many calls several organs took on a day, organ by organ. */
export async function callsOfDay(
  db: Database,
  organs: readonly string[],
  day: Day,
): Promise<Map<string, number>> {
  if (organs.length === 0) return new Map()
  const rows = await tables(db)
    .selectFrom('phone_call')
    .select(['organ_id', sql<number>`count(*)`.as('total')])
    .where('organ_id', 'in', organs)
    .where('day', '=', day)
    .groupBy('organ_id')
    .execute()
  return new Map(rows.map((row) => [row.organ_id, +row.total]))
}

/** What is counted, of every call of a year. */
export function countedCalls(db: Database, organ: string, year: number) {
  return tables(db)
    .selectFrom('phone_call')
    .select(['day', 'minutes', 'kind', 'message_id'])
    .where('organ_id', '=', organ)
    .where('day', '>=', `${year}-01-01`)
    .where('day', '<=', `${year}-12-31`)
    .execute()
}
