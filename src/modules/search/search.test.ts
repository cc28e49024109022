import fastify from 'fastify'
import { renderToStaticMarkup } from 'react-dom/server'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { rebuildable, rebuildReadModels } from '#kernel/ledger/index.ts'
import { openTestOffice, type TestOffice } from '#kernel/testing.ts'
import {
  articleProcedure,
  attachFile,
  publishArticle,
  setValidity,
  withdrawArticle,
} from '#modules/articles/index.ts'
import { loadDirectory, type Organ } from '#modules/organs/index.ts'
import { type Newsroom, openNewsroom } from '../articles/testing.ts'
import { directoryOf } from '../organs/directory.ts'
import { addSynonyms, removeSynonyms } from './actions/change-synonyms.ts'
import { find } from './find.ts'
import { followSearch } from './index-article.ts'
import { isSearchable } from './is-searchable.ts'
import { meantBy } from './meant.ts'
import { nearAnswers } from './near.ts'
import { registerSearchPages } from './pages/register-search-pages.tsx'
import { synonymsOnDesk } from './read-synonyms.ts'
import { suggestions } from './suggest.ts'
import { synonymProcedure } from './synonym-procedure.ts'
import { synonymRows } from './synonym-store.ts'

describe('search', () => {
  let office: TestOffice
  let room: Newsroom
  const organ = 'yangqing'
  const look = (typed: string, change: Partial<Parameters<typeof find>[1]> = {}) =>
    find(office.ctx, { typed, filters: { organ }, order: 'relevant', page: 1, ...change })
  const titles = async (...asked: Parameters<typeof look>) =>
    (await look(...asked))?.hits.map((hit) => hit.article.title)

  beforeAll(async () => {
    office = await openTestOffice()
    room = await openNewsroom(office)
    await room.published({
      title: '关于发放耕地地力保护补贴的公告',
      body: '<p>榕坡村、建新村的农户请核对面积。</p>',
    })
    await room.published({
      title: '洋青镇最低生活保障申请指南',
      column: 'notices',
      body: '<p>申请条件和材料见下，联系人邓文澜。</p>',
    })
    await followSearch(office.ctx)
  })
  afterAll(() => office.close())

  it.each([
    ['补贴', '关于发放耕地地力保护补贴的公告'],
    ['建新村 面积', '关于发放耕地地力保护补贴的公告'],
    ['“核对面积”', '关于发放耕地地力保护补贴的公告'],
    ['低保怎么申请', '洋青镇最低生活保障申请指南'],
    ['邓文澜', '洋青镇最低生活保障申请指南'],
  ])('for %s finds “%s”', async (typed, title) => {
    expect(await titles(typed)).toEqual([title])
    expect(await titles(typed, { order: 'newest' })).toEqual([title])
  })

  it('keeps to the phrase, to the filters, and to the site asked', async () => {
    expect(await titles('“面积核对”')).toEqual([])
    expect(await titles('申请', { filters: { organ, column: 'news' } })).toEqual([])
    expect(await titles('申请', { filters: { organ, column: 'notices', year: '2026' } })).toHaveLength(1)
    expect(await titles('申请', { filters: { organ: 'suixi' } })).toEqual([])
    expect(await titles('申请', { filters: {} })).toHaveLength(1)
  })

  it('looks for nothing when nothing was typed, and takes marks as nothing special', async () => {
    expect(await look('')).toBeUndefined()
    expect(await look('，。')).toBeUndefined()
    expect(await titles(`' & | ! :* \\ @o:yangqing 补贴`)).toBeDefined()
  })

  it('offers titles while somebody types, and what was meant', async () => {
    expect((await suggestions(office.ctx, organ, '地力')).map((one) => one.title)).toHaveLength(1)
    expect(await suggestions(office.ctx, organ, '地')).toEqual([])
    expect(await meantBy(office.ctx, [organ], '地力保护补帖', { organ })).toContain('补贴')
  })

  it.each([
    ['我想要榕坡村耕地地力保护补贴的发放公告', '关于发放耕地地力保护补贴的公告'],
    ['请问最低生活保障的申请条件', '洋青镇最低生活保障申请指南'],
    ['我家申请低保的材料', '洋青镇最低生活保障申请指南'],
    ['低保名单', '洋青镇最低生活保障申请指南'],
    ['榕坡村农户核对的面积', '关于发放耕地地力保护补贴的公告'],
    ['榕坡村的补贴名单和会议记录', undefined],
    ['洋青镇政府的文件', undefined],
    ['', undefined],
  ])('for somebody who writes “%s” holds ready %s', async (written, title) => {
    const near = await nearAnswers(office.ctx, organ, written)
    expect(near.map((one) => one.title)).toEqual(title === undefined ? [] : [title])
  })

  it('takes words for the same as the organ’s people said, from that moment on and until they take it back', async () => {
    expect(await titles('吃政府饭')).toEqual([])
    const change = { organ, key: room.key(), words: ['吃政府饭', '最低生活保障', '吃政府饭'] }
    await addSynonyms(room.publisher, change)
    expect(await titles('吃政府饭怎么申请')).toEqual(['洋青镇最低生活保障申请指南'])
    expect(await titles('吃政府饭', { filters: { organ: 'suixi' } })).toEqual([])
    const live = await synonymRows(office.ctx.db, organ)
    await rebuildReadModels(office.ctx, [rebuildable(articleProcedure), rebuildable(synonymProcedure)])
    expect(await synonymRows(office.ctx.db, organ)).toEqual(live)
    const { own, version } = await synonymsOnDesk(office.ctx, organ)
    expect([own[0]?.words, version]).toEqual([['吃政府饭', '最低生活保障'], 1])
    const removal = { organ, key: room.key(), id: own[0]?.id ?? '', reason: '说法不妥' }
    await removeSynonyms(room.publisher, removal)
    expect(await titles('吃政府饭')).toEqual([])
    const after = await synonymsOnDesk(office.ctx, organ)
    expect([after.own, after.version, after.history[0]?.note]).toEqual([
      [],
      2,
      '吃政府饭＝最低生活保障（说法不妥）',
    ])
  })

  it.each([
    [['低保'], '至少写两个'],
    [['低保', '低保'], '至少写两个不同'],
    [['低保', '，。'], '没有可以搜索的字'],
  ])('does not take %j for words that mean the same', async (words, told) => {
    await expect(addSynonyms(room.publisher, { organ, key: room.key(), words })).rejects.toThrow(told)
  })

  it('finds the text of a file', async () => {
    const id = await room.create({ title: '附件里有字的公示', body: '<p>见附件。</p>' })
    const file = { name: '名单.txt', bytes: Buffer.from('荔枝园承包到期情况') }
    await attachFile(room.writer, { organ, id, key: room.key(), file })
    await room.approve(id)
    await room.publish(id)
    await followSearch(office.ctx)
    expect(await titles('荔枝园')).toEqual(['附件里有字的公示'])
  })

  describe('narrows and orders', () => {
    beforeAll(async () => {
      const paper = { title: '关于稻谷收购的意见', body: '<p>稻谷收购价格。</p>', genre: '意见' }
      const id = await room.published({
        ...paper,
        documentNumber: '洋青府〔2026〕7号',
        department: 'agriculture',
      })
      const minutes = await room.create({
        title: '会议纪要',
        body: `<p>${'其他事项。'.repeat(60)}也说到稻谷收购。</p>`,
        genre: '通知',
      })
      await room.approve(minutes)
      const later = office.at(room.publisher, '2026-03-02T16:00:00+08:00')
      await publishArticle(later, { organ, id: minutes, key: room.key() })
      await setValidity(room.publisher, {
        ...{ organ, id, key: room.key() },
        ...{ said: { validity: 'repealed', since: '2026-03-02', by: null, note: '宣布废止' } },
      })
      await followSearch(office.ctx)
    })

    it.each([
      ['class', { genre: '意见' }, ['关于稻谷收购的意见']],
      ['class nothing has', { genre: '规划' }, []],
      ['department', { department: 'agriculture' }, ['关于稻谷收购的意见', '会议纪要']],
      ['another department', { department: 'office' }, []],
      ['year', { year: '2026' }, ['关于稻谷收购的意见', '会议纪要']],
      ['an earlier year', { year: '2025' }, []],
      ['repealed papers', { validity: 'repealed' }, ['关于稻谷收购的意见']],
      ['papers in force', { validity: 'in-force' }, []],
    ])('by %s', async (_, filters, found) => {
      expect(await titles('稻谷收购', { filters: { organ, ...filters } })).toEqual(found)
    })

    it('by what fits best, or by what is newest', async () => {
      expect(await titles('稻谷收购', { order: 'relevant' })).toEqual(['关于稻谷收购的意见', '会议纪要'])
      expect(await titles('稻谷收购', { order: 'newest' })).toEqual(['会议纪要', '关于稻谷收购的意见'])
    })
  })

  describe('on its page, which needs no script,', () => {
    const page = async (query: Record<string, string>) => {
      const app = fastify()
      registerSearchPages(app, {
        ctx: office.ctx,
        directory: () => directoryOf([town]),
        frame: ({ body }) => renderToStaticMarkup(body),
        script: undefined,
      })
      const { statusCode, body } = await app.inject(`/yangqing/search?${new URLSearchParams(query)}`)
      expect([statusCode, body.includes('<script')]).toEqual([200, false])
      return body
    }
    let town: Organ
    beforeAll(async () => {
      town = (await loadDirectory(office.ctx)).find(organ) as Organ
    })

    it('shows the passage around the words, the words marked, far down in the text too', async () => {
      const html = await page({ q: '稻谷收购', order: 'newest' })
      expect(html).toContain('<mark>')
      expect(html).toMatch(/……[\s\S]*其他事项。[\s\S]*也说到[\s\S]*<mark>/)
    })

    it('names the file a passage stands in', async () => {
      expect(await page({ q: '荔枝园' })).toMatch(/附件“[\s\S]*名单\.txt[\s\S]*<mark>荔枝园<\/mark>/)
    })

    it('takes its filters from the address, and offers what narrows', async () => {
      const html = await page({ q: '稻谷收购', genre: '意见', validity: 'repealed', year: '2026' })
      expect(html).toContain('找到 1 条')
      for (const name of ['column', 'genre', 'department', 'year', 'validity', 'order'])
        expect(html).toContain(`name="${name}"`)
    })

    it('helps who found nothing: another wording, fewer filters, and an application with the words carried over', async () => {
      const html = await page({ q: '地力保护补帖', genre: '意见' })
      expect(html).toContain('没有找到“地力保护补帖”')
      expect(html).toContain('不限栏目、体裁、部门、年份，再找一次')
      expect(html).toContain(`href="/yangqing/apply?${new URLSearchParams({ about: '地力保护补帖' })}"`)
      const wide = await page({ q: '地力保护补帖' })
      expect(wide).toMatch(/您要找的是不是：<a[^>]*>地力保护补贴<\/a>/)
    })
  })

  it('never finds drafts, and finds what is withdrawn no more from that moment on', async () => {
    await room.create({ title: '香蕉补贴草稿' })
    await followSearch(office.ctx)
    expect(await titles('香蕉')).toEqual([])
    const id = await room.published({ title: '火龙果种植通知' })
    await followSearch(office.ctx)
    expect(await titles('火龙果')).toHaveLength(1)
    await withdrawArticle(room.publisher, { organ, id, key: room.key(), reason: '有误' })
    expect(await titles('火龙果')).toEqual([])
    expect(await suggestions(office.ctx, organ, '火龙果')).toEqual([])
    expect(await nearAnswers(office.ctx, organ, '火龙果种植通知')).toEqual([])
    await followSearch(office.ctx)
    expect(await isSearchable(office.ctx, organ, id)).toBe(false)
    expect(await meantBy(office.ctx, [organ], '火龙里', { organ })).toBeUndefined()
  })
})
