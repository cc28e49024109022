import { sql } from 'kysely'
import { beforeEach, describe, expect, it } from 'vitest'
import { clocksByDue } from '#kernel/clocks/testing.ts'
import type { Context } from '#kernel/context.ts'
import { act, type Procedure, readCase, rebuildable, rebuildReadModels } from '#kernel/ledger/index.ts'
import { openTestOffice, type TestOffice } from '#kernel/testing.ts'
import { BUILT_IN_NOTICES, dueDay, WORK_HOURS } from '#law/index.ts'
import { foundOrgan } from '#modules/organs/index.ts'
import { holidayNoticeProcedure } from '../holiday-notice.ts'
import { loadCalendar } from '../load-calendar.ts'
import { aBareOrgan, NOTICE_2027 } from '../testing.ts'
import { loadNotice, previewNotice } from './load-notice.ts'
import { loadNoticeJson } from './load-notice-json.ts'

type Begun = { kind: 'begun'; payload: { start: string; days: number } }

/** A case with one limit that runs from the day it is begun. */
const limited: Procedure<Begun['payload'] | undefined, Begun> = {
  kind: 'limited',
  begin: undefined,
  apply: (_, event) => event.payload,
  clocks: (state) =>
    state
      ? [
          {
            name: 'reply',
            label: '答复',
            title: '第1号',
            unit: 'workday',
            pauses: [],
            department: '',
            ...state,
          },
        ]
      : [],
}

const organ = 'suixi'

describe('loading a holiday notice', () => {
  let office: TestOffice
  const key = () => office.ctx.newId()
  const begin = (id: string, start: string, days: number, ctx: Context = office.ctx) =>
    act(
      ctx,
      limited,
    )({
      organ: 'yangqing',
      id,
      key: key(),
      decide: () => [{ kind: 'begun', payload: { start, days } }],
    })
  const clocks = async () =>
    (await clocksByDue(office.ctx.db, 'yangqing', 10)).map((row) => [row.stream, row.due, row.provisional])
  const load = (notice = NOTICE_2027, where = organ) =>
    loadNotice(office.ctx, { organ: where, key: key(), notice })

  beforeEach(async () => {
    office = await openTestOffice('2026-12-15')
    await foundOrgan(office.ctx, { key: 'found-suixi', organ: aBareOrgan('suixi', null) })
    await foundOrgan(office.ctx, { key: 'found-yangqing', organ: aBareOrgan('yangqing', 'suixi') })
    await begin('crosses', '2026-12-15', 20)
    await begin('stays-put', '2027-01-04', 5)
    await begin('this-year', '2026-12-01', 5)
    return () => office.close()
  })

  const BEFORE = [
    ['limited:this-year', '2026-12-08', false],
    ['limited:stays-put', '2027-01-11', true],
    ['limited:crosses', '2027-01-12', true],
  ]
  const AFTER = [
    ['limited:this-year', '2026-12-08', false],
    ['limited:stays-put', '2027-01-11', false],
    ['limited:crosses', '2027-01-13', false],
  ]
  const MOVED = [
    {
      organ: 'yangqing',
      stream: 'limited:crosses',
      name: 'reply',
      label: '答复',
      title: '第1号',
      from: '2027-01-12',
      to: '2027-01-13',
      provisional: false,
    },
  ]

  it('moves the limit that crosses into the year, lists it, and makes every date certain', async () => {
    expect(await clocks()).toEqual(BEFORE)
    expect(await load()).toEqual({ year: 2027, title: NOTICE_2027.title, replaces: false, moved: MOVED })
    expect(await clocks()).toEqual(AFTER)
  })

  it('shows the same before loading and changes nothing', async () => {
    const effect = await previewNotice(office.ctx, { organ, notice: NOTICE_2027 })
    expect(effect).toEqual({ year: 2027, title: NOTICE_2027.title, replaces: false, moved: MOVED })
    expect(await clocks()).toEqual(BEFORE)
    expect((await loadCalendar(office.ctx)).notices).toHaveLength(BUILT_IN_NOTICES.length)
  })

  it('gives the calendar that counts from then on, and wakes who holds one', async () => {
    const woken: string[] = []
    const ctx = { ...office.ctx, wake: (topic: string) => void woken.push(topic) }
    await loadNotice(ctx, { organ, key: key(), notice: NOTICE_2027 })
    const calendar = await loadCalendar(office.ctx)
    expect(dueDay(calendar, '2026-12-15', 20)).toBe('2027-01-13')
    expect(calendar.dayStatus('2027-01-01')).toMatchObject({ workday: false, provisional: false })
    expect(woken).toEqual(['clock:moved', 'calendar'])
  })

  it('records the notice with what it rests on', async () => {
    await load()
    const { events } = await readCase(office.ctx, holidayNoticeProcedure, organ, '2027', '通知')
    expect(events.map((event) => [event.kind, event.basis.map((basis) => basis.act)])).toEqual([
      ['notice-loaded', ['HOLIDAYS_2027', WORK_HOURS.id]],
    ])
  })

  it('refuses the same notice again, loaded or built in, in preview as well', async () => {
    await load()
    await expect(load()).rejects.toThrow('内容完全相同')
    await expect(previewNotice(office.ctx, { organ, notice: NOTICE_2027 })).rejects.toThrow('内容完全相同')
    const [builtIn = NOTICE_2027] = BUILT_IN_NOTICES.slice(-1)
    await expect(load(builtIn)).rejects.toThrow('内容完全相同')
  })

  it('acts once when the same press arrives twice', async () => {
    const input = { organ, key: key(), notice: NOTICE_2027 }
    await loadNotice(office.ctx, input)
    expect((await loadNotice(office.ctx, input)).moved).toEqual([])
  })

  it('lets a later notice of the year replace the earlier one and moves the limits again', async () => {
    await load()
    const { replaces, moved } = await load({ ...NOTICE_2027, makeup: { '2027-01-03': '元旦' } })
    expect(replaces).toBe(true)
    expect(moved.map((one) => [one.from, one.to])).toEqual([['2027-01-13', '2027-01-12']])
    const { rows } = await sql`SELECT year FROM holiday_notice`.execute(office.ctx.db)
    expect(rows).toEqual([{ year: 2027 }])
  })

  it('is left to the organ at the top', async () => {
    await expect(load(NOTICE_2027, 'yangqing')).rejects.toThrow('最上级单位')
    await expect(previewNotice(office.ctx, { organ: 'yangqing', notice: NOTICE_2027 })).rejects.toThrow(
      '最上级单位',
    )
    await expect(load(NOTICE_2027, 'nowhere')).rejects.toThrow('没有找到')
    expect(await clocks()).toEqual(BEFORE)
  })

  it('takes JSON from the command line, and names what is wrong in it', async () => {
    await expect(
      loadNoticeJson(office.ctx, organ, { year: 2027, off: { 元旦: '2027-01-01' } }),
    ).rejects.toThrow('off.元旦：不是有效日期')
    expect((await loadNoticeJson(office.ctx, organ, NOTICE_2027)).moved).toEqual(MOVED)
  })

  it('stands the same after a rebuild, limits included', async () => {
    await load()
    const calendar = await loadCalendar(office.ctx)
    const rows = async () => (await sql`SELECT * FROM holiday_notice`.execute(office.ctx.db)).rows
    const live = await rows()
    const ctx = { ...office.ctx, calendar: () => calendar }
    await rebuildReadModels(ctx, [rebuildable(holidayNoticeProcedure), rebuildable(limited)])
    expect(await rows()).toEqual(live)
    expect(await clocks()).toEqual(AFTER)
  })
})
