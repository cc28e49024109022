import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Context } from '#kernel/context.ts'
import { Refusal } from '#kernel/refusal.ts'
import type { TestOffice } from '#kernel/testing.ts'
import { findByCode as applicationByCode } from '#modules/applications/find-by-code.ts'
import {
  applicationsRoutes,
  enterApplication,
  repeatFigures,
  submitApplication,
} from '#modules/applications/index.ts'
import { trackedCase } from '#modules/applications/pages/tracked-case.ts'
import { readApplication } from '#modules/applications/read-application.ts'
import { aForm } from '#modules/applications/testing.ts'
import { findByCode as messageByCode } from '#modules/messages/find-by-code.ts'
import { submitMessage } from '#modules/messages/index.ts'
import { trackedMessage } from '#modules/messages/pages/tracked-message.ts'
import { readMessage } from '#modules/messages/read-message.ts'
import { organById } from '#modules/organs/index.ts'
import { aMessage, newKey, onDay, openMailboxOffice, type People } from '../messages/testing.ts'
import { propose } from './actions/propose.ts'
import { tellPetition, turnIntoApplication, turnIntoMessage } from './actions/turn-over.ts'
import { oftenAsked } from './often-asked.ts'

const organ = 'yangqing'
let office: TestOffice
let people: People
let resident: Context

beforeAll(async () => {
  ;({ office, people } = await openMailboxOffice('2026-03-02'))
  resident = onDay(office.ctx, '2026-03-02')
}, 60_000)
afterAll(() => office.close())

const apply = (ctx: Context, changes: object = {}) =>
  submitApplication(ctx, { organ, key: newKey(), form: aForm(changes) })
const told = '您反映的是投诉事项，已转为来信办理。'
const refusal = (doing: Promise<unknown>) =>
  doing.then(
    () => 'done',
    (error: unknown) => (error instanceof Refusal ? error.kind : String(error)),
  )

describe('an application that is a letter', () => {
  it('goes on as one from the day it first came in, both name each other, and the old code leads on', async () => {
    const first = await apply(resident, { description: '要求处理榕坡村路灯损坏无人维修的问题。' })
    const officer = onDay(people.officer, '2026-03-05')
    const made = await turnIntoMessage(officer, {
      organ,
      id: first.id,
      key: newKey(),
      kind: 'complaint',
      told,
    })
    const letter = await readMessage(officer, organ, made.id)
    expect(letter).toMatchObject({
      receivedDay: '2026-03-02',
      cameFrom: { id: first.id, number: first.number },
      letter: { text: '要求处理榕坡村路灯损坏无人维修的问题。' },
    })
    const application = await readApplication(officer, organ, first.id)
    expect(application).toMatchObject({
      status: 'transferred',
      outcome: { row: 'not_processed_petition' },
      triaged: { id: made.id, number: made.number },
    })
    expect(application.clocks.every(({ standing }) => standing === 'stopped')).toBe(true)
    const found = await applicationByCode(resident, organ, { number: first.number, code: first.code })
    if (!found) throw new Error('the old code does not answer')
    const { onward } = await trackedCase(resident, await organById(resident, organ), found, first.code)
    expect(onward).toMatchObject({ number: made.number, told })
    expect(
      await messageByCode(resident, organ, { number: made.number, code: onward?.code ?? '' }),
    ).toBeDefined()
  })

  it('is turned over once, however often it is sent, and never after it ended', async () => {
    const { id } = await apply(resident)
    const on = { organ, id, key: newKey(), kind: 'consult' as const, told }
    const [one, other] = await Promise.all([
      turnIntoMessage(people.officer, on),
      turnIntoMessage(people.officer, on),
    ])
    expect(one).toEqual(other)
    expect(await refusal(tellPetition(people.officer, { organ, id, key: newKey(), told }))).toBe('conflict')
  })

  it('of a petition is only told the channel', async () => {
    const first = await apply(resident)
    await tellPetition(people.officer, { organ, id: first.id, key: newKey(), told: '请向镇信访办提出。' })
    const found = await applicationByCode(resident, organ, { number: first.number, code: first.code })
    if (!found) throw new Error('the old code does not answer')
    const tracked = await trackedCase(resident, await organById(resident, organ), found, first.code)
    expect(tracked.onward).toEqual({ number: '', code: '', told: '请向镇信访办提出。' })
  })
})

describe('a letter that is an application', () => {
  it('goes on as one whose reply is due from the day the letter came in', async () => {
    const first = await submitMessage(resident, {
      organ,
      key: newKey(),
      form: aMessage({ text: '请公开榕坡村低保名单。' }),
    })
    const officer = onDay(people.officer, '2026-03-06')
    const made = await turnIntoApplication(officer, { organ, id: first.id, key: newKey(), idNumber: '' })
    const application = await readApplication(officer, organ, made.id)
    expect(application).toMatchObject({
      receivedDay: '2026-03-02',
      cameFrom: { id: first.id, number: first.number },
    })
    expect(application.deadline.due).toBe('2026-03-30')
    expect(application.request?.description).toContain('请公开榕坡村低保名单。')
    const letter = await readMessage(officer, organ, first.id)
    expect(letter).toMatchObject({
      status: 'turned-over',
      closed: true,
      turnedOver: { id: made.id, number: made.number },
    })
    const found = await messageByCode(resident, organ, { number: first.number, code: first.code })
    if (!found) throw new Error('the old code does not answer')
    const { onward } = await trackedMessage(resident, await organById(resident, organ), found, first.code)
    expect(
      await applicationByCode(resident, organ, { number: made.number, code: onward?.code ?? '' }),
    ).toBeDefined()
    expect(
      await refusal(turnIntoApplication(officer, { organ, id: first.id, key: newKey(), idNumber: '' })),
    ).toBe('conflict')
  })

  it('is no report: what only named people may see stays where it is', async () => {
    const { id } = await submitMessage(resident, { organ, key: newKey(), form: aMessage({ kind: 'report' }) })
    expect(await refusal(turnIntoApplication(people.named, { organ, id, key: newKey(), idNumber: '' }))).toBe(
      'conflict',
    )
  })
})

const HOUSES = '洋青镇2025年农村危房改造补助对象名单、补助标准和资金发放情况'
const WHO = ['11010519491231002X', '440823190103120014', '440823190411220084'] as const

describe('what is asked again', () => {
  it('is told in figures: of one applicant by month and year, and like words of others', async () => {
    const january = await office.as(['disclosure-officer'])
    const early = onDay(january, '2026-01-12')
    const entry = { organ, channel: 'counter' as const, receivedDay: '2026-01-12', lateReason: '' }
    await enterApplication(early, {
      ...entry,
      key: newKey(),
      form: aForm({ idNumber: WHO[0], description: '榕坡村文化楼租金' }),
    })
    for (const day of ['2026-03-09', '2026-03-10'])
      await apply(onDay(office.ctx, day), { idNumber: WHO[0], description: HOUSES })
    const last = await apply(onDay(office.ctx, '2026-03-11'), {
      idNumber: WHO[0],
      description: `${HOUSES}。`,
    })
    const officer = onDay(people.officer, '2026-03-12')
    const figures = await repeatFigures(officer, organ, last.id)
    expect(figures.like.map(({ percent, sameApplicant }) => [percent, sameApplicant])).toEqual([
      [100, true],
      [100, true],
    ])
    expect(figures.year - figures.month).toBe(1)
    expect(figures.before).toBe(figures.month - 1)
    expect(JSON.stringify(figures)).not.toMatch(/11010519|恶意/)
  })

  it('by three people is proposed for all, begins a draft, and says so in each case', async () => {
    const ids = []
    for (const idNumber of WHO.slice(1)) {
      // Who writes themselves into what they ask for is not shown for it.
      const description = `陈喆堃申请：${HOUSES}`
      ids.push((await apply(onDay(office.ctx, '2026-03-12'), { idNumber, description })).id)
    }
    const officer = onDay(people.officer, '2026-03-13')
    const { groups } = await oftenAsked(officer, organ, 12)
    expect(groups[0]).toMatchObject({ people: 3, proposal: null, words: expect.stringContaining('危房改造') })
    expect(groups[0]?.words).not.toContain('陈喆堃')
    expect(groups[0]?.cases.map(({ id }) => id)).toEqual(expect.arrayContaining(ids))
    const applications = groups[0]?.cases.map(({ id }) => id) ?? []
    const draft = {
      organ,
      key: newKey(),
      applications,
      column: 'notices',
      department: 'planning',
      title: '危房改造补助名单',
    }
    const made = await propose(officer, draft)
    expect((await readApplication(officer, organ, ids[0] ?? '')).proposal).toBe(made.id)
    expect((await oftenAsked(officer, organ, 12)).groups[0]?.proposal).toBe(made.id)
    expect(await refusal(propose(people.clerk, { ...draft, key: newKey() }))).toBe('forbidden')
  })

  it('is shown to nobody who may not know of the case', async () => {
    const { id } = await apply(resident)
    expect(await refusal(repeatFigures(people.stranger, organ, id))).toBe('not-found')
    expect(Object.keys(applicationsRoutes)).not.toContain('repeats')
  })
})
