import type pg from 'pg'
import { ORGAN } from './organ.ts'

/** One case in fifty is open, as in an office that keeps up. */
const OPEN_EACH = 50
const BATCH = 20_000
const SAMPLE = 200
/** The least number of a copy: an id has eight signs at least. */
const FIRST = 100

/** The columns of a table, in their order. */
async function columnsOf(pool: pg.Pool, table: string): Promise<string[]> {
  const { rows } = await pool.query<{ name: string }>(
    'SELECT column_name AS name FROM information_schema.columns WHERE table_name = $1 ORDER BY ordinal_position',
    [table],
  )
  return rows.map(({ name }) => name)
}

/** How one column of a copy follows from that of the pattern: its id, its stream, its number, its day. */
const CHANGED: Record<string, string> = {
  id: "'copy-' || n",
  stream_id: "'application:copy-' || n",
  number: "number || '-' || n",
  received_day: "('2026-03-09'::date - ((n % 1500) * 2))",
  closed_day: "CASE WHEN closed_day IS NULL THEN NULL ELSE '2026-03-09'::date - (n % 1500) END",
  due: "('2026-04-08'::date - (n % 45))",
  command_key: 'NULL',
  ref: "ref || '-' || n",
  // Everybody asks for something else, now and then for the same.
  applicant: "md5('a' || (n / 3))",
  sketch: "ARRAY(SELECT (hashtext((n / 2)::text || ':' || k)) FROM generate_series(1, 32) AS k)",
  bands: "ARRAY(SELECT (hashtext((n / 2)::text || '/' || k)) FROM generate_series(1, 16) AS k)",
}

/** The payload of a copy points at its own parts of the vault. */
const payload = (refs: string[]) =>
  refs.reduce((text, ref) => `replace(${text}, '${ref}', '${ref}-' || n)`, 'payload::text')

interface Copying {
  table: string
  where: string
  refs: string[]
}

async function copyRows(pool: pg.Pool, { table, where, refs }: Copying, numbers: string): Promise<void> {
  const columns = await columnsOf(pool, table)
  const values = columns.map((name) => {
    if (name === 'payload') return `(${payload(refs)})::jsonb`
    return CHANGED[name] ?? `t.${name}`
  })
  await pool.query(
    `INSERT INTO ${table} (${columns.join(', ')}) SELECT ${values.join(', ')} FROM ${table} AS t, ${numbers} WHERE ${where}`,
  )
}

async function refsOf(pool: pg.Pool, id: string): Promise<string[]> {
  const { rows } = await pool.query<{ ref: string }>(
    `SELECT DISTINCT v.ref FROM vault AS v JOIN event AS e ON e.payload::text LIKE '%' || v.ref || '%'
     WHERE e.stream_id = $1`,
    [`application:${id}`],
  )
  return rows.map(({ ref }) => ref)
}

async function copyCase(pool: pg.Pool, id: string, numbers: string): Promise<void> {
  const refs = await refsOf(pool, id)
  const own = `t.organ_id = '${ORGAN}'`
  const stream = `${own} AND t.stream_id = 'application:${id}'`
  const row = `${own} AND t.id = '${id}'`
  const listed = refs.map((ref) => `'${ref}'`).join(', ')
  await copyRows(pool, { table: 'stream', where: stream, refs }, numbers)
  await copyRows(pool, { table: 'event', where: stream, refs }, numbers)
  await copyRows(pool, { table: 'vault', where: `${own} AND t.ref IN (${listed})`, refs }, numbers)
  await copyRows(pool, { table: 'application', where: row, refs }, numbers)
  await copyRows(pool, { table: 'application_likeness', where: row, refs }, numbers)
  await copyRows(pool, { table: 'clock', where: stream, refs }, numbers)
}

/**
 * Copies the patterns until there are `until` cases, in the shape in which the store keeps them; returns the ids of
 * some of them. (The chains of copies do not hold together: reading does not ask for that.)
 */
export async function cloneCases(
  pool: pg.Pool,
  patterns: { open: string; closed: string },
  from: number,
  until: number,
): Promise<string[]> {
  await pool.query('SET synchronous_commit = off')
  for (let start = from; start < until; start += BATCH) {
    const end = Math.min(start + BATCH, until)
    const series = (open: boolean) =>
      `(SELECT n FROM generate_series(${start + 1}, ${end}) AS n WHERE n % ${OPEN_EACH} ${open ? '=' : '<>'} 0) AS copies`
    await copyCase(pool, patterns.open, series(true))
    await copyCase(pool, patterns.closed, series(false))
  }
  await pool.query('VACUUM ANALYZE')
  const step = Math.max(1, Math.floor(until / SAMPLE))
  return Array.from({ length: SAMPLE }, (_, at) => `copy-${Math.min(until, FIRST + at * step)}`)
}
