import { call } from '@orpc/server'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { actingAs, type Context } from '#kernel/context.ts'
import { askedBy } from '#kernel/http/testing.ts'
import { ROLES, type Role } from '#kernel/permissions.ts'
import type { TestOffice } from '#kernel/testing.ts'
import { enterApplication, registerApplication } from '#modules/applications/index.ts'
import { acceptMessage, assignMessage, submitMessage } from '#modules/messages/index.ts'
import { addTask, setPlan } from '#modules/tasks/index.ts'
import { aMessage, newKey, onDay, openMailboxOffice, type People } from '../messages/testing.ts'
import { deskRoutes } from './routes.ts'

const organ = 'yangqing'
const TODAY = '2026-03-02'
let office: TestOffice
let people: People

const form = {
  applicantKind: 'natural_person',
  name: '陈喆堃',
  ...{ idKind: '居民身份证', idNumber: '11010519491231002X', contactName: '', phone: '13800000101' },
  ...{ address: '遂溪县洋青镇榕坡村8号', postcode: '524394', email: '', purpose: '' },
  description: '农村危房改造名单',
  medium: '纸质',
  delivery: '自行领取',
} as const

async function application(day: string, where: string, department: string): Promise<string> {
  const officer = onDay(await office.as(['disclosure-officer'], { organ: where }), day)
  const entry = { channel: 'counter', receivedDay: day, form, lateReason: '' } as const
  const { id, number } = await enterApplication(officer, { organ: where, key: newKey(), ...entry })
  await registerApplication(officer, { organ: where, id, key: newKey(), department })
  return number
}

async function letter(kind: 'consult' | 'report'): Promise<string> {
  const resident = onDay(actingAs(office.ctx, office.ctx.actor), '2025-11-03')
  const { id, number } = await submitMessage(resident, { organ, key: newKey(), form: aMessage({ kind }) })
  const by = kind === 'report' ? people.named : people.officer
  const handler = kind === 'report' ? people.clerk.actor.id : null
  await acceptMessage(by, { organ, id, key: newKey(), kind })
  await assignMessage(by, { organ, id, key: newKey(), department: 'planning', handler })
  return number
}

const deskOf = (ctx: Context, where = organ) => call(deskRoutes.get, { organ: where }, askedBy(ctx))
const overviewOf = (ctx: Context, where = organ) => call(deskRoutes.overview, { organ: where }, askedBy(ctx))
const titles = (list: readonly { title: string }[]) => list.map(({ title }) => title)

/** Everything that stands on a person's first page, in words. */
async function wordsOf(ctx: Context, where = organ): Promise<string> {
  const pages = [await deskOf(ctx, where), await overviewOf(ctx, where).catch(() => null)]
  return JSON.stringify(pages)
}

const known = { late: '', foreign: '', consult: '', report: '' }

beforeAll(async () => {
  ;({ office, people } = await openMailboxOffice(TODAY))
  known.late = await application('2026-01-05', organ, 'planning')
  known.foreign = await application('2026-01-06', 'suixi', 'planning')
  known.consult = await letter('consult')
  known.report = await letter('report')
  const year = 2026
  const plan = { organ, key: newKey(), year, title: '2026年重点任务分工方案', article: null }
  await setPlan(onDay(people.officer, '2026-01-04'), plan)
  for (const [lead, deadline] of [
    ['planning', '2026-02-27'],
    ['planning', '2026-03-06'],
    ['civil', '2026-03-06'],
    ['civil', '2026-12-31'],
  ] as const) {
    const task = {
      text: `${lead} 到 ${deadline} 的任务`,
      lead,
      deadline,
      assisting: [],
      basis: '县要点第三条',
    }
    await addTask(onDay(people.officer, '2026-01-04'), { organ, key: newKey(), year, task })
  }
}, 60_000)
afterAll(() => office.close())

describe('the first page', () => {
  it('puts what is late before all, each with its step, its page and who owns it', async () => {
    const { late } = await deskOf(people.officer)
    expect(late.map(({ step }) => step)).toEqual(['编制年度报告', '答复', '来信答复', '重点任务'])
    expect(late[1]).toMatchObject({
      ...{ title: known.late, mine: true, department: '规划建设办公室', late: true, organ },
      link: expect.stringMatching(/^applications\/\w+$/),
    })
    expect([...late.map(({ due }) => due)]).toEqual(late.map(({ due }) => due).sort())
    expect(late.every(({ daysLeft }) => (daysLeft ?? 1) <= 0)).toBe(true)
  })

  it('lists what falls due in thirty days by the day it hurts, and nothing later', async () => {
    const { due } = await deskOf(people.officer)
    expect(titles(due).sort()).toEqual(['civil 到 2026-03-06 的任务', 'planning 到 2026-03-06 的任务'])
    expect(due[0]).toMatchObject({ mine: false, late: false, daysLeft: 4, countedIn: 'day' })
  })

  it('shows a clerk what the own department has to do, and nothing of another’s', async () => {
    const own = await wordsOf(people.clerk)
    expect(own).toContain('planning 到 2026-02-27')
    expect(own).toContain(known.consult)
    expect(own).not.toContain('civil')
    expect(own).toContain(known.late)
    const other = await wordsOf(people.stranger)
    expect(other).not.toContain(known.late)
    expect(other).toContain('civil 到 2026-03-06')
    expect(other).not.toMatch(/planning/)
    expect(other).not.toContain(known.consult)
  })

  it('shows a report to nobody but who is named and whoever deals with it', async () => {
    const seers = [people.named, people.clerk]
    for (const ctx of seers) expect(await wordsOf(ctx), ctx.actor.name).toContain(known.report)
    const others = Object.values(people).filter((one) => !seers.includes(one))
    for (const role of Object.keys(ROLES) as Role[]) others.push(await office.as([role]))
    for (const ctx of others) expect(await wordsOf(ctx), ctx.actor.name).not.toContain(known.report)
  })

  it('counts reports in no figure of somebody who may not know of them', async () => {
    const { organs } = await overviewOf(people.leader)
    const messages = organs[0]?.modules.find(({ kind }) => kind === 'message')
    expect(messages).toMatchObject({ open: 1, late: 1 })
  })
})

/** What of the town's affairs each role finds on its first page. */
const SEEN: Record<Role, { application: boolean; letter: boolean; task: boolean }> = {
  editor: { application: true, letter: true, task: true },
  'first-reviewer': { application: false, letter: true, task: false },
  'second-reviewer': { application: false, letter: true, task: false },
  'final-reviewer': { application: false, letter: true, task: false },
  proofreader: { application: false, letter: false, task: false },
  'disclosure-officer': { application: true, letter: true, task: true },
  leader: { application: true, letter: true, task: true },
  'village-clerk': { application: false, letter: false, task: false },
  'village-supervisor': { application: false, letter: false, task: false },
  'county-supervisor': { application: true, letter: true, task: true },
  admin: { application: false, letter: false, task: false },
}

describe('each role', () => {
  it.each(Object.entries(SEEN))('%s finds what it has to do with, and no more', async (role, seen) => {
    const department = role === 'editor' ? 'planning' : ''
    const ctx = await office.as([role as Role], { department })
    const words = await wordsOf(ctx)
    expect(words.includes(known.late), 'application').toBe(seen.application)
    expect(words.includes(known.consult), 'letter').toBe(seen.letter)
    expect(words.includes('planning 到 2026-02-27'), 'task').toBe(seen.task)
    expect(words).not.toContain(known.foreign)
  })

  it.each(Object.keys(ROLES) as Role[])('%s of another organ finds nothing of this one', async (role) => {
    const ctx = await office.as([role], { organ: 'jianxin' })
    await expect(deskOf(ctx)).rejects.toMatchObject({ kind: 'forbidden' })
    const own = await wordsOf(ctx, 'jianxin')
    for (const word of [known.late, known.consult, known.report, '的任务']) expect(own).not.toContain(word)
  })
})

describe('the view of whoever answers for the whole', () => {
  it('is for leaders in their own organ and for supervisors below theirs, for nobody else', async () => {
    for (const role of Object.keys(ROLES) as Role[]) {
      const here = overviewOf(await office.as([role]))
      if (role === 'leader' || role === 'county-supervisor') await here
      else await expect(here, role).rejects.toMatchObject({ kind: 'forbidden' })
      const above = overviewOf(await office.as([role], { organ: 'suixi' }))
      if (role === 'county-supervisor') await above
      else await expect(above, `${role} above`).rejects.toMatchObject({ kind: 'forbidden' })
    }
  })

  it('adds up what runs, is due and is late by kind of work and by department', async () => {
    const view = await overviewOf(people.leader)
    expect(view.organs).toHaveLength(1)
    const [town] = view.organs
    expect(town).toMatchObject({ organ, open: 6, soon: 2, late: 3 })
    expect(town?.modules.find(({ kind }) => kind === 'task')).toMatchObject({ open: 4, soon: 2, late: 1 })
    expect(town?.departments[0]).toMatchObject({ department: '规划建设办公室', late: 3 })
    expect(town?.tasks).toEqual({ year: 2026, total: 4, confirmed: 0, reported: 0, open: 4, late: 1 })
    expect(view.late.map(({ department }) => department)).toEqual(Array(3).fill('规划建设办公室'))
  })

  it('has the county and its towns in one, each with its own figures', async () => {
    const view = await overviewOf(people.county, 'suixi')
    const figures = new Map(view.organs.map((one) => [one.organ, one]))
    expect(figures.get('suixi')).toMatchObject({ late: 1 })
    expect(figures.get(organ)).toMatchObject({ late: 3 })
    expect(titles(view.late)).toEqual(expect.arrayContaining([known.late, known.foreign]))
    expect(view.organs.some((one) => one.organ === 'rongpo')).toBe(false)
  })

  it('counts what came in today', async () => {
    const before = await overviewOf(people.leader)
    const received = (view: typeof before) =>
      view.organs[0]?.today.find(({ label }) => label === '收到申请')?.count ?? -1
    await application(TODAY, organ, 'civil')
    expect(received(await overviewOf(people.leader))).toBe(received(before) + 1)
  })
})
