import { type Kysely, sql } from 'kysely'
import type { Database } from '#kernel/database.ts'
import type { Turn } from '#kernel/paging/cursor.ts'
import { countedTo, type PageOf, pageOf, type Sorting } from '#kernel/paging/page-store.ts'
import type { Day } from '#law/index.ts'
import type { MessageStatus } from './message.ts'
import type { MessageKind } from './rules/message-kinds.ts'
import type { Reader } from './rules/who-may-see.ts'
import { type MessageRow, type MessageTables, seenBy } from './store.ts'

type ListTables = MessageTables & {
  clock: { organ_id: string; stream_id: string; kind: string; due: Day | null }
}

/** Who reads, and what only named people may see. */
export interface Sight {
  reader: Reader
  confidential: MessageKind[]
}

/** What a list asks for. */
export interface ListWanted extends Turn {
  statuses?: MessageStatus[] | undefined
  kind?: MessageKind | undefined
  department?: string | undefined
  /** Oldest first: what waits longest is met first. */
  oldestFirst?: boolean
  size: number
}

const tables = (db: Database): Kysely<ListTables> => db.withTables<ListTables>()
const KIND = 'message'

function wantedOf(db: Database, organ: string, sight: Sight, { statuses, kind, department }: ListWanted) {
  return tables(db)
    .selectFrom('message')
    .where('message.organ_id', '=', organ)
    .where(seenBy(sight.reader, sight.confidential))
    .$if(statuses !== undefined, (some) => some.where('status', 'in', statuses ?? []))
    .$if(kind !== undefined, (some) => some.where('message.kind', '=', kind as MessageKind))
    .$if(department !== undefined, (some) => some.where('message.department', '=', `${department}`))
}

const inOrder = (oldestFirst: boolean): Sorting<MessageRow> => ({
  by: [
    { value: sql.ref('received_day'), type: 'date' },
    { value: sql`length(number)`, type: 'integer' },
    { value: sql.ref('number'), type: 'text' },
  ],
  direction: oldestFirst ? 'asc' : 'desc',
  of: ({ received_day, number }) => [received_day, number.length, number],
})

/** One page of the messages a person may see. */
export async function listVisible(
  db: Database,
  organ: string,
  sight: Sight,
  wanted: ListWanted,
): Promise<PageOf<MessageRow>> {
  const query = wantedOf(db, organ, sight, wanted).selectAll('message')
  return pageOf(query, inOrder(wanted.oldestFirst === true), wanted)
}

// Led by the clocks, so that the most urgent is met first however many are open.
function lateOf(db: Database, organ: string, sight: Sight, wanted: ListWanted, before: Day) {
  return wantedOf(db, organ, sight, wanted)
    .innerJoin('clock', (join) =>
      join.on('clock.organ_id', '=', organ).on(sql<boolean>`clock.stream_id = ${`${KIND}:`} || message.id`),
    )
    .where('clock.kind', '=', KIND)
    .where('clock.due', '<', before)
    .selectAll('message')
    .select(['clock.stream_id', sql<Day>`clock.due`.as('due')])
}

const BY_DUE: Sorting<MessageRow & { due: Day; stream_id: string }> = {
  by: [
    { value: sql.ref('clock.due'), type: 'date' },
    { value: sql.ref('clock.stream_id'), type: 'text' },
  ],
  direction: 'asc',
  of: ({ due, stream_id }) => [due, stream_id],
}

/** A page for the list of messages, with how many there are; those due before a day the most urgent first. */
export async function listedMessages(
  db: Database,
  organ: string,
  sight: Sight,
  { dueBefore, ...wanted }: ListWanted & { dueBefore: Day | undefined },
) {
  if (dueBefore !== undefined) {
    const late = lateOf(db, organ, sight, wanted, dueBefore)
    return { ...(await pageOf(late, BY_DUE, wanted)), ...(await countedTo(db, late)) }
  }
  const counted = await countedTo(db, wantedOf(db, organ, sight, wanted))
  return { ...(await listVisible(db, organ, sight, wanted)), ...counted }
}
