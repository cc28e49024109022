import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openTestOffice, type TestOffice } from '#kernel/testing.ts'
import { allYearFacts } from '#kernel/year-facts.ts'
import { foundReportingTown } from '../src/modules/annual-report/testing.ts'
import { YEAR_SOURCES } from '../src/year-sources.ts'

/** The last day before the year, its first and its last, and the first after it. */
const DAYS = ['2024-12-31', '2025-01-01', '2025-12-31', '2026-01-01']
/** The same days at the edge of the day here, which is another day at Greenwich. */
const EDGES = ['2024-12-31T23:59+08', '2025-01-01T00:01+08', '2025-12-31T23:59+08', '2026-01-01T00:01+08']

let office: TestOffice
let rows = 0

/** Puts one row into a read model: the values given, and something of its own for each other column that must have it. */
async function put(table: string, values: Record<string, unknown>): Promise<void> {
  const full: Record<string, unknown> = { organ_id: 'yangqing', id: `row-${++rows}`, ...values }
  const { rows: columns } = await sql<{ name: string; type: string; must: boolean }>`
    SELECT column_name AS name, data_type AS type, is_nullable = 'NO' AND column_default IS NULL AS must
    FROM information_schema.columns WHERE table_name = ${table}`.execute(office.ctx.db)
  const known = columns.filter(({ name, must }) => must || Object.hasOwn(full, name))
  const value = (name: string, type: string) => (Object.hasOwn(full, name) ? full[name] : filler(type))
  await sql`INSERT INTO ${sql.table(table)} (${sql.join(known.map(({ name }) => sql.ref(name)))})
    VALUES (${sql.join(known.map(({ name, type }) => value(name, type)))})`.execute(office.ctx.db)
}

const filler = (type: string): unknown => FILLERS[type] ?? (type === 'text' ? `x${rows}` : rows)

const FILLERS: Record<string, unknown> = {
  boolean: false,
  date: '2020-01-01',
  'timestamp with time zone': '2020-01-01T00:00Z',
  jsonb: '{}',
  ARRAY: '{}',
}

/** What each of the four days puts into the read models. */
async function aDay(day: string, edge: string): Promise<void> {
  await put('published_article', { column_key: 'news', published_on: day })
  await put('application', { channel: 'fax', received_day: day })
  await put('message', { kind: 'report', received_day: day, answered_day: day, in_time: true })
  await put('phone_call', { day, message_id: 'm' })
  await put('training', { day, state: JSON.stringify({ attendees: [{ count: 2 }, { count: 3 }] }) })
  await put('typical_problem', { found_on: day, state: JSON.stringify({ closed: { day } }) })
  await put('consultation', { status: 'answered', opened_on: day })
  await put('consultation_comment', { received_on: day })
  await put('gazette_issue', { status: 'published', published_on: day })
  await put('poster_place', { poster: day, board: 'hall', hung_on: day })
  await put('sending_round', { sent_on: day, verdict: 'adopted', decided_on: day })
  await put('sending_round', { sent_on: '2020-01-01', verdict: 'returned', decided_on: day })
  await put('sending', { status: 'withdrawn', updated_at: edge })
  await put('hand_sending', { posted_on: day })
  await put('monitoring_finding', { status: 'closed', first_seen: edge, closed_day: day })
  await put('monitoring_finding', { status: 'dismissed', first_seen: edge })
  await put('monitoring_run', { day })
  const trade = { organ_id: 'rongpo', public_day: day, price_fen: 100_00 }
  await put('trade', { ...trade, kind: 'lease', price_unit: '元/年' })
  await put('trade', { ...trade, kind: 'works', price_unit: '元（总价）' })
}

beforeAll(async () => {
  office = await openTestOffice('2026-02-02')
  await foundReportingTown(office.ctx, { id: 'suixi', kind: 'county', parent: null, site: null })
  await foundReportingTown(office.ctx)
  const village = { id: 'rongpo', kind: 'village', parent: 'yangqing', name: '榕坡村民委员会' } as const
  await foundReportingTown(office.ctx, { ...village, site: null })
  await put('notice_board', { id: 'hall', name: '一楼公开栏' })
  for (const [at, day] of DAYS.entries()) await aDay(day, EDGES[at] ?? '')
})
afterAll(() => office.close())

const told = async (year: number) => {
  const facts = await allYearFacts({ ...office.ctx, yearSources: YEAR_SOURCES }, 'yangqing', year)
  return { facts, counts: Object.fromEntries(facts.map(({ name, count }) => [name, count])) }
}

describe('what each module tells of a year', () => {
  it.each([
    ['articlesPublished', 2],
    ['articlesIn.news', 2],
    ['articlesIn.reports', 0],
    ['applicationsBy.fax', 2],
    ['applicationsBy.online', 0],
    ['messagesReceived', 2],
    ['messagesOf.report', 2],
    ['messagesAnswered', 2],
    ['messagesInTime', 2],
    ['messagesLate', 0],
    ['callsTaken', 2],
    ['callsTurned', 2],
    ['trainingsHeld', 2],
    ['trainingAttendances', 10],
    ['problemsFound', 2],
    ['problemsMended', 2],
    ['consultationsOpened', 2],
    ['consultationsAnswered', 2],
    ['commentsReceived', 2],
    ['gazetteIssues', 2],
    ['postersHung', 2],
    ['postersOn.hall', 2],
    ['itemsSent', 2],
    ['itemsAdopted', 2],
    ['itemsReturned', 2],
    ['itemsWithdrawn', 2],
    ['itemsByHand', 2],
    ['siteChecks', 2],
    ['findingsFound', 2],
    ['findingsRepaired', 2],
    ['tradesPublic', 4],
    ['tradesClosed', 4],
    ['tradesOf.lease', 2],
    ['tradesAmount', 200],
    ['tradesYearly', 200],
  ])('%s counts both edge days of the year and neither beside it', async (name, count) => {
    const { counts } = await told(2025)
    expect(counts[name]).toBe(count)
  })

  it('is late where the deadline passed before the task was told done', async () => {
    const task = { year: 2025, deadline: '2025-06-30' }
    await put('task', { ...task, status: 'confirmed', reported_on: '2025-06-30' })
    await put('task', { ...task, status: 'confirmed', reported_on: '2025-07-01' })
    await put('task', { ...task, status: 'open' })
    await put('task', { ...task, status: 'open', deadline: '2026-02-02' })
    const { counts } = await told(2025)
    expect(counts).toMatchObject({ tasksTotal: 4, tasksConfirmed: 2, tasksLate: 2 })
  })

  it('counts the guides public by the end of the year, and those renewed in it', async () => {
    const live = { live_window: '民政' }
    for (const day of DAYS) await put('service_guide', { ...live, published_on: day })
    const { counts } = await told(2025)
    expect(counts).toMatchObject({ guidesLive: 3, guidesRenewed: 2, guideWindows: 1 })
  })

  it('names each figure once, says where it comes from, and holds nothing but numbers', async () => {
    const { facts } = await told(2025)
    expect(new Set(facts.map(({ name }) => name)).size).toBe(facts.length)
    for (const fact of facts) {
      expect(Object.keys(fact).sort()).toEqual(['count', 'label', 'name', 'part', 'source'])
      expect(fact.source).toContain('：')
      expect(fact.count).toBeTypeOf('number')
    }
  })

  it('is nothing in a year without events', async () => {
    const { facts } = await told(2022)
    expect(facts.filter(({ count }) => count !== 0)).toEqual([])
  })
})
