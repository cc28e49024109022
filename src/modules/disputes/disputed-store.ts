import type { Kysely } from 'kysely'
import type { Context } from '#kernel/context.ts'
import type { Database } from '#kernel/database.ts'

type OpenTables = { dispute: { organ_id: string; application_id: string; stage: string } }

const tables = (db: Database): Kysely<OpenTables> => db.withTables<OpenTables>()

/** Which of these applications are still fought over. */
export async function disputedAmong(
  ctx: Pick<Context, 'db'>,
  organ: string,
  applications: readonly string[],
): Promise<Set<string>> {
  if (applications.length === 0) return new Set()
  const rows = await tables(ctx.db)
    .selectFrom('dispute')
    .select('application_id')
    .where('organ_id', '=', organ)
    .where('application_id', 'in', [...applications])
    .where('stage', '<>', 'closed')
    .execute()
  return new Set(rows.map((row) => row.application_id))
}
