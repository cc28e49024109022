import { Kysely, PostgresDialect, sql } from 'kysely'
import pg from 'pg'

/** A database handle that knows no table; each store widens it with `withTables` to its own. */
export type Database = Kysely<NoTables>

type NoTables = Record<never, never>

const DATE = 1082
const TIMESTAMPTZ = 1184
const INT8 = 20

const asIs = (text: string) => text

/** Days stay 'YYYY-MM-DD'; instants become ISO strings with milliseconds; counts become numbers. */
function typeParser(oid: number, format?: 'text' | 'binary') {
  if (oid === DATE) return asIs
  if (oid === TIMESTAMPTZ) return (text: string) => new Date(text).toISOString()
  if (oid === INT8) return Number
  return pg.types.getTypeParser(oid, format)
}

/** Opens a pool on the database at `url`. */
export function connect(url: string, options: { max?: number } = {}): Database {
  const pool = new pg.Pool({
    connectionString: url,
    max: options.max ?? 10,
    types: { getTypeParser: typeParser as typeof pg.types.getTypeParser },
  })
  // A server that stops under us must not take the process with it: the next query reports it.
  pool.on('error', () => {})
  return new Kysely<NoTables>({ dialect: new PostgresDialect({ pool }) })
}

/** True when the database answers. */
export async function answers(db: Database): Promise<boolean> {
  try {
    await sql`SELECT 1`.execute(db)
    return true
  } catch {
    return false
  }
}

/** The SQL state of an error thrown by the driver, or undefined. */
export function sqlState(error: unknown): string | undefined {
  return error instanceof pg.DatabaseError ? error.code : undefined
}
