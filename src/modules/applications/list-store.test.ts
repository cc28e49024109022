import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Database } from '#kernel/database.ts'
import { openTestOffice, type TestOffice } from '#kernel/testing.ts'
import { rowsNear } from './likeness-store.ts'
import { type ListWanted, listedCases, waitingCases } from './list-store.ts'

const organ = 'yangqing'
const CASES = 12_000
let office: TestOffice

async function touched(db: Database): Promise<number> {
  const { rows } = await sql<{ read: number }>`SELECT sum(seq_tup_read + coalesce(idx_tup_fetch, 0)) AS read
    FROM pg_stat_xact_user_tables WHERE relname IN ('application', 'application_department', 'application_likeness', 'clock')`.execute(
    db,
  )
  return Number(rows[0]?.read)
}

/** How many rows the database touches to answer, whatever the machine does meanwhile. */
async function rowsRead(ask: (db: Database) => Promise<unknown>): Promise<number> {
  return office.ctx.db.transaction().execute(async (db) => {
    const before = await touched(db)
    await ask(db)
    return (await touched(db)) - before
  })
}

beforeAll(async () => {
  office = await openTestOffice()
  // Of each day of receipt some thirty cases; one in ten open, of them half late.
  await sql`INSERT INTO application (organ_id, id, number, received_day, channel, applicant_kind, department,
      departments, status, stage, outcome_row, closed_day, waits_for, applicant_ref)
    SELECT ${organ}, 'case-' || n, '洋青〔2026〕' || n || '号', '2026-01-01'::date + n % 100, 'online', 'natural_person',
      'd' || n % 7, ARRAY['d' || n % 7], CASE WHEN n % 10 = 0 THEN 'registered' ELSE 'replied' END, '',
      CASE WHEN n % 10 = 0 THEN NULL ELSE 'granted' END, CASE WHEN n % 10 = 0 THEN NULL ELSE '2026-05-01'::date END,
      CASE WHEN n % 10 = 0 THEN '答复' END, 'ref'
    FROM generate_series(1, ${CASES}) AS n`.execute(office.ctx.db)
  await sql`INSERT INTO application_department SELECT organ_id, id, department, number, received_day,
    status = 'registered' FROM application`.execute(office.ctx.db)
  await sql`INSERT INTO clock SELECT organ_id, 'application:' || id, 'reply', '{"department": ""}',
      received_day + 30, false FROM application WHERE status = 'registered'`.execute(office.ctx.db)
  await sql`INSERT INTO application_likeness SELECT organ_id, id, number, received_day, 'who', '{}',
    ARRAY(SELECT hashtext(id || ':' || k) FROM generate_series(1, 16) AS k) FROM application`.execute(
    office.ctx.db,
  )
  await sql`VACUUM ANALYZE application, application_department, application_likeness, clock`.execute(
    office.ctx.db,
  )
})
afterAll(() => office.close())

const BASE = { scope: null, size: 20 } as const

type Shown = Omit<ListWanted, 'size' | 'scope'> & { scope?: string[] }

/** The ids of a list, as somebody meets them who turns all its pages. */
async function walked(wanted: Shown): Promise<string[]> {
  const ids: string[] = []
  let after: string | undefined
  for (;;) {
    const { rows, next } = await listedCases(office.ctx.db, organ, { ...BASE, ...wanted, after })
    ids.push(...rows.map(({ id }) => id))
    if (next === null) return ids
    after = next
  }
}

const expected = async (where: string, order: string) => {
  const text = `SELECT id FROM application WHERE ${where} ORDER BY ${order}`
  const { rows } = await sql.raw<{ id: string }>(text).execute(office.ctx.db)
  return rows.map(({ id }) => id)
}

describe('the lists of applications', () => {
  it.each([
    [
      'open ones oldest first',
      { show: 'open' },
      "status = 'registered'",
      'received_day, length(number), number',
    ],
    [
      'those of one department newest first',
      { show: 'closed', department: 'd3' },
      "status = 'replied' AND department = 'd3'",
      'received_day DESC, length(number) DESC, number DESC',
    ],
    [
      'those of two departments',
      { show: 'open', scope: ['d1', 'd2'] },
      "status = 'registered' AND department IN ('d1', 'd2')",
      'received_day, length(number), number',
    ],
    [
      'late ones the most urgent first',
      { show: 'open', dueBefore: '2026-03-20' },
      "status = 'registered' AND received_day < '2026-02-18'",
      "received_day, 'application:' || id",
    ],
  ] satisfies [string, Shown, string, string][])(
    'are walked to the very end: %s',
    async (_, wanted, where, order) => {
      const ids = await walked(wanted)
      expect(ids.length).toBeGreaterThan(40)
      expect(ids).toEqual(await expected(where, order))
    },
  )

  // A thousand lines are counted, a page of twenty is read; the other eleven thousand are left alone.
  it.each<[string, Partial<ListWanted>]>([
    ['all', { show: 'all' }],
    ['open', { show: 'open' }],
    ['ended', { show: 'closed' }],
    ['late', { show: 'open', dueBefore: '2026-03-20' }],
  ])('cost the same on the last page as on the first: %s', async (_, wanted) => {
    const some = { ...BASE, show: 'all' as const, ...wanted }
    const middle = await listedCases(office.ctx.db, organ, { ...some, size: 400 })
    const on = (turn: object) => rowsRead((db) => listedCases(db, organ, { ...some, ...turn }))
    expect(await on({})).toBeLessThan(2600)
    expect(await on({ after: `${middle.next}` })).toBeLessThan(2600)
  })

  it('of what waits for somebody read no more than they show', async () => {
    const steps = ['登记', '答复', '公开办审核']
    const ask = (db: Database) => waitingCases(db, organ, { steps, scope: null, limit: 50 })
    const rows = await ask(office.ctx.db)
    expect(rows).toHaveLength(50)
    expect(rows.every(({ waits_for }) => waits_for === '答复')).toBe(true)
    expect(await rowsRead(ask)).toBeLessThan(100)
  })

  it('of like words are looked up, also inside the transaction of a step, and leave the plans of others alone', async () => {
    const { rows } = await sql<{ bands: number[] }>`SELECT bands FROM application_likeness
      WHERE id = 'case-77'`.execute(office.ctx.db)
    const near = { bands: rows[0]?.bands ?? [], since: '2026-01-01', limit: 200 }
    const ask = async (db: Database) => (await rowsNear(db, organ, near)).map(({ id }) => id)
    expect(await ask(office.ctx.db)).toEqual(['case-77'])
    expect(await rowsRead(ask)).toBeLessThan(10)
    await office.ctx.db.transaction().execute(async (db) => {
      await ask(db)
      const scans = await sql<{ scan: string }>`SELECT current_setting('enable_seqscan') AS scan`.execute(db)
      expect(scans.rows).toEqual([{ scan: 'on' }])
    })
  })
})
