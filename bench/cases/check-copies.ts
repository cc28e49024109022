import type pg from 'pg'
import { type Context, inTransaction } from '#kernel/context.ts'
import { genesis, type Link, linkHash } from '#kernel/ledger/event.ts'
import { readCases, rebuildable } from '#kernel/ledger/index.ts'
import { applicationProcedure } from '#modules/applications/index.ts'
import { ORGAN } from './organ.ts'

const UNSEALED = `SELECT count(*) AS broken FROM (
  SELECT seq, prev_hash, lag(hash) OVER (PARTITION BY stream_id ORDER BY seq) AS before FROM event
  WHERE organ_id = $1 AND stream_id LIKE 'application:copy-%') AS chain
  WHERE seq > 1 AND prev_hash IS DISTINCT FROM before`

const HEADLESS = `SELECT count(*) AS broken FROM stream AS s
  LEFT JOIN event AS e ON e.organ_id = s.organ_id AND e.stream_id = s.stream_id AND e.seq = s.head_seq
  WHERE s.organ_id = $1 AND s.head_hash IS DISTINCT FROM e.hash`

const ROWS: [table: string, own: string][] = [
  ['application', 'id'],
  ['application_department', 'id'],
  ['application_likeness', 'id'],
  ['application_letter', 'id'],
  ['clock', 'substr(stream_id, 13)'],
]

async function rowsOf(pool: pg.Pool, ids: string[]): Promise<string> {
  const texts = ROWS.map(
    ([table, own]) =>
      `SELECT '${table}' AS name, to_jsonb(t)::text AS row FROM ${table} AS t WHERE organ_id = $1 AND ${own} = ANY ($2)`,
  )
  const { rows } = await pool.query(`${texts.join(' UNION ALL ')} ORDER BY 1, 2`, [ORGAN, ids])
  return JSON.stringify(rows)
}

function requireSealed(links: Link[]): void {
  let before = genesis(ORGAN, links[0]?.stream ?? '')
  for (const link of links) {
    if (link.prevHash !== before || linkHash(link) !== link.hash)
      throw new Error(`${link.stream} ${link.seq} is not sealed`)
    before = link.hash
  }
}

/** Refuses copies that are none: every chain must hold, and lists must be what the ledger gives when asked again. */
export async function checkCopies(ctx: Context, pool: pg.Pool, ids: string[]): Promise<void> {
  for (const text of [UNSEALED, HEADLESS]) {
    const { rows } = await pool.query<{ broken: string }>(text, [ORGAN])
    if (Number(rows[0]?.broken) > 0) throw new Error(`${rows[0]?.broken} chains do not hold`)
  }
  const cases = await readCases(ctx, applicationProcedure, ORGAN, ids)
  for (const { events } of cases) requireSealed(events as unknown as Link[])
  const before = await rowsOf(pool, ids)
  await inTransaction(ctx, (inside) => rebuildable(applicationProcedure).restore(inside, ORGAN, ids))
  if ((await rowsOf(pool, ids)) !== before) throw new Error('the lists are not what the ledger says')
}
