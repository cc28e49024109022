import type { Kysely } from 'kysely'
import type { Database } from '#kernel/database.ts'
import type { Day } from '#law/index.ts'
import type { Dispute, DisputeOutcome } from './dispute.ts'
import type { DisputeKind } from './rules/filing.ts'

type DisputeTables = {
  dispute: {
    organ_id: string
    id: string
    application_id: string
    application_number: string
    kind: DisputeKind
    body: string
    filed_day: Day
    outcome: DisputeOutcome | null
    concluded_day: Day | null
  }
}

/** One line of the list of disputes. */
export type DisputeRow = DisputeTables['dispute']

const tables = (db: Database): Kysely<DisputeTables> => db.withTables<DisputeTables>()

/** Writes what the ledger says of a dispute. */
export async function saveDispute(db: Database, organ: string, id: string, state: Dispute): Promise<void> {
  const row = {
    application_id: state.application,
    application_number: state.applicationNumber,
    kind: state.kind,
    body: state.body,
    filed_day: state.filedDay,
    outcome: state.concluded?.outcome ?? null,
    concluded_day: state.concluded?.day ?? null,
  }
  await tables(db)
    .insertInto('dispute')
    .values({ organ_id: organ, id, ...row })
    .onConflict((conflict) => conflict.columns(['organ_id', 'id']).doUpdateSet(row))
    .execute()
}

/** Empties the read model. */
export async function clearDisputes(db: Database): Promise<void> {
  await tables(db).deleteFrom('dispute').execute()
}

/** The disputes over one application, in the order they were filed. */
export async function rowsOfApplication(
  db: Database,
  organ: string,
  application: string,
): Promise<DisputeRow[]> {
  return tables(db)
    .selectFrom('dispute')
    .selectAll()
    .where('organ_id', '=', organ)
    .where('application_id', '=', application)
    .orderBy('filed_day')
    .orderBy('id')
    .execute()
}

/** One page of an organ's disputes, the newest first, and how many there are. */
export async function listRows(
  db: Database,
  organ: string,
  page: { limit: number; offset: number },
): Promise<{ rows: DisputeRow[]; total: number }> {
  const query = tables(db).selectFrom('dispute').where('organ_id', '=', organ)
  const rows = await query
    .selectAll()
    .orderBy('filed_day', 'desc')
    .orderBy('id')
    .limit(page.limit)
    .offset(page.offset)
    .execute()
  const { total } = await query
    .select((select) => select.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow()
  return { rows, total: Number(total) }
}

/** Disputes without an outcome, the oldest first. */
export async function openRows(db: Database, organ: string, limit: number): Promise<DisputeRow[]> {
  return tables(db)
    .selectFrom('dispute')
    .selectAll()
    .where('organ_id', '=', organ)
    .where('outcome', 'is', null)
    .orderBy('filed_day')
    .orderBy('id')
    .limit(limit)
    .execute()
}

/** What the yearly report counts: every dispute of an organ. */
export async function rowsForReport(db: Database, organ: string) {
  return tables(db)
    .selectFrom('dispute')
    .select(['kind', 'filed_day', 'outcome', 'concluded_day'])
    .where('organ_id', '=', organ)
    .orderBy('filed_day')
    .orderBy('id')
    .execute()
}
