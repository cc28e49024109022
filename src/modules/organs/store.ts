import type { Kysely } from 'kysely'
import type { Database } from '#kernel/database.ts'
import { standingColumn } from './contract/column.ts'
import type { Organ } from './organ.ts'

type OrganTables = {
  organ: {
    organ_id: string
    parent_id: string | null
    kind: string
    name: string
    site_path: string | null
    state: Organ
  }
  organ_moved_column: { organ_id: string; key: string; into_key: string }
}

const tables = (db: Database): Kysely<OrganTables> => db.withTables<OrganTables>()

/** Writes what the ledger says of an organ. */
export async function saveOrgan(db: Database, id: string, state: Organ): Promise<void> {
  const row = {
    parent_id: state.parent,
    kind: state.kind,
    name: state.name,
    site_path: state.site?.path ?? null,
    state,
  }
  await tables(db)
    .insertInto('organ')
    .values({ organ_id: id, ...row })
    .onConflict((conflict) => conflict.column('organ_id').doUpdateSet(row))
    .execute()
  await saveMoves(db, id, state)
}

async function saveMoves(db: Database, id: string, { site }: Organ): Promise<void> {
  await tables(db).deleteFrom('organ_moved_column').where('organ_id', '=', id).execute()
  const moves = (site?.binned ?? []).flatMap(({ column: { key } }) => {
    const into = site && standingColumn(site, key)?.key
    return into ? [{ organ_id: id, key, into_key: into }] : []
  })
  if (moves.length > 0) await tables(db).insertInto('organ_moved_column').values(moves).execute()
}

/**
 * Says of a key in which column documents filed under it stand now. Within a transaction it holds until that ends:
 * whoever moves a column waits, or is waited for, so that nothing is written down under a column just moved.
 */
export async function standingKeys(db: Database, organ: string): Promise<(key: string) => string> {
  await tables(db)
    .selectFrom('organ')
    .select('organ_id')
    .where('organ_id', '=', organ)
    .forShare()
    .executeTakeFirst()
  const rows = await tables(db)
    .selectFrom('organ_moved_column')
    .select(['key', 'into_key'])
    .where('organ_id', '=', organ)
    .execute()
  const moves = new Map(rows.map((row) => [row.key, row.into_key]))
  return (key) => moves.get(key) ?? key
}

/** Empties the read model. */
export async function clearOrgans(db: Database): Promise<void> {
  await tables(db).deleteFrom('organ').execute()
  await tables(db).deleteFrom('organ_moved_column').execute()
}

/** All organs, the county first. */
export async function allOrgans(db: Database): Promise<Organ[]> {
  const rows = await tables(db).selectFrom('organ').select('state').orderBy('organ_id').execute()
  return rows.map((row) => row.state)
}
