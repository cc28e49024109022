import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { BUILT_IN_NOTICES, OGI, workingCalendar } from '#law/index.ts'
import type { Context } from '../context.ts'
import { openTestOffice, type TestOffice } from '../testing.ts'
import { type RunningClock, redateClocks, saveClocks } from './clocks.ts'
import { clocksByDue } from './testing.ts'

const without2026 = workingCalendar(BUILT_IN_NOTICES.filter((notice) => notice.year !== 2026))

const reply = (more: Partial<RunningClock> = {}): RunningClock => ({
  name: 'reply',
  label: '答复',
  title: '2026-00001',
  start: '2026-02-13',
  days: 20,
  unit: 'workday',
  pauses: [],
  department: '公开办',
  ...more,
})

describe('running clocks', () => {
  let office: TestOffice
  let early: Context
  const dues = async (organ = 'yangqing') =>
    (await clocksByDue(office.ctx.db, organ, 10)).map((row) => [row.stream, row.due, row.provisional])

  beforeAll(async () => {
    office = await openTestOffice('2025-10-01')
    early = { ...office.ctx, calendar: () => without2026 }
  })
  afterAll(() => office.close())
  beforeEach(() => sql`DELETE FROM clock`.execute(office.ctx.db))

  it('stand with the day they fall due', async () => {
    await saveClocks(office.ctx, 'yangqing', 'a:1', [reply()])
    const [row] = await clocksByDue(office.ctx.db, 'yangqing', 10)
    const { name, ...definition } = reply()
    expect(row).toEqual({
      organ: 'yangqing',
      stream: 'a:1',
      name,
      definition,
      due: '2026-03-19',
      provisional: false,
    })
  })

  it('set to a day by people fall due on that day, also on a day off, and no calendar moves them', async () => {
    const holiday = { start: '2026-02-17', days: 0, unit: 'fixed' as const }
    await saveClocks(early, 'yangqing', 'a:1', [reply(holiday)])
    expect(await dues()).toEqual([['a:1', '2026-02-17', false]])
    expect(await redateClocks(office.ctx)).toEqual([])
  })

  it('are replaced whole when their case moves, and gone when it is closed; others stay', async () => {
    await saveClocks(office.ctx, 'yangqing', 'a:1', [reply(), reply({ name: 'register', days: 1 })])
    await saveClocks(office.ctx, 'yangqing', 'a:2', [reply()])
    await saveClocks(office.ctx, 'jianxin', 'a:1', [reply()])
    await saveClocks(office.ctx, 'yangqing', 'a:1', [reply({ days: 21 })])
    expect(await dues()).toEqual([
      ['a:2', '2026-03-19', false],
      ['a:1', '2026-03-20', false],
    ])
    await saveClocks(office.ctx, 'yangqing', 'a:1', [])
    expect(await dues()).toEqual([['a:2', '2026-03-19', false]])
    expect(await dues('jianxin')).toEqual([['a:1', '2026-03-19', false]])
  })

  it('are listed by the day they fall due, those standing still last, no more than asked for', async () => {
    const pauses = [{ from: '2026-02-14', to: null, why: '征求意见', basis: OGI.cite('33.3') }]
    await saveClocks(office.ctx, 'yangqing', 'a:1', [reply({ pauses })])
    await saveClocks(office.ctx, 'yangqing', 'a:2', [reply({ days: 21 })])
    await saveClocks(office.ctx, 'yangqing', 'a:3', [reply()])
    expect((await dues()).map(([stream]) => stream)).toEqual(['a:3', 'a:2', 'a:1'])
    expect((await dues()).at(-1)).toEqual(['a:1', null, false])
    expect(await clocksByDue(office.ctx.db, 'yangqing', 2)).toHaveLength(2)
  })

  describe('when the calendar changes', () => {
    it('move, and those that moved are told with both days', async () => {
      await saveClocks(early, 'yangqing', 'a:1', [reply()])
      await saveClocks(early, 'yangqing', 'a:2', [reply({ start: '2025-09-01' })])
      expect(await dues()).toEqual([
        ['a:2', '2025-09-28', false],
        ['a:1', '2026-03-13', true],
      ])
      expect(await redateClocks(office.ctx)).toEqual([
        {
          organ: 'yangqing',
          stream: 'a:1',
          name: 'reply',
          label: '答复',
          title: '2026-00001',
          from: '2026-03-13',
          to: '2026-03-19',
          provisional: false,
        },
      ])
      expect(await dues()).toEqual([
        ['a:2', '2025-09-28', false],
        ['a:1', '2026-03-19', false],
      ])
    })

    it('are sure without having moved, and then are not told', async () => {
      await saveClocks(early, 'yangqing', 'a:1', [reply({ start: '2026-03-02', days: 5 })])
      expect(await dues()).toEqual([['a:1', '2026-03-09', true]])
      expect(await redateClocks(office.ctx)).toEqual([])
      expect(await dues()).toEqual([['a:1', '2026-03-09', false]])
    })

    it('move back when a notice is taken away again', async () => {
      await saveClocks(office.ctx, 'yangqing', 'a:1', [reply()])
      expect(await redateClocks(early)).toMatchObject([
        { from: '2026-03-19', to: '2026-03-13', provisional: true },
      ])
    })

    it('stay when nothing changed, and when there are none', async () => {
      expect(await redateClocks(office.ctx)).toEqual([])
      await saveClocks(office.ctx, 'yangqing', 'a:1', [reply()])
      expect(await redateClocks(office.ctx)).toEqual([])
    })

    it('in calendar days stay', async () => {
      await saveClocks(early, 'yangqing', 'a:1', [reply({ unit: 'calendar' })])
      const before = await dues()
      expect(await redateClocks(office.ctx)).toEqual([])
      expect((await dues())[0]?.[1]).toBe(before[0]?.[1])
    })

    it('all move where there are more than one batch of them, over several organs', async () => {
      const { name, ...definition } = reply()
      await sql`
        INSERT INTO clock (organ_id, stream_id, name, definition, due, provisional)
        SELECT CASE WHEN n % 2 = 0 THEN 'yangqing' ELSE 'jianxin' END, 'a:' || n, ${name},
          ${JSON.stringify(definition)}::jsonb, '2026-03-13', true
        FROM generate_series(1, 2001) AS n`.execute(office.ctx.db)
      const moved = await redateClocks(office.ctx)
      expect(new Set(moved.map((one) => `${one.organ} ${one.stream}`)).size).toBe(2001)
      const { rows } = await sql`SELECT DISTINCT due, provisional FROM clock`.execute(office.ctx.db)
      expect(rows).toEqual([{ due: '2026-03-19', provisional: false }])
    })
  })
})
