import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Database } from '../database.ts'
import { openTestOffice, type TestOffice } from '../testing.ts'
import { cursorOf, placeOf, type Turn } from './cursor.ts'
import { countedTo, pageOf, type Sorting } from './page-store.ts'

type Line = { id: string; day: string; open: boolean }

const SIZE = 7
let office: TestOffice

const sorting = (direction: 'asc' | 'desc'): Sorting<Line> => ({
  by: [
    { value: sql`(NOT shut)`, type: 'boolean' },
    { value: sql.ref('day'), type: 'date' },
    { value: sql.ref('id'), type: 'text' },
  ],
  direction,
  of: ({ id, day, open }) => [open, day, id],
})

const lines = (db: Database) =>
  db
    .withTables<{ line: { id: string; day: string; shut: boolean } }>()
    .selectFrom('line')
    .select(['id', 'day', sql<boolean>`NOT shut`.as('open')])

const page = (turn: Turn, direction: 'asc' | 'desc' = 'asc') =>
  pageOf(lines(office.ctx.db), sorting(direction), { ...turn, size: SIZE })

/** All ids in the order in which somebody turns the pages from the first to the last one. */
async function walked(direction: 'asc' | 'desc'): Promise<string[]> {
  const ids: string[] = []
  let turn: Turn = {}
  for (;;) {
    const { rows, next } = await page(turn, direction)
    ids.push(...rows.map(({ id }) => id))
    if (next === null) return ids
    turn = { after: next }
  }
}

beforeAll(async () => {
  office = await openTestOffice()
  await sql`CREATE TABLE line (id text, day date, shut boolean)`.execute(office.ctx.db)
  // Fifty lines on three days only: most of their sort keys are equal.
  await sql`INSERT INTO line SELECT 'l' || lpad(n::text, 2, '0'), '2026-03-01'::date + n % 3, n % 4 = 0
    FROM generate_series(1, 50) AS n`.execute(office.ctx.db)
})
afterAll(() => office.close())

describe('a list read page by page', () => {
  it('is walked to the very end, each line once, also where the sort keys are equal', async () => {
    const all = await lines(office.ctx.db).execute()
    const key = ({ open, day, id }: Line) => `${Number(open)} ${day} ${id}`
    const expected = all.sort((a, b) => (key(a) < key(b) ? -1 : 1)).map(({ id }) => id)
    expect(await walked('asc')).toEqual(expected)
    expect(await walked('desc')).toEqual(expected.toReversed())
  })

  it('goes back the way it came, to a first page with nothing before it', async () => {
    const first = await page({})
    expect(first.previous).toBeNull()
    const second = await page({ after: `${first.next}` })
    const third = await page({ after: `${second.next}` })
    expect(await page({ before: `${third.previous}` })).toEqual(second)
    expect(await page({ before: `${second.previous}` })).toEqual(first)
  })

  it('keeps its place while lines come and go before it', async () => {
    const first = await page({})
    await sql`INSERT INTO line VALUES ('a0', '2026-02-01', true)`.execute(office.ctx.db)
    const after = await page({ after: `${first.next}` })
    await sql`DELETE FROM line WHERE id = 'a0'`.execute(office.ctx.db)
    expect(await page({ after: `${first.next}` })).toEqual(after)
  })

  it('is counted, but no further than anybody wants to know', async () => {
    expect(await countedTo(office.ctx.db, lines(office.ctx.db))).toEqual({ total: 50, atLeast: false })
    await sql`INSERT INTO line SELECT 'm' || n, '2026-05-01', true FROM generate_series(1, 1000) AS n`.execute(
      office.ctx.db,
    )
    expect(await countedTo(office.ctx.db, lines(office.ctx.db))).toEqual({ total: 1000, atLeast: true })
    await sql`DELETE FROM line WHERE id LIKE 'm%'`.execute(office.ctx.db)
  })
})

describe('a place in a list', () => {
  const types = ['date', 'integer', 'text', 'boolean'] as const
  const whole = ['2026-03-01', 14, '洋青〔2026〕1号', true]

  it('is read as it was written', () => {
    expect(placeOf(cursorOf(whole), types)).toEqual(whole)
  })

  it('may be an instant, to the thousandth of a second', () => {
    const instant = '2026-03-01T08:00:00.123Z'
    expect(placeOf(cursorOf([instant]), ['instant'])).toEqual([instant])
    for (const wrong of ['2026-03-01', '2026-13-01T08:00:00.000Z'])
      expect(() => placeOf(cursorOf([wrong]), ['instant'])).toThrow('请从第一页看起')
  })

  it.each([
    ['rubbish', 'xxxx'],
    ['too few values', cursorOf(['2026-03-01'])],
    ['a day that is none', cursorOf(['2026-13-01', ...whole.slice(1)])],
    ['a number too big', cursorOf([whole[0] ?? '', 2 ** 31, ...whole.slice(2)])],
    ['a text the database cannot hold', cursorOf([...whole.slice(0, 2), 'a\0b', true])],
    ['another kind of value', cursorOf([...whole.slice(0, 3), 'true'])],
  ])('is refused in words when it is %s', (_, cursor) => {
    expect(() => placeOf(cursor, types)).toThrow('请从第一页看起')
  })
})
