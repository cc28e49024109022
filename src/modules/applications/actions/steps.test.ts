import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { SYSTEM } from '#kernel/accounts/index.ts'
import { clocksOfStreams } from '#kernel/clocks/index.ts'
import type { Context } from '#kernel/context.ts'
import { rebuildable } from '#kernel/ledger/index.ts'
import { Refusal } from '#kernel/refusal.ts'
import { openTestOffice, type TestOffice } from '#kernel/testing.ts'
import { applicationProcedure } from '../application.ts'
import { ReplySchema, StepSchema } from '../contract.ts'
import { feeRegister } from '../fee-register.ts'
import { listApplications } from '../list-applications.ts'
import { openApplications } from '../open-applications.ts'
import { readApplication } from '../read-application.ts'
import { readSettings } from '../read-settings.ts'
import { casesForReport } from '../report-cases.ts'
import { aForm, foundTestOrgans } from '../testing.ts'
import { enterApplication } from './enter-application.ts'
import { registerApplication } from './register-application.ts'
import { remindOfApplications } from './remind.ts'
import { replyToApplication } from './reply-to-application.ts'
import { setEscalation } from './set-escalation.ts'
import { setFlow } from './set-flow.ts'
import { setLapse } from './set-lapse.ts'
import { splitApplication } from './split-application.ts'
import { submitApplication } from './submit-application.ts'
import { takeStep } from './take-step.ts'
import { watchTerms } from './watch-terms.ts'

let office: TestOffice
let clerk: Context
const organ = 'yangqing'
let keys = 0
const key = () => `step-key-${++keys}`
const at = (day: string, who = clerk) => office.at(who, day)

beforeAll(async () => {
  office = await openTestOffice('2026-03-02')
  await foundTestOrgans(office.ctx)
  clerk = await office.as(['disclosure-officer'], { name: '林公开' })
})
afterAll(() => office.close())

async function registered(form = aForm(), flow: 'office' | 'draft-check-sign' = 'office'): Promise<string> {
  const { id } = await submitApplication(office.ctx, { organ, key: key(), form })
  await registerApplication(clerk, { organ, id, key: key(), department: 'planning', flow })
  return id
}
const step = (id: string, day: string, kind: string, particulars: object = {}, who = clerk) =>
  takeStep(at(day, who), {
    organ,
    id,
    key: key(),
    step: StepSchema.parse({ kind, day, text: '见卷内材料', ...particulars }),
  })
const reply = (id: string, day: string, changes: object = {}) =>
  replyToApplication(at(day), {
    organ,
    id,
    key: key(),
    reply: ReplySchema.parse({ row: 'granted', day, reason: '由本机关制作保存，可以公开。', ...changes }),
  })
const read = (id: string, day = '2026-03-09') => readApplication(at(day), organ, id)
const refusalOf = async (doing: Promise<unknown>) => {
  const error = await doing.then(
    () => undefined,
    (thrown: unknown) => thrown,
  )
  if (!(error instanceof Refusal)) throw new Error(`not refused: ${String(error)}`)
  return error
}

describe('a case with a third party', () => {
  it('stands still while it is asked, and tells its name in the vault only', async () => {
    const id = await registered()
    await step(id, '2026-03-03', 'opinion-asked', { from: 'third-party', who: '红焰果业有限公司' })
    await step(id, '2026-03-03', 'delivered', { letter: 'opinion', who: '第三方1' })
    const shown = await read(id)
    expect(shown).toMatchObject({ status: 'consulting', deadline: { standing: 'paused' } })
    expect(shown.clocks.map(({ name }) => name)).toEqual(['reply', 'opinion:第三方1'])
    expect(shown.timeline.find(({ kind }) => kind === 'opinion-asked')?.note).toContain('红焰果业有限公司')
    const events = await sql<{ row: string }>`SELECT to_jsonb(e)::text AS row FROM event AS e`.execute(
      clerk.db,
    )
    expect(events.rows.map(({ row }) => row).join()).not.toContain('红焰果业')
    const clocks = await sql<{ name: string; due: string }>`
      SELECT name, due FROM clock WHERE stream_id = ${`application:${id}`} ORDER BY name`.execute(clerk.db)
    expect(clocks.rows).toEqual([
      { name: 'opinion:第三方1', due: '2026-03-24' },
      { name: 'reply', due: shown.deadline.due },
    ])
  })

  it('is answered against its objection only when public interest was found and it was told', async () => {
    const id = await registered()
    await step(id, '2026-03-03', 'opinion-asked', { from: 'third-party', who: '甲' })
    const who = '第三方1'
    await step(id, '2026-03-04', 'opinion-given', { who, answer: 'objects', reasoned: true })
    expect((await refusalOf(reply(id, '2026-03-09'))).message).toContain('有理由反对')
    await step(id, '2026-03-05', 'interest-overridden', { who })
    expect((await refusalOf(reply(id, '2026-03-09'))).message).toContain('还没有书面告知')
    await step(id, '2026-03-06', 'third-party-told', { who })
    expect((await reply(id, '2026-03-09')).number).toMatch(/号$/)
  })
})

describe('who decides', () => {
  it('is the department, the office and the leader in turn, where the organ set it so', async () => {
    await setFlow(await office.as(['admin']), { organ, key: key(), flow: 'draft-check-sign' })
    const { id } = await submitApplication(office.ctx, { organ, key: key(), form: aForm() })
    await registerApplication(clerk, { organ, id, key: key(), department: 'planning' })
    const handler = await office.as(['editor'], { department: 'planning' })
    const stranger = await office.as(['editor'], { department: 'civil' })
    const leader = await office.as(['leader'])
    const waits = async (who: Context) =>
      (await openApplications(who, organ, 100)).filter((one) => one.id === id).map((one) => one.step)
    expect([await waits(handler), await waits(stranger), await waits(leader)]).toEqual([['部门拟稿'], [], []])
    await refusalOf(step(id, '2026-03-03', 'drafted', { outcome: 'granted' }, stranger))
    await step(id, '2026-03-03', 'drafted', { outcome: 'granted' }, handler)
    expect((await refusalOf(reply(id, '2026-03-04'))).message).toContain('还没有审核')
    await step(id, '2026-03-04', 'checked', { passed: true })
    expect(await waits(leader)).toEqual(['领导签发'])
    await step(id, '2026-03-05', 'signed', { passed: true }, leader)
    const other = await refusalOf(reply(id, '2026-03-06', { row: 'refused_process_info' }))
    expect(other.problems[0]?.field).toBe('row')
    expect((await read(id)).drafts).toMatchObject([
      { department: 'planning', outcome: 'granted', text: '见卷内材料' },
    ])
    await reply(id, '2026-03-06')
    await setFlow(await office.as(['admin']), { organ, key: key(), flow: 'office' })
  })

  it('keeps cases of other departments from a handler', async () => {
    const id = await registered()
    const stranger = await office.as(['editor'], { department: 'civil' })
    expect((await refusalOf(readApplication(stranger, organ, id))).kind).toBe('not-found')
    expect((await listApplications(stranger, organ, { show: 'all' })).total).toBe(0)
  })
})

describe('several cases', () => {
  it('come of one that asks for several things, each from the same day of receipt', async () => {
    const id = await registered()
    const text = '一件申请写了三件事'
    const once = { organ, id, key: key(), day: '2026-03-03', parts: ['第二件事', '第三件事'], text }
    const parts = await splitApplication(at('2026-03-03'), once)
    expect(parts).toHaveLength(2)
    expect(await splitApplication(at('2026-03-03'), once)).toEqual(parts)
    const part = await read(parts[0]?.id ?? '')
    const whole = await read(id)
    expect(part).toMatchObject({
      receivedDay: whole.receivedDay,
      splitFrom: whole.number,
      status: 'received',
    })
    expect(part.request?.description).toBe('第二件事')
    expect(part.deadline.due).toBe(whole.deadline.due)
  })

  it('merged are answered in one letter and still count one by one', async () => {
    const [lead, other] = [await registered(), await registered()]
    const { number } = await read(lead)
    const stranger = await registered(aForm({ idNumber: '440524188001010014', name: '梁某' }))
    const foreign = await refusalOf(step(stranger, '2026-03-03', 'merged', { into: number }))
    expect(foreign.message).toContain('不是同一个申请人')
    await step(other, '2026-03-03', 'merged', { into: number })
    expect((await refusalOf(reply(other, '2026-03-09'))).message).toContain('随合并的那一件')
    const answer = await reply(lead, '2026-03-09')
    expect(await read(other)).toMatchObject({
      status: 'replied',
      outcome: { number: answer.number, row: 'granted' },
    })
    const { cases } = await casesForReport(clerk, organ, { receivedTo: '2026-12-31' })
    const counted = cases.filter(({ id }) => [lead, other].includes(id))
    expect(counted.map(({ outcome }) => outcome?.row)).toEqual(['granted', 'granted'])
  })
})

describe('the fee of a case', () => {
  it('stands in the register from the notice to the refund, and in the totals of its year', async () => {
    const id = await registered(aForm({ medium: '纸质', delivery: '自行领取' }))
    await step(id, '2026-03-03', 'fee-noticed', { scheme: 'per-page', pages: 57 })
    const wrong = await refusalOf(step(id, '2026-03-04', 'fee-noticed', { scheme: 'per-page', pages: 90 }))
    expect(wrong.message).toContain('只能选一种')
    await step(id, '2026-03-05', 'fee-paid')
    await step(id, '2026-03-06', 'fee-refunded', { yuan: 70 })
    const { rows, totals } = await feeRegister(clerk, organ, 2026)
    expect(rows.find((row) => row.id === id)).toMatchObject({
      yuan: 270,
      paidDay: '2026-03-05',
      refundedYuan: 70,
    })
    expect(totals).toEqual({ noticed: 270, paid: 270, refunded: 70, lapsed: 0 })
    expect(await read(id)).toMatchObject({ status: 'registered', deadline: { due: '2026-04-02' } })
  })
})

describe('an application that is not one for information', () => {
  it('asks to correct a record, and is decided by Article 41', async () => {
    const entry = {
      organ,
      channel: 'counter',
      receivedDay: '2026-03-02',
      subject: 'record',
      form: aForm(),
    } as const
    const { id } = await enterApplication(clerk, { ...entry, key: key() })
    await registerApplication(clerk, { organ, id, key: key(), department: 'planning', flow: 'draft-check' })
    expect((await refusalOf(reply(id, '2026-03-04'))).message).toContain('更正')
    await step(id, '2026-03-04', 'record-decided', { decision: 'corrected' })
    expect(await read(id)).toMatchObject({
      status: 'record-handled',
      outcome: { row: 'other_misc', how: 'record' },
    })
  })

  it('came by fax keeps the day it arrived beside the day both sides confirmed', async () => {
    const entry = { organ, channel: 'fax', receivedDay: '2026-03-02', form: aForm() } as const
    const wrong = enterApplication(clerk, { ...entry, arrivedDay: '2026-03-03', key: key() })
    expect((await refusalOf(wrong)).problems[0]?.field).toBe('arrivedDay')
    const { id } = await enterApplication(clerk, { ...entry, arrivedDay: '2026-02-27', key: key() })
    expect((await read(id)).receivedDay).toBe('2026-03-02')
  })
})

describe('a term that the applicant let pass', () => {
  const asked = async (day = '2026-03-03') => {
    const id = await registered()
    await step(id, day, 'correction-asked', { term: 5 })
    await step(id, day, 'delivered', { letter: 'correction' })
    return id
  }
  const noted = async (id: string) =>
    (await read(id, '2026-03-12')).timeline.filter(({ kind }) => kind === 'term-over')
  const watch = (day: string) => watchTerms(at(day, office.ctx), organ)

  it('ends the case on the day after, with its letter, once; a person takes it back with a reason', async () => {
    const id = await asked()
    await watch('2026-03-10')
    expect((await read(id, '2026-03-10')).status).toBe('correcting')
    await watch('2026-03-11')
    await watch('2026-03-11')
    const ended = await read(id, '2026-03-11')
    expect(ended).toMatchObject({
      status: 'lapsed',
      outcome: { row: 'other_correction_overdue', how: 'lapse' },
    })
    expect(ended.letters.at(-1)).toMatchObject({ name: '逾期不补正终止办理告知书', voided: null })
    expect(ended.timeline.at(-1)?.who).toBe(SYSTEM.name)
    expect(await noted(id)).toHaveLength(1)
    await step(id, '2026-03-12', 'lapse-undone', { text: '住院治疗，家属来电说明' })
    const open = await read(id, '2026-03-12')
    expect(open).toMatchObject({ status: 'correcting', outcome: null })
    expect(open.letters.at(-1)?.voided).toBe('2026-03-12')
    await watch('2026-03-13')
    expect((await read(id, '2026-03-13')).status).toBe('correcting')
    await step(id, '2026-03-13', 'corrected', { cause: '住院治疗' })
    expect((await read(id, '2026-03-13')).status).toBe('registered')
  })

  it('is put on the desk once and ends nothing by itself where the organ wants to be asked', async () => {
    const admin = at('2026-03-03', await office.as(['admin']))
    const wanted = { organ, mode: 'proposed' as const }
    const early = setLapse(admin, { ...wanted, key: key(), from: '2026-03-02' })
    expect((await refusalOf(early)).problems[0]?.field).toBe('from')
    await setLapse(admin, { ...wanted, key: key(), from: '2026-03-03' })
    const id = await asked()
    const waits = async () =>
      (await openApplications(clerk, organ, 200)).filter((one) => one.id === id).map((one) => one.step)
    await watch('2026-03-10')
    expect([await noted(id), await waits()]).toEqual([[], []])
    for (const day of ['2026-03-11', '2026-03-12']) await watch(day)
    expect(await noted(id)).toHaveLength(1)
    expect(await waits()).toEqual(['逾期待处理'])
    expect((await read(id, '2026-03-12')).status).toBe('correcting')
    await step(id, '2026-03-12', 'corrected', { cause: '住院治疗' })
    expect(await waits()).toEqual(['答复'])
    await setLapse(admin, { organ, mode: 'automatic', key: key(), from: '2026-03-14' })
  })
})

describe('a setting', () => {
  it('holds from a day on: what was registered before keeps its way, what comes after takes the new one', async () => {
    const admin = at('2026-03-02', await office.as(['admin']))
    await setFlow(admin, { organ, key: key(), flow: 'draft-check', from: '2026-03-20' })
    const before = await registered()
    expect((await read(before)).flow).toBe('office')
    const entry = {
      organ,
      channel: 'counter',
      receivedDay: '2026-03-20',
      form: aForm(),
      lateReason: '',
    } as const
    const then = at('2026-03-20', clerk)
    const { id } = await enterApplication(then, { ...entry, key: key() })
    await registerApplication(then, { organ, id, key: key(), department: 'planning' })
    expect((await read(id, '2026-03-20')).flow).toBe('draft-check')
    expect((await read(before, '2026-03-20')).flow).toBe('office')
    await setFlow(at('2026-03-20', admin), { organ, key: key(), flow: 'office', from: '2026-03-20' })
    const set = await readSettings(then, organ)
    expect(set.flow).toBe('office')
    expect(set.flows.at(-1)).toEqual({ from: '2026-03-20', flow: 'office' })
  })
})

describe('what is written on the way', () => {
  it('is shown without the applicant’s name and numbers, as everything on the page', async () => {
    const id = await registered()
    await step(id, '2026-03-04', 'noted', { text: '陈喆堃来电（13800000101），询问进度。' })
    const { timeline } = await read(id, '2026-03-05')
    expect(timeline.at(-1)?.note).toBe('陈*来电（＊＊＊），询问进度。')
  })
})

describe('what the office is told of its time', () => {
  it('is one reminder at each stage, and none once a case is closed', async () => {
    const id = await registered()
    const reminders = async () =>
      (await read(id, '2026-03-31')).timeline
        .filter(({ kind }) => kind === 'reminded')
        .map(({ label }) => label)
    for (const day of ['2026-03-13', '2026-03-16', '2026-03-16', '2026-03-23', '2026-03-26', '2026-03-31'])
      await remindOfApplications(at(day, office.ctx), organ)
    expect(await reminders()).toEqual([
      ...['10', '5', '2'].map((left) => `系统提醒：答复只剩 ${left} 个工作日或者更少`),
      '系统提醒：答复已经逾期',
    ])
    const { rows } = await listApplications(at('2026-03-31'), organ, { show: 'pressing' })
    expect(rows.find((row) => row.id === id)).toMatchObject({ card: 'red', workdaysLeft: -1 })
    await step(id, '2026-03-31', 'escalated')
    await reply(id, '2026-03-31')
    await remindOfApplications(at('2026-04-02', office.ctx), organ)
    expect(await reminders()).toHaveLength(4)
    const after = await listApplications(at('2026-04-02'), organ, { show: 'all' })
    expect(after.rows.find((row) => row.id === id)).toMatchObject({ card: null, due: null })
  })

  it('reports to the leading group by itself what is late by as many workdays as was set from that day on', async () => {
    const id = await registered()
    const set = (from: string, days: number | null, on = '2026-03-02') =>
      setEscalation(at(on), { organ, key: key(), from, days })
    await expect(set('2026-03-01', 2)).rejects.toThrow('不能早于今天')
    await set('2026-03-02', 2)
    await set('2026-06-01', null)
    const escalated = async (day: string) => {
      await remindOfApplications(at(day, office.ctx), organ)
      return (await read(id, day)).timeline.filter(({ kind }) => kind === 'escalated').length
    }
    expect(await escalated('2026-03-31')).toBe(0)
    expect(await escalated('2026-04-01')).toBe(1)
    expect(await escalated('2026-04-02')).toBe(1)
    await set('2026-04-02', null, '2026-04-02')
  })

  it('names a due day that a holiday notice moved, until somebody deals with the case', async () => {
    const id = await registered()
    const moved = { clock: 'reply', from: '2026-03-30', to: '2026-03-31' }
    await rebuildable(applicationProcedure).tellMoved?.(office.ctx, { organ, id, key: key() }, moved)
    expect((await read(id)).moved).toEqual({ from: '2026-03-30', to: '2026-03-31' })
    const told = async () =>
      (await clocksOfStreams(clerk.db, [{ organ, stream: `application:${id}` }]))[0]?.definition.movedFrom
    expect(await told()).toBe('2026-03-30')
    await remindOfApplications(at('2026-03-16', office.ctx), organ)
    expect(await told()).toBe('2026-03-30')
    await step(id, '2026-03-16', 'noted')
    expect((await read(id)).moved).toBeNull()
    expect(await told()).toBeUndefined()
  })
})
