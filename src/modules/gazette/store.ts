import type { Kysely } from 'kysely'
import type { Database } from '#kernel/database.ts'
import type { Content } from './issue.ts'

type GazetteTables = {
  gazette_issue: {
    organ_id: string
    id: string
    year: number
    number: number
    title: string
    articles: string[]
    status: 'composing' | 'published' | 'withdrawn'
    changed: boolean
    version: number | null
    published_on: string | null
    contents: Content[] | null
    pdf: string | null
  }
}

/** An issue as lists show it. */
export type IssueRow = Omit<GazetteTables['gazette_issue'], 'organ_id'>

const MOST = 500

const tables = (db: Database): Kysely<GazetteTables> => db.withTables<GazetteTables>()

/** Writes the row of an issue. */
export async function saveIssueRow(
  db: Database,
  organ: string,
  id: string,
  row: Omit<IssueRow, 'id'>,
): Promise<void> {
  // A list of objects would be sent as an array of the database, not as JSON.
  const values = { ...row, contents: row.contents && (JSON.stringify(row.contents) as unknown as Content[]) }
  await tables(db)
    .insertInto('gazette_issue')
    .values({ organ_id: organ, id, ...values })
    .onConflict((conflict) => conflict.columns(['organ_id', 'id']).doUpdateSet(values))
    .execute()
}

/** Empties the table; for rebuilding. */
export async function clearIssues(db: Database): Promise<void> {
  await tables(db).deleteFrom('gazette_issue').execute()
}

/** The issues of an organ, newest first. */
export async function issueRows(db: Database, organ: string): Promise<IssueRow[]> {
  return tables(db)
    .selectFrom('gazette_issue')
    .selectAll()
    .where('organ_id', '=', organ)
    .orderBy('year', 'desc')
    .orderBy('number', 'desc')
    .limit(MOST)
    .execute()
}
