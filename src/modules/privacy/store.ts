import { type Kysely, sql } from 'kysely'
import type { Database } from '#kernel/database.ts'
import type { Turn } from '#kernel/paging/cursor.ts'
import { countedTo, pageOf, type Sorting } from '#kernel/paging/page-store.ts'
import type { Day } from '#law/index.ts'
import type { RetentionRule } from './rules/retention.ts'
import type { View, Viewed } from './view.ts'

type PrivacyTables = {
  identity_view: {
    organ_id: string
    id: string
    application_id: string
    application_number: string
    what: Viewed
    viewer: string
    viewed_day: Day
    viewed_at: string
    reason_ref: string
  }
  retention_setting: {
    organ_id: string
    from_day: Day
    proof_days: number
    identity_days: number
    basis: string
  }
}

const tables = (db: Database): Kysely<PrivacyTables> => db.withTables<PrivacyTables>()

/** Writes one look at an identity. */
export async function saveView(db: Database, organ: string, id: string, view: View): Promise<void> {
  const row = {
    application_id: view.application,
    application_number: view.number,
    what: view.what,
    viewer: view.viewer,
    viewed_day: view.day,
    viewed_at: view.at,
    reason_ref: view.reason.vault,
  }
  await tables(db)
    .insertInto('identity_view')
    .values({ organ_id: organ, id, ...row })
    .onConflict((conflict) => conflict.columns(['organ_id', 'id']).doUpdateSet(row))
    .execute()
}

/** Empties the read model. */
export async function clearViews(db: Database): Promise<void> {
  await tables(db).deleteFrom('identity_view').execute()
}

const LATEST_FIRST: Sorting<PrivacyTables['identity_view']> = {
  by: [
    { value: sql.ref('viewed_at'), type: 'instant' },
    { value: sql.ref('id'), type: 'text' },
  ],
  direction: 'desc',
  of: ({ viewed_at, id }) => [new Date(viewed_at).toISOString(), id],
}

/** One page of the looks at identities, the latest first. */
export async function viewRows(db: Database, organ: string, wanted: Turn & { size: number }) {
  const query = tables(db).selectFrom('identity_view').where('organ_id', '=', organ).selectAll()
  return { ...(await pageOf(query, LATEST_FIRST, wanted)), ...(await countedTo(db, query)) }
}

/** Writes the rules of an organ. */
export async function saveRules(db: Database, organ: string, rules: RetentionRule[]): Promise<void> {
  if (rules.length === 0) return
  await tables(db)
    .insertInto('retention_setting')
    .values(
      rules.map((rule) => ({
        organ_id: organ,
        from_day: rule.from,
        proof_days: rule.proofDays,
        identity_days: rule.identityDays,
        basis: rule.basis,
      })),
    )
    .onConflict((conflict) =>
      conflict.columns(['organ_id', 'from_day']).doUpdateSet((set) => ({
        proof_days: set.ref('excluded.proof_days'),
        identity_days: set.ref('excluded.identity_days'),
        basis: set.ref('excluded.basis'),
      })),
    )
    .execute()
}

/** Empties the read model. */
export async function clearRules(db: Database): Promise<void> {
  await tables(db).deleteFrom('retention_setting').execute()
}

/** The rules an organ has set, the latest first. */
export async function rulesOf(db: Database, organ: string): Promise<RetentionRule[]> {
  const rows = await tables(db)
    .selectFrom('retention_setting')
    .selectAll()
    .where('organ_id', '=', organ)
    .orderBy('from_day', 'desc')
    .execute()
  return rows.map((row) => ({
    from: row.from_day,
    proofDays: row.proof_days,
    identityDays: row.identity_days,
    basis: row.basis,
  }))
}
