import type { Kysely } from 'kysely'
import type { Database } from '#kernel/database.ts'
import type { Day } from '#law/index.ts'
import type { SigningStep } from '../rules/signing-flow.ts'
import type { Delegation } from './delegation.ts'

type DelegationTables = {
  signing_delegation: {
    organ_id: string
    id: string
    giver: string
    taker: string
    steps: SigningStep[]
    from_day: Day
    to_day: Day
    reason: string
    ended_on: Day | null
  }
}

/** A delegation as stored. */
export type DelegationRow = DelegationTables['signing_delegation']

const MOST = 200

const tables = (db: Database): Kysely<DelegationTables> => db.withTables<DelegationTables>()

/** Writes the row of a delegation. */
export async function saveDelegation(
  db: Database,
  organ: string,
  id: string,
  { giver, taker, steps, from, to, reason, endedOn }: Delegation,
): Promise<void> {
  const row = { giver, taker, steps, from_day: from, to_day: to, reason, ended_on: endedOn }
  await tables(db)
    .insertInto('signing_delegation')
    .values({ organ_id: organ, id, ...row })
    .onConflict((conflict) => conflict.columns(['organ_id', 'id']).doUpdateSet(row))
    .execute()
}

/** Empties the table; for rebuilding. */
export async function clearDelegations(db: Database): Promise<void> {
  await tables(db).deleteFrom('signing_delegation').execute()
}

/** The delegations of an organ, those ending last first. */
export async function delegationRows(db: Database, organ: string): Promise<DelegationRow[]> {
  return tables(db)
    .selectFrom('signing_delegation')
    .selectAll()
    .where('organ_id', '=', organ)
    .orderBy('to_day', 'desc')
    .orderBy('id')
    .limit(MOST)
    .execute()
}

/** What was given to a person and counts on that day, in one organ or in all. */
export async function delegationsTo(
  db: Database,
  taker: string,
  day: Day,
  organ?: string,
): Promise<DelegationRow[]> {
  return tables(db)
    .selectFrom('signing_delegation')
    .selectAll()
    .where('taker', '=', taker)
    .$if(organ !== undefined, (query) => query.where('organ_id', '=', organ ?? ''))
    .where('from_day', '<=', day)
    .where('to_day', '>=', day)
    .where((where) => where.or([where('ended_on', 'is', null), where('ended_on', '>', day)]))
    .orderBy('organ_id')
    .orderBy('id')
    .limit(MOST)
    .execute()
}
