import type pg from 'pg'
import type { Context } from '#kernel/context.ts'
import { addDays, type Day, deadline } from '#law/index.ts'
import { ORGAN } from './organ.ts'
import { type Pattern, patternOf } from './pattern.ts'
import { writeSketches } from './sketches.ts'

/** One case in fifty is open, as in an office that keeps up. */
const OPEN_EACH = 50
const BATCH = 25_000
const SAMPLE = 200
/** The least number of a copy: an id has eight signs at least. */
const FIRST = 100
/** Open cases came in within so many days, ended ones within so many before them. */
const OPEN_DAYS = 45
const ENDED_DAYS = 1400
const TABLES = [
  'stream',
  'event',
  'vault',
  'application',
  'application_department',
  'application_likeness',
  'application_letter',
  'clock',
]

/** The running number of a copy; the first ones are the patterns' own. */
const VALUE = '(copies.n + 10)'
const ID = "'copy-' || copies.n"
const quoted = (text: string) => `'${text.replaceAll("'", "''")}'`

/** A text with the marks of a pattern, as an expression that writes what stands there in a copy. */
function written(template: string): string {
  const marks: [string, string][] = [
    ['"@value@"', `${VALUE}::text`],
    ['@value@', `${VALUE}::text`],
    ['@day@', 'copies.day::text'],
    ['@who@', 'copies.who'],
    ['"@sketch@"', 'copies.sketch_text'],
    ['-@n@', "'-' || copies.n"],
  ]
  return marks
    .filter(([mark]) => template.includes(mark))
    .reduce((text, [mark, value]) => `replace(${text}, ${quoted(mark)}, ${value})`, quoted(template))
}

const digest = (text: string) => `encode(sha256(convert_to(${text}, 'UTF8')), 'hex')`

/** Event by event: the payload of a copy, and the hash that seals it to the one before. */
function chained({ events }: Pattern): string {
  const links = events.map(({ head, payload, tail }, at) => {
    const before = at === 0 ? 'genesis.hash' : `link${at}.hash`
    const link = `${written(head)} || p.text || ',"prevHash":"' || ${before} || ${quoted(tail)} || copies.n || '"}'`
    // What is kept back by OFFSET is reckoned once, however often it is asked for.
    return `CROSS JOIN LATERAL (SELECT p.text, ${before} AS before, ${digest(link)} AS hash
      FROM (SELECT ${written(payload)} AS text OFFSET 0) AS p OFFSET 0) AS link${at + 1}`
  })
  const genesis = digest(`'{"organ":"${ORGAN}","stream":"application:copy-' || copies.n || '"}'`)
  return `CROSS JOIN LATERAL (SELECT ${genesis} AS hash OFFSET 0) AS genesis ${links.join(' ')}`
}

function eventsSql(pattern: Pattern, copies: string): string {
  const rows = pattern.events.map(({ row }, at) => {
    const { kind, actor, basis, at: instant } = row
    const link = `link${at + 1}`
    return `(${at + 1}, ${quoted(kind)}, ${quoted(actor)}, ${quoted(instant)}::timestamptz, ${quoted(JSON.stringify(basis))}::jsonb,
      ${link}.text, ${link}.before, ${link}.hash)`
  })
  return `WITH written AS (
    INSERT INTO event (organ_id, stream_id, seq, kind, actor, day, at, payload, basis, prev_hash, hash)
    SELECT '${ORGAN}', 'application:copy-' || copies.n, e.seq, e.kind, e.actor, copies.day, e.at, e.text::jsonb, e.basis, e.before, e.hash
    FROM ${copies} ${chained(pattern)}
      CROSS JOIN LATERAL (VALUES ${rows.join(', ')}) AS e(seq, kind, actor, at, basis, text, before, hash)
    RETURNING stream_id, seq, hash)
  INSERT INTO stream (organ_id, stream_id, kind, head_seq, head_hash, bucket)
  SELECT '${ORGAN}', stream_id, 'application', seq, hash, get_byte(sha256(convert_to(stream_id, 'UTF8')), 0)
  FROM written WHERE seq = ${pattern.events.length}`
}

/** The rows of a table as a pattern has them, with what follows from a copy's number put in. */
function rowsSql(table: string, rows: readonly Record<string, unknown>[], changed: Changed, copies: string) {
  return rows.map((row) => {
    const columns = Object.keys(row)
    const listed = quoted(JSON.stringify(row))
    const values = columns.map((name) => changed[name] ?? `t.${name}`)
    return `INSERT INTO ${table} (${columns.join(', ')}) SELECT ${values.join(', ')}
      FROM ${copies} CROSS JOIN jsonb_populate_record(NULL::${table}, ${listed}::jsonb) AS t`
  })
}

type Changed = Record<string, string>

function statements(pattern: Pattern, copies: string): string[] {
  const id: Changed = { id: ID, number: written(pattern.number) }
  const listed: Changed = {
    ...id,
    received_day: 'copies.day',
    applicant_ref: "t.applicant_ref || '-' || copies.n",
    closed_day: 'CASE WHEN t.closed_day IS NULL THEN NULL ELSE copies.day END',
  }
  const found: Changed = {
    ...id,
    received_day: 'copies.day',
    applicant: 'copies.who',
    sketch: 'copies.sketch',
    bands: 'copies.bands',
  }
  const clock: Changed = {
    stream_id: "'application:copy-' || copies.n",
    due: 'copies.due',
    definition: `jsonb_set(jsonb_set(t.definition, '{start}', to_jsonb(copies.day::text)), '{title}', to_jsonb(${written(pattern.number)}))`,
  }
  const letter: Changed = { id: ID, value: VALUE, day: 'copies.day', number: written(pattern.letter) }
  const { vault, application, departments, likeness, letters, clocks } = pattern.rows
  return [
    eventsSql(pattern, copies),
    ...rowsSql('vault', vault, { ref: "t.ref || '-' || copies.n" }, copies),
    ...rowsSql('application', application, listed, copies),
    ...rowsSql('application_department', departments, listed, copies),
    ...rowsSql('application_likeness', likeness, found, copies),
    ...rowsSql('application_letter', letters, letter, copies),
    ...rowsSql('clock', clocks, clock, copies),
  ]
}

async function writeDays(ctx: Context, pool: pg.Pool, open: Pattern, now: Day): Promise<void> {
  await pool.query('CREATE TABLE IF NOT EXISTS copy_day (day date PRIMARY KEY, due date)')
  const start = { days: open.clockDays, unit: 'workday' as const, pauses: [], calendar: ctx.calendar() }
  const days = Array.from({ length: OPEN_DAYS }, (_, back) => {
    const day = addDays(now, -back)
    return { day, due: deadline({ ...start, start: day }).due }
  })
  await pool.query(
    `INSERT INTO copy_day SELECT * FROM jsonb_to_recordset($1::jsonb) AS d(day date, due date) ON CONFLICT DO NOTHING`,
    [JSON.stringify(days)],
  )
}

const copiesOf = (from: number, until: number, open: boolean, now: Day) => `(
  SELECT numbered.*, copy_day.due, copy_words.* FROM (
    SELECT n, md5('who' || n / 3) AS who, ${
      open
        ? `'${now}'::date - (n / ${OPEN_EACH}) % ${OPEN_DAYS}`
        : `'${now}'::date - ${OPEN_DAYS} - n % ${ENDED_DAYS}`
    } AS day FROM generate_series(${from + 1}, ${until}) AS n
    WHERE n % ${OPEN_EACH} ${open ? '=' : '<>'} 0) AS numbered
  JOIN copy_words ON copy_words.k = n / 2 LEFT JOIN copy_day USING (day)) AS copies`

interface Index {
  name: string
  definition: string
  constraint: string | null
}

// A tree is built at once far more quickly than it grows row by row.
async function withoutIndexes(pool: pg.Pool, work: () => Promise<void>): Promise<void> {
  const { rows } = await pool.query<Index & { table: string }>(
    `SELECT c.relname AS name, t.relname AS table, pg_get_indexdef(c.oid) AS definition, k.conname AS constraint
     FROM pg_index AS i JOIN pg_class AS c ON c.oid = i.indexrelid JOIN pg_class AS t ON t.oid = i.indrelid
       LEFT JOIN pg_constraint AS k ON k.conindid = c.oid
     WHERE t.relname = ANY ($1) AND t.relnamespace = 'public'::regnamespace`,
    [TABLES],
  )
  for (const { name, table, constraint } of rows)
    await pool.query(constraint ? `ALTER TABLE ${table} DROP CONSTRAINT ${constraint}` : `DROP INDEX ${name}`)
  await work()
  await Promise.all(rows.map(({ definition }) => pool.query(definition)))
  for (const { name, table, constraint } of rows)
    if (constraint)
      await pool.query(`ALTER TABLE ${table} ADD CONSTRAINT ${constraint} PRIMARY KEY USING INDEX ${name}`)
}

async function copyAll(
  pool: pg.Pool,
  patterns: { open: Pattern; closed: Pattern },
  range: { from: number; until: number; now: Day },
) {
  const starts = []
  for (let start = range.from; start < range.until; start += BATCH) starts.push(start)
  const one = async (start: number) => {
    const end = Math.min(start + BATCH, range.until)
    for (const open of [true, false]) {
      const copies = copiesOf(start, end, open, range.now)
      for (const text of statements(open ? patterns.open : patterns.closed, copies)) await pool.query(text)
    }
  }
  // Two at a time: as many as the smallest machine has cores.
  for (let at = 0; at < starts.length; at += 2) await Promise.all(starts.slice(at, at + 2).map(one))
}

/**
 * Copies one open and one ended case until there are `until`, set by set, as the store keeps them: every copy has its
 * own chain of events, sealed to the last, its own parts of the vault, its own words and days. Returns some ids.
 */
export async function cloneCases(
  ctx: Context,
  pool: pg.Pool,
  ids: { open: string; closed: string },
  range: { from: number; until: number; now: Day },
): Promise<string[]> {
  const patterns = {
    open: await patternOf(ctx, pool, ids.open),
    closed: await patternOf(ctx, pool, ids.closed),
  }
  await writeDays(ctx, pool, patterns.open, range.now)
  await writeSketches(pool, Math.floor(range.from / 2), Math.floor(range.until / 2))
  await withoutIndexes(pool, () => copyAll(pool, patterns, range))
  await pool.query('VACUUM ANALYZE')
  const step = Math.max(1, Math.floor(range.until / SAMPLE))
  return Array.from({ length: SAMPLE }, (_, at) => `copy-${Math.min(range.until, FIRST + at * step)}`)
}
