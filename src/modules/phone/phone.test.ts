import fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Context } from '#kernel/context.ts'
import { mountApi } from '#kernel/http/api.ts'
import { rebuildable, rebuildReadModels } from '#kernel/ledger/index.ts'
import type { TestOffice } from '#kernel/testing.ts'
import { readMessage } from '../messages/read-message.ts'
import { newKey, openMailboxOffice, type People } from '../messages/testing.ts'
import { type CallSheet, recordCall } from './actions/record-call.ts'
import { removeStandIn, setStandIn } from './actions/set-stand-in.ts'
import { callProcedure } from './call.ts'
import { dutyDayProcedure } from './duty-day.ts'
import { dutyDays } from './duty-days.ts'
import { listCalls, readCall, readCallFigures } from './read-calls.ts'
import { phoneRoutes } from './routes.ts'

const organ = 'yangqing'
let office: TestOffice
let people: People
let app: FastifyInstance
let who: Context

beforeAll(async () => {
  ;({ office, people } = await openMailboxOffice('2026-03-02T10:00:00+08:00'))
  app = fastify()
  await mountApi(app, { phone: phoneRoutes }, async (request: FastifyRequest, reply: FastifyReply) => {
    const session = { actor: who.actor, csrf: 't', username: 'x', mustChange: false, secondFactor: false }
    return { ctx: who, session, request, reply }
  })
})
afterAll(async () => {
  await app.close()
  await office.close()
})

const aSheet = (changes: Partial<CallSheet> = {}): CallSheet => ({
  day: '2026-03-02',
  startedAt: '09:20',
  minutes: 4,
  kind: 'consult',
  topic: '医保缴费',
  note: '问今年居民医保还能不能缴。',
  name: '陈喆堃',
  phone: '13800000101',
  outcome: 'answered',
  answer: '集中缴费期到二月底，现在可到窗口补缴。',
  mayPublish: 'no',
  ...changes,
})
const record = (changes: Partial<CallSheet> = {}, key = newKey()) =>
  recordCall(people.officer, { organ, key, sheet: aSheet(changes) })

describe('a telephone call', () => {
  it('is put on record with nothing personal outside the vault', async () => {
    const { id, receipt } = await record()
    expect(receipt).toBeNull()
    expect(await readCall(people.officer, organ, id)).toMatchObject({
      topic: '医保缴费',
      callerMasked: '陈*',
      answer: expect.stringContaining('补缴'),
      message: null,
    })
    const { rows } = await sql<{ found: string }>`
      SELECT payload::text AS found FROM event WHERE stream_id = ${`call:${id}`}
      UNION ALL SELECT to_jsonb(c)::text FROM phone_call AS c WHERE id = ${id}`.execute(office.ctx.db)
    for (const { found } of rows) expect(found).not.toMatch(/陈喆堃|13800000101|医保/)
  })

  it('that cannot be answered becomes a message in the same breath, and once', async () => {
    const key = newKey()
    const changes = { outcome: 'message' as const, answer: '', kind: 'complaint' as const }
    const { receipt } = await record(changes, key)
    expect(receipt?.number).toMatch(/^洋青镇来信〔2026〕/)
    expect((await record(changes, key)).receipt).toEqual(receipt)
    const message = await readMessage(people.officer, organ, receipt?.id ?? '')
    expect(message).toMatchObject({ channel: 'phone', kind: 'complaint', letter: { title: '医保缴费' } })
  })

  it('with a report keeps nothing in the log, and the report is for named people only', async () => {
    const changes = { kind: 'report' as const, outcome: 'message' as const, answer: '', topic: '虚报补贴' }
    const { id, receipt } = await record(changes)
    const kept = await readCall(people.officer, organ, id)
    expect(kept).toMatchObject({ topic: '举报来电', note: '', callerMasked: '没有留名' })
    await expect(readMessage(people.officer, organ, receipt?.id ?? '')).rejects.toMatchObject({
      kind: 'not-found',
    })
    expect((await readMessage(people.named, organ, receipt?.id ?? '')).letter?.title).toBe('虚报补贴')
  })

  it.each([
    ['of the future', { startedAt: '10:01' }, 'day'],
    ['of tomorrow', { day: '2026-03-03', startedAt: '08:00' }, 'day'],
    ['of last week but one', { day: '2026-02-22' }, 'day'],
    ['answered without an answer', { answer: '' }, 'answer'],
    ['with a report answered at once', { kind: 'report' }, 'outcome'],
    ['turned without saying what', { outcome: 'message', note: '路灯' }, 'note'],
    ['turned without a name', { outcome: 'message', name: '' }, 'name'],
  ] as const)('%s is refused at its field, and nothing is saved', async (_, changes, field) => {
    const count = async () =>
      (await sql`SELECT id FROM phone_call UNION ALL SELECT id FROM message`.execute(office.ctx.db)).rows
        .length
    const before = await count()
    await expect(record(changes as Partial<CallSheet>)).rejects.toMatchObject({ problems: [{ field }] })
    expect(await count()).toBe(before)
  })

  it('may be of this minute and of seven days ago', async () => {
    await record({ startedAt: '10:00' })
    await record({ day: '2026-02-23', startedAt: '17:00' })
  })

  it('is counted by month and outcome, and listed by month', async () => {
    const { months, total } = await readCallFigures(people.leader, organ, 2026)
    expect(total).toMatchObject({ calls: 5, answered: 3, turned: 2 })
    expect(months.map((line) => line.calls).slice(0, 4)).toEqual([0, 1, 4, 0])
    expect((await listCalls(people.officer, organ, { month: '2026-02' })).total).toBe(1)
    expect((await listCalls(people.officer, organ, { month: '2026-03' })).rows).toHaveLength(4)
  })
})

describe('duty', () => {
  it('shows a stand-in on that day only, until it is taken back', async () => {
    const shifts = [{ name: '代班人', telephone: '0759-7231356', hours: '8:30—12:00' }]
    const at = { organ, day: '2026-03-04' }
    await setStandIn(people.officer, { ...at, key: newKey(), shifts, reason: '外出培训' })
    const days = await dutyDays(office.ctx, organ, 5)
    expect(days.map((one) => one.source)).toEqual([
      'unplanned',
      'unplanned',
      'stand-in',
      'unplanned',
      'unplanned',
    ])
    expect(days[2]).toMatchObject({ day: '2026-03-04', shifts, note: '外出培训' })
    await removeStandIn(people.officer, { ...at, key: newKey() })
    await expect(removeStandIn(people.officer, { ...at, key: newKey() })).rejects.toThrow('没有安排代班')
    expect((await dutyDays(office.ctx, organ, 5))[2]?.source).toBe('unplanned')
  })

  it.each([
    ['2026-03-01', '已经过去'],
    ['2027-04-07', '太远'],
  ])('is not changed on %s', async (day, why) => {
    const shifts = [{ name: '某某', telephone: '7231356', hours: '全天' }]
    await expect(
      setStandIn(people.officer, { organ, day, key: newKey(), shifts, reason: '代班' }),
    ).rejects.toThrow(why)
  })
})

describe('the interface to calls and duty', () => {
  const post = (ctx: Context, path: string, payload: object, method: 'POST' | 'PUT' = 'POST') => {
    who = ctx
    const headers = { 'x-csrf-token': 't' }
    return app.inject({ method, url: `/api/organs/yangqing${path}`, payload, headers })
  }
  const get = (ctx: Context, path: string) => {
    who = ctx
    return app.inject(`/api/organs/yangqing${path}`)
  }

  it('takes a sheet, shows the log, the figures and the duty', async () => {
    const done = await post(people.clerk, '/calls', { key: newKey(), sheet: aSheet() })
    expect(done.statusCode).toBe(200)
    expect((await get(people.clerk, `/calls/${done.json().id}`)).json().topic).toBe('医保缴费')
    expect((await get(people.leader, '/calls?month=2026-03')).json().total).toBeGreaterThan(4)
    expect((await get(people.leader, '/calls/figures?year=2026')).json().months).toHaveLength(12)
    const shifts = [{ name: '代班人', telephone: '0759-7231356', hours: '全天' }]
    const standIn = { key: newKey(), shifts, reason: '值班人请假' }
    expect((await post(people.officer, '/duty/2026-03-05', standIn, 'PUT')).statusCode).toBe(200)
    expect((await get(people.leader, '/duty?days=7')).json().days[3].source).toBe('stand-in')
    const removal = await post(people.officer, '/duty/2026-03-05/remove', { key: newKey() })
    expect(removal.statusCode).toBe(200)
  })

  it('says what is wrong with a sheet, field by field', async () => {
    const sheet = aSheet({ startedAt: '25:00', minutes: 0, topic: '', phone: 'abc' })
    const bad = await post(people.clerk, '/calls', { key: newKey(), sheet })
    const fields = bad.json().data.problems.map((one: { field: string }) => one.field)
    expect(fields).toEqual(['sheet.startedAt', 'sheet.minutes', 'sheet.topic', 'sheet.phone'])
    const none = { key: newKey(), shifts: [], reason: '' }
    const duty = await post(people.officer, '/duty/2026-02-30', none, 'PUT')
    expect(duty.json().data.problems.map((one: { field: string }) => one.field)).toEqual([
      'day',
      'shifts',
      'reason',
    ])
  })

  it('shuts the doors of others', async () => {
    expect((await post(people.leader, '/calls', { key: newKey(), sheet: aSheet() })).statusCode).toBe(403)
    expect((await post(people.clerk, '/duty/2026-03-05/remove', { key: newKey() })).statusCode).toBe(403)
    expect((await get(people.reviewer, '/calls?month=2026-03')).statusCode).toBe(403)
  })

  it('is the same after its lists are made again from the ledger', async () => {
    const dump = async () =>
      (
        await sql`SELECT to_jsonb(c) AS row FROM phone_call AS c
          UNION ALL SELECT to_jsonb(d) FROM duty_stand_in AS d ORDER BY 1`.execute(office.ctx.db)
      ).rows
    const shifts = [{ name: '代班人', telephone: '0759-7231356', hours: '全天' }]
    await setStandIn(people.officer, { organ, day: '2026-03-06', key: newKey(), shifts, reason: '请假' })
    const before = await dump()
    await rebuildReadModels(office.ctx, [rebuildable(callProcedure), rebuildable(dutyDayProcedure)])
    expect(await dump()).toEqual(before)
  })
})
