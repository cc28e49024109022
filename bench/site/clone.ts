import { createHash } from 'node:crypto'
import { mkdir, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { termsOf } from '#modules/search/testing.ts'
import type { BenchOffice } from './office.ts'
import { htmlOf, type Prose, proseFrom } from './prose.ts'

const BATCH = 5_000

/** The key of the column an article of this number stands in. */
export const columnOf = (nth: number, columns: number) => `column-${1 + (nth % columns)}`

/** How a part of the copy follows from that of the pattern, which is the first article. */
const CHANGED: Record<string, string> = {
  id: "'copy-' || c.n",
  stream_id: "'article:copy-' || c.n",
  title: 'c.title',
  column_key: 'c.column_key',
  position: 'c.n',
  index_number: 'replace(t.index_number, $$2026-00001$$, c.number)',
  path: 'replace(t.path, $$2026-00001$$, c.number)',
  published_at: "t.published_at + c.n * interval '1 second'",
  command_key: 'NULL',
  body: 'c.body',
  words: "'{}'",
  terms: 'array_to_tsvector(c.terms)',
  title_terms: 'array_to_tsvector(c.title_terms)',
}

const PAYLOAD = (pattern: { title: string; bodyHash: string }) =>
  [
    [pattern.title, 'c.title'],
    [pattern.bodyHash, 'c.body_hash'],
    ['"news"', `'"' || c.column_key || '"'`],
    ['2026-00001', 'c.number'],
    ['"postNumber": 1', `'"postNumber": ' || c.n`],
    ['"value": 1', `'"value": ' || c.n`],
  ].reduce((text, [from, to]) => `replace(${text}, $$${from}$$, ${to})`, 't.payload::text')

async function copyTable(
  { pool }: BenchOffice,
  table: string,
  { where, payload }: { where: string; payload: string },
) {
  const { rows } = await pool.query<{ name: string }>(
    'SELECT column_name AS name FROM information_schema.columns WHERE table_name = $1 ORDER BY ordinal_position',
    [table],
  )
  const names = rows.map(({ name }) => name)
  const values = names.map((name) =>
    name === 'payload' ? `(${payload})::jsonb` : (CHANGED[name] ?? `t.${name}`),
  )
  await pool.query(
    `INSERT INTO ${table} (${names.join(', ')}) SELECT ${values.join(', ')} FROM ${table} AS t, copied AS c WHERE ${where}`,
  )
}

async function keepBody(office: BenchOffice, html: string): Promise<string> {
  const hash = createHash('sha256').update(html).digest('hex')
  const path = office.ctx.files.pathOf(hash)
  await mkdir(dirname(path), { recursive: true })
  await writeFile(path, html)
  return hash
}

async function fillBatch(office: BenchOffice, batch: Prose[], columns: number): Promise<void> {
  const { pool } = office
  const bodies = await Promise.all(batch.map((prose) => keepBody(office, htmlOf(prose))))
  await pool.query('TRUNCATE copied')
  const column = (nth: number) => columnOf(nth, columns)
  await pool.query(
    `INSERT INTO copied
     SELECT n, title, column_key, body_hash, body,
       string_to_array(terms, ' '), string_to_array(title_terms, ' '),
       CASE WHEN n < 100000 THEN '2026-' || lpad(n::text, 5, '0') ELSE '2026-' || n END
     FROM unnest($1::integer[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[])
       AS made(n, title, column_key, body_hash, body, terms, title_terms)`,
    [
      batch.map(({ nth }) => nth),
      batch.map(({ title }) => title),
      batch.map(({ nth }) => column(nth)),
      bodies,
      batch.map(({ paragraphs }) => paragraphs.join('\n')),
      ...[
        batch.map(({ nth, title, paragraphs }) => [
          ...termsOf(title, ...paragraphs),
          `@c:${column(nth)}`,
          '@o:yangqing',
          '@y:2026',
        ]),
        batch.map(({ nth, title }) => [...termsOf(title), `@c:${column(nth)}`, '@o:yangqing', '@y:2026']),
      ].map((list) => list.map((terms) => terms.join(' '))),
    ],
  )
}

/** Copies the article `id`, the first of the organ, until there are `until` of them, each with a text of its own. */
export async function cloneArticles(
  office: BenchOffice,
  input: { id: string; title: string; from: number; until: number; columns: number },
): Promise<void> {
  const { pool } = office
  const { id, title, from, until, columns } = input
  await pool.query('SET synchronous_commit = off')
  await pool.query(
    `CREATE TEMP TABLE IF NOT EXISTS copied
     (n integer, title text, column_key text, body_hash text, body text, terms text[], title_terms text[], number text)`,
  )
  const { rows } = await pool.query<{ hash: string }>(
    "SELECT payload #>> '{content,bodyHash}' AS hash FROM event WHERE stream_id = $1 AND seq = 1",
    [`article:${id}`],
  )
  const payload = PAYLOAD({ title, bodyHash: rows[0]?.hash ?? '' })
  const make = proseFrom(from + 1)
  const stream = { where: `t.stream_id = 'article:${id}'`, payload }
  const row = { where: `t.id = '${id}'`, payload }
  for (let start = from + 1; start <= until; start += BATCH) {
    const count = Math.min(BATCH, until - start + 1)
    const batch = Array.from({ length: count }, (_, at) => make(start + at))
    await fillBatch(office, batch, columns)
    for (const table of ['stream', 'event']) await copyTable(office, table, stream)
    for (const table of ['article', 'published_article', 'search_entry', 'search_text'])
      await copyTable(office, table, row)
  }
  await pool.query('UPDATE counter SET value = $1 WHERE series IN (SELECT series FROM counter)', [until])
  await pool.query('VACUUM ANALYZE')
}
