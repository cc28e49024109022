import type { Kysely } from 'kysely'
import type { Database } from '#kernel/database.ts'
import type { Day } from '#law/index.ts'
import type { Application } from './application.ts'
import type { FeeKind } from './rules/fee-working.ts'

type FeeTables = {
  application_fee: {
    organ_id: string
    id: string
    number: string
    scheme: FeeKind
    yuan: number
    noticed_day: Day
    paid_day: Day | null
    refunded_yuan: number
    lapsed: boolean
  }
}

const tables = (db: Database): Kysely<FeeTables> => db.withTables<FeeTables>()

/** Writes the line of the fee register that a case has. */
export async function saveFee(db: Database, organ: string, id: string, state: Application): Promise<void> {
  const { fee, ended } = state.case
  if (!fee) return
  const row = {
    number: state.number,
    scheme: fee.scheme,
    yuan: fee.working.yuan,
    noticed_day: fee.noticed,
    paid_day: fee.paid,
    refunded_yuan: fee.refunded,
    lapsed: ended?.outcome === 'fee-unpaid',
  }
  await tables(db)
    .insertInto('application_fee')
    .values({ organ_id: organ, id, ...row })
    .onConflict((conflict) => conflict.columns(['organ_id', 'id']).doUpdateSet(row))
    .execute()
}

/** Empties the register. */
export async function clearFees(db: Database): Promise<void> {
  await tables(db).deleteFrom('application_fee').execute()
}

/** The fees an organ asked in a year, oldest first. */
export async function feesOfYear(db: Database, organ: string, year: number) {
  return tables(db)
    .selectFrom('application_fee')
    .selectAll()
    .where('organ_id', '=', organ)
    .where('noticed_day', '>=', `${year}-01-01`)
    .where('noticed_day', '<=', `${year}-12-31`)
    .orderBy('noticed_day')
    .orderBy('id')
    .execute()
}
