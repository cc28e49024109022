import type { Kysely } from 'kysely'
import type { Database } from '#kernel/database.ts'
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
}

/** Empties the read model. */
export async function clearOrgans(db: Database): Promise<void> {
  await tables(db).deleteFrom('organ').execute()
}

/** All organs, the county first. */
export async function allOrgans(db: Database): Promise<Organ[]> {
  const rows = await tables(db).selectFrom('organ').select('state').orderBy('organ_id').execute()
  return rows.map((row) => row.state)
}
