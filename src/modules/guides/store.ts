import type { Kysely } from 'kysely'
import type { Database } from '#kernel/database.ts'
import type { ServiceGuide } from './contract.ts'

type GuidesTables = {
  service_guide: {
    organ_id: string
    id: string
    window_name: string
    name: string
    position: number
    missing: number
    changed: boolean
    withdrawn: boolean
    version: number | null
    published_on: string | null
    live_window: string | null
    live: ServiceGuide | null
    sheet: string | null
  }
  window_file: { organ_id: string; window_name: string; articles: string[] }
}

/** A guide as lists show it. */
export type GuideRow = Omit<GuidesTables['service_guide'], 'organ_id'>

const MOST = 500

const tables = (db: Database): Kysely<GuidesTables> => db.withTables<GuidesTables>()

/** Writes the row of a guide. */
export async function saveGuideRow(
  db: Database,
  organ: string,
  id: string,
  row: Omit<GuideRow, 'id'>,
): Promise<void> {
  await tables(db)
    .insertInto('service_guide')
    .values({ organ_id: organ, id, ...row })
    .onConflict((conflict) => conflict.columns(['organ_id', 'id']).doUpdateSet(row))
    .execute()
}

/** Writes which articles a window keeps at hand. */
export async function saveFileRow(
  db: Database,
  organ: string,
  window: string,
  articles: string[],
): Promise<void> {
  await tables(db)
    .insertInto('window_file')
    .values({ organ_id: organ, window_name: window, articles })
    .onConflict((conflict) => conflict.columns(['organ_id', 'window_name']).doUpdateSet({ articles }))
    .execute()
}

/** Empties the guides' rows; for rebuilding. */
export async function clearGuides(db: Database): Promise<void> {
  await tables(db).deleteFrom('service_guide').execute()
}

/** Empties the policy lists; for rebuilding. */
export async function clearFiles(db: Database): Promise<void> {
  await tables(db).deleteFrom('window_file').execute()
}

/** An organ's guides in the order of their windows' lists; a town has some dozens. */
export async function guideRows(db: Database, organ: string): Promise<GuideRow[]> {
  return tables(db)
    .selectFrom('service_guide')
    .selectAll()
    .where('organ_id', '=', organ)
    .orderBy('window_name')
    .orderBy('position')
    .orderBy('id')
    .limit(MOST)
    .execute()
}

/** The policy lists of an organ's windows. */
export async function fileRows(
  db: Database,
  organ: string,
): Promise<{ window: string; articles: string[] }[]> {
  return tables(db)
    .selectFrom('window_file')
    .select(['window_name as window', 'articles'])
    .where('organ_id', '=', organ)
    .orderBy('window_name')
    .limit(MOST)
    .execute()
}
