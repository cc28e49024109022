import type { Kysely } from 'kysely'
import type { Context } from '#kernel/context.ts'
import type { Database } from '#kernel/database.ts'
import type { Day } from '#law/index.ts'

type KeepingTables = {
  application: {
    organ_id: string
    id: string
    number: string
    closed_day: Day | null
    identity_held: boolean
    identity_reduced: boolean
    identity_erased: boolean
  }
}

const tables = (db: Database): Kysely<KeepingTables> => db.withTables<KeepingTables>()

/** A closed case of which proof or identity is still kept. */
export interface IdentityKept {
  id: string
  number: string
  closedDay: Day
  held: boolean
}

/** Cases closed up to a day of which the proof, or all of the identity, is still kept; the oldest first. */
export async function identitiesDue(
  ctx: Pick<Context, 'db'>,
  organ: string,
  {
    what,
    closedBy,
    held,
    limit,
  }: { what: 'proof' | 'identity'; closedBy: Day; held?: boolean; limit: number },
): Promise<IdentityKept[]> {
  let query = tables(ctx.db)
    .selectFrom('application')
    .select(['id', 'number', 'closed_day', 'identity_held'])
    .where('organ_id', '=', organ)
    .where(what === 'proof' ? 'identity_reduced' : 'identity_erased', '=', false)
    .where('closed_day', '<=', closedBy)
  if (held !== undefined) query = query.where('identity_held', '=', held)
  const rows = await query.orderBy('closed_day').orderBy('id').limit(limit).execute()
  return rows.map((row) => ({
    id: row.id,
    number: row.number,
    closedDay: row.closed_day ?? '',
    held: row.identity_held,
  }))
}
