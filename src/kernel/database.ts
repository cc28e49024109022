import { createHash } from 'node:crypto'
import {
  Kysely,
  type PostgresCursor,
  PostgresDialect,
  type PostgresPoolClient,
  type PostgresQueryResult,
  sql,
} from 'kysely'
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

/** Begin a statement with this and each connection keeps it prepared; for the few that every action runs. */
export const KEPT = '/* kept */'

const keptName = (text: string) => createHash('sha1').update(text).digest('base64url')

/** Passes statements through to `client`, naming those to be kept prepared. */
function keeping(client: pg.PoolClient): PostgresPoolClient {
  function query<R>(text: string, parameters: ReadonlyArray<unknown>): Promise<PostgresQueryResult<R>>
  function query<R>(cursor: PostgresCursor<R>): PostgresCursor<R>
  function query(text: unknown, parameters: ReadonlyArray<unknown> = []): never {
    if (typeof text !== 'string') throw new Error('cursors are not used here')
    const name = text.startsWith(KEPT) ? { name: keptName(text) } : {}
    return client.query({ text, values: [...parameters], ...name }) as never
  }
  return { query, release: () => client.release() }
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
  const kept = { connect: async () => keeping(await pool.connect()), end: () => pool.end() }
  return new Kysely<NoTables>({ dialect: new PostgresDialect({ pool: kept }) })
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

/** Refused, cut off, starting up, shutting down, or closed to us. */
const AWAY = /^(?:ECONNREFUSED|ECONNRESET|ENOENT|EPIPE|ETIMEDOUT|57P0[1-5]|08\w{3}|53300|55000|3D000)$/
const CUT_OFF = /^Connection terminated|^timeout exceeded when trying to connect/

/** Whether an error says that the database cannot be reached now, rather than that a question was wrong. */
export function isDatabaseAway(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  const { code, address, syscall } = error as Error & { code?: string; address?: string; syscall?: string }
  // A file that is not there has no address.
  if (code === 'ENOENT') return syscall === 'connect' || address !== undefined
  return AWAY.test(code ?? '') || CUT_OFF.test(error.message)
}
