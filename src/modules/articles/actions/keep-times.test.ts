import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { clocksByDue } from '#kernel/clocks/testing.ts'
import { openTestOffice, type TestOffice } from '#kernel/testing.ts'
import { OGI } from '#law/index.ts'
import { addItem } from '#modules/catalogue/index.ts'
import { SEED_ITEMS } from '#modules/catalogue/testing.ts'
import { currentEdition, statusOf } from '../article.ts'
import { articleForPage } from '../article-page.ts'
import { readArticle } from '../read-article.ts'
import type { Timing } from '../rules/timing.ts'
import { aDraft, type Newsroom, openNewsroom } from '../testing.ts'
import { keepTimes } from './keep-times.ts'
import { publishUrgently } from './publish-article.ts'
import { saveDraft } from './save-draft.ts'
import { setTiming } from './set-timing.ts'

describe(`${OGI.heading('26')}: what happens by itself`, () => {
  let office: TestOffice
  let room: Newsroom
  const organ = 'yangqing'
  const at = (time: string) => new Date(`2026-03-02T${time}:00+08:00`).toISOString()
  const set = (id: string, change: Partial<Timing>, who = room.publisher) =>
    setTiming(who, {
      organ,
      id,
      key: room.key(),
      timing: { publishAt: null, embargoUntil: null, publicity: null, reviewBy: null, ...change },
    })
  const lookAt = (when: string) => keepTimes(office.at(office.ctx, when))
  const approved = async () => {
    const id = await room.create()
    await room.approve(id)
    return id
  }
  const statusNow = async (id: string) => statusOf(await room.read(id))

  beforeAll(async () => {
    office = await openTestOffice()
    room = await openNewsroom(office)
  })
  afterAll(() => office.close())

  it('an approved text goes out at its time and not a minute before, signed by whoever set it', async () => {
    const id = await approved()
    await set(id, { publishAt: at('10:30') })
    expect(await lookAt('2026-03-02T10:29:00+08:00')).toMatchObject({ published: 0 })
    expect(await statusNow(id)).toBe('approved')
    expect(await lookAt('2026-03-02T10:30:00+08:00')).toEqual({ published: 1, failed: 0, ended: 0 })
    expect(await statusNow(id)).toBe('published')
    const { events } = await readArticle(office.ctx, organ, id)
    expect(events.at(-1)).toMatchObject({
      kind: 'article-published',
      payload: { scheduledBy: room.publisher.actor.id },
    })
    expect(await lookAt('2026-03-02T10:31:00+08:00')).toMatchObject({ published: 0 })
  })

  it('a minute missed while the program was down is caught up at the next look', async () => {
    const id = await approved()
    await set(id, { publishAt: at('11:00') })
    await lookAt('2026-03-04T08:00:00+08:00')
    expect(await statusNow(id)).toBe('published')
    expect((await articleForPage(office.ctx, organ, id))?.publishedOn).toBe('2026-03-04')
  })

  it('a change voids the time together with the signatures', async () => {
    const id = await approved()
    await set(id, { publishAt: at('12:00') })
    await saveDraft(room.writer, { organ, id, key: room.key(), draft: aDraft({ title: '改过的标题' }) })
    await room.approve(id)
    expect((await room.read(id)).schedule).toBeNull()
    await lookAt('2026-03-02T12:01:00+08:00')
    expect(await statusNow(id)).toBe('approved')
  })

  it('what cannot go out at its time says why and waits for a person', async () => {
    const id = await approved()
    await set(id, { publishAt: at('13:00') })
    const broken = { ...office.ctx, files: { ...office.ctx.files, intact: async () => false } }
    const found = await keepTimes(office.at(broken, '2026-03-02T13:00:00+08:00'))
    expect(found).toEqual({ published: 0, failed: 1, ended: 0 })
    const article = await room.read(id)
    expect(statusOf(article)).toBe('approved')
    expect([article.schedule, article.scheduleFailure]).toEqual([null, expect.stringContaining('损坏')])
    expect(await lookAt('2026-03-02T13:01:00+08:00')).toMatchObject({ published: 0, failed: 0 })
  })

  it('one that fails for another reason is tried again, and does not keep the others', async () => {
    const id = await approved()
    const other = await approved()
    await set(id, { publishAt: at('13:10') })
    await set(other, { publishAt: at('13:20') })
    const { contentHash } = currentEdition(await room.read(id))
    let asked = 0
    const intact = async (hash: string) => {
      asked += 1
      if (asked === 1) throw new Error('the disk is busy')
      return office.ctx.files.intact(hash)
    }
    const busy = { ...office.ctx, files: { ...office.ctx.files, intact } }
    const found = await keepTimes(office.at(busy, '2026-03-02T13:30:00+08:00'))
    expect(found).toEqual({ published: 1, failed: 1, ended: 0 })
    expect([await statusNow(id), await statusNow(other)]).toEqual(['approved', 'published'])
    expect((await room.read(id)).scheduleFailure).toBeNull()
    await lookAt('2026-03-02T13:31:00+08:00')
    expect(await statusNow(id)).toBe('published')
    expect(currentEdition(await room.read(id)).contentHash).toBe(contentHash)
  })

  it('an embargo holds every publication back, the urgent one too, until it ends', async () => {
    const leader = await office.as(['leader'])
    const id = await approved()
    await set(id, { embargoUntil: at('15:00') })
    await expect(room.publish(id)).rejects.toThrow('解禁')
    await expect(set(id, { publishAt: at('14:59'), embargoUntil: at('15:00') })).rejects.toThrow('解禁')
    const urgent = await room.create()
    await room.submit(urgent)
    await room.sign(urgent, 'review-1')
    await set(urgent, { embargoUntil: at('15:00') })
    const wanted = { organ, id: urgent, key: room.key(), reason: '急' }
    await expect(publishUrgently(leader, wanted)).rejects.toThrow('解禁')
    const later = office.at(room.publisher, '2026-03-02T15:00:00+08:00')
    await set(id, {}, later)
    await room.publish(id)
    expect(await statusNow(id)).toBe('published')
  })

  it('a publicity period ends by itself after its last day, and the page says so', async () => {
    const id = await room.published()
    await set(id, { publicity: { from: '2026-03-02', to: '2026-03-08' } })
    const shown = async () => (await articleForPage(office.ctx, organ, id))?.publicity
    expect(await shown()).toEqual({ from: '2026-03-02', to: '2026-03-08', ended: false })
    expect(await lookAt('2026-03-08T23:59:00+08:00')).toMatchObject({ ended: 0 })
    expect(await lookAt('2026-03-09T00:01:00+08:00')).toMatchObject({ ended: 1 })
    expect(await shown()).toMatchObject({ ended: true })
    expect(await lookAt('2026-03-09T00:02:00+08:00')).toMatchObject({ ended: 0 })
  })

  it('runs a notice by the days in the table of its class, so that nobody sets them twice', async () => {
    const facts = {
      ...{ subsidy: '早稻种植补贴', year: '2026', batch: '第一批', phone: '0759-7231022' },
      ...{ noticeFrom: '2026-03-02', noticeTo: '2026-03-08' },
    }
    const id = await room.published({ articleClass: 'farm-subsidy', facts })
    const shown = async () => (await articleForPage(office.ctx, organ, id))?.publicity
    expect(await shown()).toEqual({ from: '2026-03-02', to: '2026-03-08', ended: false })
    expect(await lookAt('2026-03-08T23:59:00+08:00')).toMatchObject({ ended: 0 })
    expect(await lookAt('2026-03-09T00:01:00+08:00')).toMatchObject({ ended: 1 })
    expect(await shown()).toMatchObject({ ended: true })
  })

  it('the day to look at a text again stands on the clock until another is set', async () => {
    const id = await room.published()
    const clocks = async () =>
      (await clocksByDue(office.ctx.db, organ, 200))
        .filter((row) => row.stream === `article:${id}`)
        .map((row) => [row.definition.label, row.due])
    await set(id, { reviewBy: '2026-09-01' })
    expect(await clocks()).toEqual([['到期复查', '2026-09-01']])
    await set(id, {})
    expect(await clocks()).toEqual([])
  })

  it('is set only by those who publish', async () => {
    const id = await approved()
    await expect(set(id, { publishAt: at('16:00') }, room.writer)).rejects.toThrow('没有找到')
    const draft = await room.create()
    await expect(set(draft, { publishAt: at('16:00') })).rejects.toThrow('签完')
  })

  it('the limit for disclosure is the one its catalogue item gives, from the day it was made', async () => {
    const [seed] = SEED_ITEMS
    if (!seed) throw new Error('no item')
    const { key: _, ...item } = seed
    const own = { ...item, department: 'agriculture', columns: ['news'], limitDays: 5 }
    await addItem(room.publisher, { organ, key: room.key(), id: 'quick-item', item: own })
    const dueOf = async (id: string) =>
      (await clocksByDue(office.ctx.db, organ, 200)).find((row) => row.stream === `article:${id}`)?.due
    const id = await room.create({ catalogueItem: 'quick-item' })
    expect(await dueOf(id)).toBe('2026-03-09')
    expect(await dueOf(await room.create())).toBe('2026-03-30')
    const change = aDraft({ catalogueItem: null })
    await saveDraft(room.writer, { organ, id, key: room.key(), draft: change })
    expect(await dueOf(id)).toBe('2026-03-30')
  })
})
