import { type Kysely, sql } from 'kysely'
import type { Database } from '#kernel/database.ts'
import type { Turn } from '#kernel/paging/cursor.ts'
import { countedTo, pageOf, type Sorting } from '#kernel/paging/page-store.ts'
import type { Day } from '#law/index.ts'
import type { Entry, EntryStanding } from './entry.ts'

type LogTables = {
  disclosure_entry: {
    organ_id: string
    id: string
    application_number: string
    standing: EntryStanding
    answered_day: Day
    proposed_day: Day
    proposer: string
    text_ref: string
    year: number | null
    value: number | null
    public_day: Day | null
  }
}

/** One line of the log. */
export type EntryRow = LogTables['disclosure_entry']

const tables = (db: Database): Kysely<LogTables> => db.withTables<LogTables>()

/** Writes what the ledger says of an entry. */
export async function saveEntry(db: Database, organ: string, id: string, entry: Entry): Promise<void> {
  const row = {
    application_number: entry.number,
    standing: entry.standing,
    answered_day: entry.answeredDay,
    proposed_day: entry.proposedDay,
    proposer: entry.proposer,
    text_ref: entry.text.vault,
    year: entry.published?.taken.year ?? null,
    value: entry.published?.taken.value ?? null,
    public_day: entry.published?.day ?? null,
  }
  await tables(db)
    .insertInto('disclosure_entry')
    .values({ organ_id: organ, id, ...row })
    .onConflict((conflict) => conflict.columns(['organ_id', 'id']).doUpdateSet(row))
    .execute()
}

/** Empties the read model. */
export async function clearEntries(db: Database): Promise<void> {
  await tables(db).deleteFrom('disclosure_entry').execute()
}

/** Public entries, the newest first; of one year when it is given. */
export async function publicRows(
  db: Database,
  organ: string,
  { year, limit }: { year?: number; limit: number },
): Promise<EntryRow[]> {
  let query = tables(db)
    .selectFrom('disclosure_entry')
    .selectAll()
    .where('organ_id', '=', organ)
    .where('standing', '=', 'public')
  if (year !== undefined) query = query.where('year', '=', year)
  return query.orderBy('public_day', 'desc').orderBy('value', 'desc').limit(limit).execute()
}

/** The years in which something was made public, the latest first. */
export async function yearsOf(db: Database, organ: string): Promise<number[]> {
  const rows = await tables(db)
    .selectFrom('disclosure_entry')
    .select('year')
    .distinct()
    .where('organ_id', '=', organ)
    .where('standing', '=', 'public')
    .orderBy('year', 'desc')
    .execute()
  return rows.flatMap(({ year }) => (year === null ? [] : [year]))
}

const PROPOSED = 'proposed'

const WAITING_FIRST: Sorting<EntryRow> = {
  by: [
    { value: sql`(standing = ${PROPOSED})`, type: 'boolean' },
    { value: sql.ref('proposed_day'), type: 'date' },
    { value: sql.ref('id'), type: 'text' },
  ],
  direction: 'desc',
  of: ({ standing, proposed_day, id }) => [standing === PROPOSED, proposed_day, id],
}

/** One page of all entries, those that wait for a decision first. */
export async function entryRows(db: Database, organ: string, wanted: Turn & { size: number }) {
  const query = tables(db).selectFrom('disclosure_entry').where('organ_id', '=', organ).selectAll()
  return { ...(await pageOf(query, WAITING_FIRST, wanted)), ...(await countedTo(db, query)) }
}

/** Entries that wait for a decision by somebody else than `person`, the longest waiting first. */
export async function waitingRows(
  db: Database,
  organ: string,
  person: string,
  limit: number,
): Promise<EntryRow[]> {
  return tables(db)
    .selectFrom('disclosure_entry')
    .selectAll()
    .where('organ_id', '=', organ)
    .where('standing', '=', 'proposed')
    .where('proposer', '!=', person)
    .orderBy('proposed_day')
    .orderBy('id')
    .limit(limit)
    .execute()
}

/** Those of some entries that are public, over all organs. */
export async function publicAmong(
  db: Database,
  refs: readonly { organ: string; id: string }[],
): Promise<EntryRow[]> {
  if (refs.length === 0) return []
  return tables(db)
    .selectFrom('disclosure_entry')
    .selectAll()
    .where('standing', '=', 'public')
    .where((where) => where.or(refs.map(({ organ, id }) => where.and({ organ_id: organ, id }))))
    .execute()
}
