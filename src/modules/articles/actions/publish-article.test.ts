import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { rebuildable, rebuildReadModels } from '#kernel/ledger/index.ts'
import { openTestOffice, type TestOffice } from '#kernel/testing.ts'
import { OGI } from '#law/index.ts'
import { liveEdition, statusOf, workingEdition } from '../article.ts'
import { articleForPage } from '../article-page.ts'
import { articleProcedure } from '../article-procedure.ts'
import {
  countPublishedByYear,
  publishedById,
  publishedByIds,
  publishedCount,
  publishedList,
} from '../published.ts'
import { readArticle } from '../read-article.ts'
import { aDraft, type Newsroom, openNewsroom } from '../testing.ts'
import { createArticle } from './create-article.ts'
import { publishArticle } from './publish-article.ts'
import { recordEvidence } from './record-evidence.ts'
import { restoreEdition } from './restore-edition.ts'
import { saveDraft } from './save-draft.ts'
import { withdrawArticle } from './withdraw-article.ts'

describe('publishing', () => {
  let office: TestOffice
  let room: Newsroom
  const organ = 'yangqing'
  const rows = async (table: string) =>
    (await sql`SELECT * FROM ${sql.table(table)} ORDER BY 1, 2, 3`.execute(office.ctx.db)).rows
  const notices = async (id: string) =>
    (await rows('outbox')).filter((row) => (row as { ref: string }).ref === `article:${id}`).length
  const save = (id: string, change: Parameters<typeof aDraft>[0]) =>
    saveDraft(room.writer, { organ, id, key: room.key(), draft: aDraft(change) })
  const withdraw = (id: string, reason = '内容有误') =>
    withdrawArticle(room.publisher, { organ, id, key: room.key(), reason })

  beforeAll(async () => {
    office = await openTestOffice()
    room = await openNewsroom(office)
  })
  afterAll(() => office.close())

  it('takes a document the whole way to the site', async () => {
    const id = await room.create({ documentNumber: '洋青府〔2026〕5号', keywords: ['甘蔗'] })
    expect(await articleForPage(office.ctx, organ, id)).toBeUndefined()
    await room.approve(id)
    expect(statusOf(await room.read(id))).toBe('approved')
    expect(await publishedById(office.ctx, organ, id)).toBeUndefined()
    await room.publish(id)
    const page = await articleForPage(office.ctx, organ, id)
    expect(page).toMatchObject({
      indexNumber: '114408230073412345/2026-00001',
      path: '/yangqing/content/2026-00001.html',
      publishedOn: '2026-03-02',
      changedOn: null,
      live: { bodyHtml: '<p>镇农业农村办公室派出农技小组。</p>', documentNumber: '洋青府〔2026〕5号' },
      withdrawn: null,
      editions: [{ number: 1, day: '2026-03-02', kind: 'first' }],
    })
    expect(await publishedById(office.ctx, organ, id)).toMatchObject({ position: 1, keywords: ['甘蔗'] })
    const { events } = await readArticle(office.ctx, organ, id)
    expect(events.at(-1)?.basis).toEqual([OGI.cite('17'), OGI.cite('26')])
    expect(await notices(id)).toBe(1)
  })

  it('acts once when the same click comes twice, even at the same moment', async () => {
    const id = await room.create()
    await room.approve(id)
    const click = { organ, id, key: 'one-click-of-publish' }
    await Promise.all([publishArticle(room.publisher, click), publishArticle(room.publisher, click)])
    await publishArticle(room.publisher, click)
    const { events } = await readArticle(office.ctx, organ, id)
    expect(events.filter((event) => event.kind === 'article-published')).toHaveLength(1)
    expect(await notices(id)).toBe(1)
    await expect(room.publish(id)).rejects.toThrow('已发布')
  })

  it('makes one document of a form sent twice', async () => {
    const form = { organ, key: 'one-form-sent-twice', draft: aDraft() }
    const [one, two] = await Promise.all([createArticle(room.writer, form), createArticle(room.writer, form)])
    expect(one).toEqual(two)
    expect((await readArticle(office.ctx, organ, one.id)).events).toHaveLength(1)
  })

  it('is refused before three people have signed', async () => {
    const id = await room.create()
    await expect(room.publish(id)).rejects.toThrow('不能发布')
    await room.submit(id)
    await expect(room.publish(id)).rejects.toThrow('不能发布')
  })

  it('is refused when the text in store is not the one signed', async () => {
    const id = await room.create({ title: '存储损坏的稿件', body: '<p>只此一份的正文</p>' })
    await room.approve(id)
    const broken = { ...room.publisher, files: { ...office.ctx.files, intact: async () => false } }
    await expect(publishArticle(broken, { organ, id, key: room.key() })).rejects.toThrow('损坏')
    await expect(
      publishArticle(room.publisher, { organ, id, key: room.key(), seen: 'a'.repeat(64) }),
    ).rejects.toThrow('别人改过')
    expect(await publishedById(office.ctx, organ, id)).toBeUndefined()
  })

  it('leaves the live edition untouched while a change of it is reviewed', async () => {
    const id = await room.published({ title: '现行的标题' })
    const before = await articleForPage(office.ctx, organ, id)
    const row = await publishedById(office.ctx, organ, id)
    await save(id, { title: '修改后的标题', column: 'notices' })
    await room.approve(id)
    expect(await articleForPage(office.ctx, organ, id)).toEqual(before)
    expect(await publishedById(office.ctx, organ, id)).toEqual(row)
    await publishArticle(office.at(room.publisher, '2026-03-09'), { organ, id, key: room.key() })
    const after = await articleForPage(office.ctx, organ, id)
    expect(after).toMatchObject({
      indexNumber: before?.indexNumber,
      path: before?.path,
      publishedOn: '2026-03-02',
      changedOn: '2026-03-09',
      column: 'notices',
      live: { title: '修改后的标题', number: 2 },
    })
    expect(after?.editions.map((edition) => edition.kind)).toEqual(['first', 'changed'])
    expect((await publishedById(office.ctx, organ, id))?.position).toBe(row?.position)
  })

  it('gives each document a number of its own, year by year, without gaps', async () => {
    const ids = await Promise.all([0, 1, 2].map(() => room.create()))
    for (const id of ids) await room.approve(id)
    const next = await room.published()
    const last = Number((await room.read(next)).index?.value)
    await Promise.all(ids.map((id) => room.publish(id)))
    const taken = await Promise.all(ids.map(async (id) => (await room.read(id)).index?.value))
    expect(taken.toSorted()).toEqual([last + 1, last + 2, last + 3])
    const later = await room.create()
    await room.approve(later)
    await publishArticle(office.at(room.publisher, '2027-01-04'), { organ, id: later, key: room.key() })
    const { index, postNumber } = await room.read(later)
    expect(index?.number).toBe('114408230073412345/2027-00001')
    expect(postNumber).toBe(last + 4)
  })

  it('takes a withdrawn document off every list and leaves a note in its place', async () => {
    const id = await room.published({ column: 'notices' })
    const count = await publishedCount(office.ctx, organ)
    await expect(withdraw(id, '  ')).rejects.toThrow('撤回原因')
    await withdraw(id, '附件有误')
    expect(await publishedById(office.ctx, organ, id)).toBeUndefined()
    expect(await publishedByIds(office.ctx, organ, [id])).toEqual([])
    expect(await publishedCount(office.ctx, organ)).toBe(count - 1)
    expect(await articleForPage(office.ctx, organ, id)).toMatchObject({
      live: null,
      withdrawn: { day: '2026-03-02', reason: '附件有误' },
    })
    expect(await notices(id)).toBe(2)
    await expect(withdraw(id)).rejects.toThrow('不用撤回')
    await expect(room.publish(id)).rejects.toThrow('已撤回')
  })

  it('brings a withdrawn document back only as a new edition, under its old number', async () => {
    const id = await room.published()
    const { index } = await room.read(id)
    await withdraw(id)
    await save(id, {})
    await room.approve(id)
    await room.publish(id)
    const article = await room.read(id)
    expect(article.index).toEqual(index)
    expect(article.live).toBe(2)
    expect(await articleForPage(office.ctx, organ, id)).toMatchObject({
      withdrawn: null,
      live: { number: 2 },
    })
  })

  it('on withdrawal sends an approved change back to its writer', async () => {
    const id = await room.published()
    await save(id, { title: '已经审完的修改' })
    await room.approve(id)
    await withdraw(id)
    const article = await room.read(id)
    expect(statusOf(article)).toBe('draft')
    expect(workingEdition(article)?.signatures).toEqual([])
    await expect(room.publish(id)).rejects.toThrow('不能发布')
  })

  it('restores an old edition as a draft, never as what residents read', async () => {
    const id = await room.published({ title: '第一版' })
    await save(id, { title: '第二版' })
    await room.approve(id)
    await room.publish(id)
    const restore = (edition: number) =>
      restoreEdition(room.publisher, { organ, id, key: room.key(), edition })
    await expect(restore(2)).rejects.toThrow('不用恢复')
    await expect(restore(9)).rejects.toThrow('没有找到')
    await restore(1)
    const article = await room.read(id)
    expect(statusOf(article)).toBe('draft')
    expect(workingEdition(article)).toMatchObject({ number: 3, content: { title: '第一版' }, signatures: [] })
    expect(workingEdition(article)?.writers).toContain(room.writer.actor.id)
    expect(liveEdition(article)?.content.title).toBe('第二版')
    expect((await publishedById(office.ctx, organ, id))?.title).toBe('第二版')
  })

  it('lists from the oldest or the newest, by column, and counts a year by column', async () => {
    const all = await publishedList(office.ctx, organ, { from: 0, limit: 100 })
    expect(all.map((one) => one.position)).toEqual(all.map((one) => one.position).toSorted((a, b) => a - b))
    const newest = await publishedList(office.ctx, organ, { from: 0, limit: 2, newest: true })
    expect(newest).toEqual(all.toReversed().slice(0, 2))
    const notices = await publishedList(office.ctx, organ, { columns: ['notices'], from: 0, limit: 100 })
    expect(notices).toEqual(all.filter((one) => one.column === 'notices'))
    expect(await publishedCount(office.ctx, organ, { columns: ['notices'] })).toBe(notices.length)
    expect(await publishedList(office.ctx, organ, { columns: [], from: 0, limit: 9 })).toEqual([])
    const in2027 = all.filter((one) => one.publishedOn.startsWith('2027'))
    expect(await countPublishedByYear(office.ctx, organ, 2027)).toEqual({ news: in2027.length })
  })

  it('notes the page that went out once for each edition', async () => {
    const id = await room.published()
    const page = { url: '/yangqing/content/x.html', sha256: 'a'.repeat(64), bytes: 900 }
    await recordEvidence(office.ctx, organ, id, page)
    await recordEvidence(office.ctx, organ, id, page)
    await recordEvidence(office.ctx, organ, id, { ...page, sha256: 'b'.repeat(64) })
    await recordEvidence(office.ctx, organ, id, page)
    const kept = (await readArticle(office.ctx, organ, id)).events.filter((one) => one.kind === 'page-kept')
    expect(kept.map((event) => event.payload.sha256[0])).toEqual(['a', 'b', 'a'])
  })

  it('leaves rows, clocks and counters that a rebuild makes again', async () => {
    await room.create({ title: '还在写的稿件' })
    const shown = async () => ({
      articles: await rows('article'),
      published: await rows('published_article'),
      clocks: await rows('clock'),
      counters: await rows('counter'),
    })
    const live = await shown()
    expect(live.clocks.length).toBeGreaterThan(0)
    await rebuildReadModels(office.ctx, [rebuildable(articleProcedure)])
    expect(await shown()).toEqual(live)
  })
})
