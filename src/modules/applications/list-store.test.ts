import { type CompiledQuery, sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Database } from '#kernel/database.ts'
import { openTestOffice, type TestOffice } from '#kernel/testing.ts'
import { type ListWanted, listedCases, waitingCases } from './list-store.ts'

const organ = 'yangqing'
const CASES = 3000
let office: TestOffice

interface Plan {
  'Node Type': string
  Plans?: Plan[]
  'Actual Rows'?: number
}

const nodesOf = (plan: Plan): Plan[] => [plan, ...(plan.Plans ?? []).flatMap(nodesOf)]

/** The statements `ask` runs, each with what the database did to answer it. */
async function plansOf(ask: (db: Database) => Promise<unknown>): Promise<Plan[][]> {
  const seen: CompiledQuery[] = []
  const spied = office.ctx.db.withPlugin({
    transformQuery: ({ node }) => node,
    transformResult: async ({ result }) => result,
  })
  const executor = spied.getExecutor()
  const original = executor.compileQuery.bind(executor)
  executor.compileQuery = (node, id) => {
    const compiled = original(node, id)
    seen.push(compiled)
    return compiled
  }
  await ask(spied)
  const plans: Plan[][] = []
  for (const { sql: text, parameters } of seen) {
    const explained = { sql: `EXPLAIN (ANALYZE, FORMAT JSON) ${text}`, parameters }
    const { rows } = await office.ctx.db.executeQuery<{ 'QUERY PLAN': { Plan: Plan }[] }>({
      ...explained,
      query: sql``.toOperationNode(),
      queryId: { queryId: 'plan' },
    } as CompiledQuery)
    const plan = rows[0]?.['QUERY PLAN'][0]?.Plan
    if (plan) plans.push(nodesOf(plan))
  }
  return plans
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
  await sql`ANALYZE application, application_department, clock`.execute(office.ctx.db)
})
afterAll(() => office.close())

const BASE = { scope: null, size: 20 } as const

/** Every number of a list, as somebody meets them who turns all its pages. */
async function walked(wanted: Omit<ListWanted, 'size' | 'scope'> & { scope?: string[] }): Promise<string[]> {
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
    ['open ones oldest first', { show: 'open' }, "status = 'registered'", 'received_day, length(number), number'],
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
  ] as const)('are walked to the very end: %s', async (_, wanted, where, order) => {
    const ids = await walked({ ...wanted, scope: 'scope' in wanted ? [...wanted.scope] : undefined } as never)
    expect(ids.length).toBeGreaterThan(40)
    expect(ids).toEqual(await expected(where, order))
  })
})
