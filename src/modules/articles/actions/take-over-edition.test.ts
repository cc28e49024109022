import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Context } from '#kernel/context.ts'
import { passOn } from '#kernel/outbox/outbox.ts'
import { openTestOffice, type TestOffice } from '#kernel/testing.ts'
import { ARTICLE_TOPIC } from '../announce-article.ts'
import { statusOf } from '../article.ts'
import { articleProcedure } from '../article-procedure.ts'
import { articleStandings, liveText } from '../standing.ts'
import { aDraft, type Newsroom, openNewsroom } from '../testing.ts'
import { attachFile } from './attach-file.ts'
import { callBackArticle } from './call-back-article.ts'
import { publishArticle } from './publish-article.ts'
import { takeOverEdition } from './take-over-edition.ts'
import { withdrawArticle } from './withdraw-article.ts'

describe('taking over what another organ published', () => {
  let office: TestOffice
  let town: Newsroom
  let other: Newsroom
  let taker: Context
  const takenFrom = { organ: 'yangqing', article: 'origin-0001' }
  let nth = 0

  const take = async (id: string, change = {}) => {
    const draft = aDraft({ madeOn: '2026-01-05', ...change })
    nth += 1
    const key = `take-over-${nth}`
    await takeOverEdition(taker, { organ: 'jianxin', id, key, draft, attachments: [], takenFrom })
    return other.read(id)
  }

  beforeAll(async () => {
    office = await openTestOffice()
    town = await openNewsroom(office)
    other = await openNewsroom(office, 'jianxin', '11440823007398989X')
    taker = other.writer
  })
  afterAll(() => office.close())

  it('makes a draft that remembers where it came from', async () => {
    const article = await take('copy-00001')
    expect(statusOf(article)).toBe('draft')
    expect(article.takenFrom).toEqual(takenFrom)
    expect(article.editions[0]?.writers).toEqual([taker.actor.id])
  })

  it('runs no limit of publication: who made a document answers for that', async () => {
    expect(articleProcedure.clocks?.(await take('copy-00002'))).toEqual([])
    const own = await other.read(await other.create())
    expect(articleProcedure.clocks?.(own)).toHaveLength(1)
  })

  it('becomes a new edition of the document it became before', async () => {
    await take('copy-00003')
    await other.approve('copy-00003')
    await other.publish('copy-00003')
    const again = await take('copy-00003', { title: '农技员再次下田' })
    expect(again.editions.map((edition) => edition.content.title)).toEqual([
      '农技员下田指导甘蔗砍收',
      '农技员再次下田',
    ])
    expect([again.live, statusOf(again)]).toEqual([1, 'draft'])
  })

  it('does not disturb an edition under review', async () => {
    await take('copy-00004')
    await other.submit('copy-00004')
    await expect(take('copy-00004', { title: '另一个标题' })).rejects.toThrow('待保密审查')
  })

  it('needs somebody who may write here, and a column of this site', async () => {
    const wanted = { organ: 'jianxin', id: 'copy-00005', key: 'stranger-1', attachments: [], takenFrom }
    const stranger = takeOverEdition(town.writer, { ...wanted, draft: aDraft() })
    await expect(stranger).rejects.toThrow('只能编写本部门')
    await expect(take('copy-00005', { column: 'elsewhere' })).rejects.toThrow('没有这个栏目')
  })

  it('hands out the text residents read, files and all, and never a draft', async () => {
    const id = await town.create({ body: '<p>见 <a href="attachment:名单.txt">名单</a></p>' })
    expect(await liveText(office.ctx, 'yangqing', id)).toBeUndefined()
    const file = { name: '名单.txt', bytes: Buffer.from('名单') }
    await attachFile(town.writer, { organ: 'yangqing', id, key: 'attach-0001', file })
    await town.approve(id)
    await town.publish(id)
    const text = await liveText(office.ctx, 'yangqing', id)
    expect(text).toMatchObject({ edition: 1, title: '农技员下田指导甘蔗砍收' })
    expect(text?.attachments.map((one) => one.name)).toEqual(['名单.txt'])
  })
})

describe('calling an edition back', () => {
  let office: TestOffice
  let room: Newsroom
  const callBack = (id: string) =>
    callBackArticle(office.ctx, { organ: 'yangqing', id, key: office.ctx.newId(), reason: '来源单位已撤回' })

  beforeAll(async () => {
    office = await openTestOffice()
    room = await openNewsroom(office)
  })
  afterAll(() => office.close())

  it('gives an approved edition back with its signatures void, so that nobody can publish it', async () => {
    const id = await room.create()
    await room.approve(id)
    await callBack(id)
    const article = await room.read(id)
    expect(statusOf(article)).toBe('returned')
    expect(article.working?.returned?.reason).toBe('来源单位已撤回')
    const published = publishArticle(room.publisher, { organ: 'yangqing', id, key: 'publish-0001' })
    await expect(published).rejects.toThrow('不能发布')
  })

  it('leaves drafts and live documents alone', async () => {
    const draft = await room.create()
    await callBack(draft)
    expect(statusOf(await room.read(draft))).toBe('draft')
    const live = await room.published()
    await callBack(live)
    expect(statusOf(await room.read(live))).toBe('published')
  })

  it('refuses a document that is not there', async () => {
    await expect(callBack('nothing-00')).rejects.toThrow('没有找到')
  })
})

describe('following documents', () => {
  it('is told of publication and withdrawal, and where the document stands then', async () => {
    const office = await openTestOffice()
    const room = await openNewsroom(office)
    const told = async () => {
      const refs: string[] = []
      await passOn(office.ctx, ARTICLE_TOPIC, async (notices) => {
        refs.push(...notices.map((notice) => `${notice.organ} ${notice.ref}`))
      })
      return refs
    }
    const id = await room.published()
    expect(await told()).toEqual([`yangqing ${id}`])
    const standing = async () => (await articleStandings(office.ctx, 'yangqing', [id])).get(id)
    expect(await standing()).toMatchObject({ status: 'published', live: { edition: 1 }, withdrawn: null })
    await withdrawArticle(room.publisher, { organ: 'yangqing', id, key: 'withdraw-001', reason: '内容有误' })
    expect(await told()).toEqual([`yangqing ${id}`])
    expect(await standing()).toMatchObject({
      status: 'withdrawn',
      live: null,
      withdrawn: { reason: '内容有误' },
    })
    await office.close()
  })
})
