import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { fetchOuter } from '#kernel/http/outer-fetch.ts'
import { openTestOffice, type TestOffice } from '#kernel/testing.ts'
import { saveDraft, withdrawArticle } from '#modules/articles/index.ts'
import { aDraft } from '#modules/articles/testing.ts'
import { countPosted } from '../hand-store.ts'
import { itemByHand, portalsShown } from '../read-by-hand.ts'
import { openTwoSites, type TwoSites } from '../testing.ts'
import { waitingToSend } from '../waiting-sendings.ts'
import { compareOldest, comparePage, type Fetch } from './compare-page.ts'
import { prepareHandSending } from './prepare-hand-sending.ts'
import { dropHandSending, recordAddress, recordDone } from './record-by-hand.ts'
import { setPortals } from './set-portals.ts'

describe('an item put by hand on a foreign portal', () => {
  let office: TestOffice
  let sites: TwoSites
  let portal: Server
  let address: string
  let page = { status: 200, html: '' }

  const organ = 'yangqing'
  const BODY = '<h2>一、名单</h2><p>现将补贴名单公示如下。</p>'
  const SAME =
    '<html><title>洋青公示</title><h1>农技员下田指导甘蔗砍收</h1><b>一、名单</b>现将补贴名单 公示如下。</html>'
  const one = (id: string) => ({ organ, id, key: sites.key() })
  // The name is checked as on the open internet; only the last step leads to the server of this test.
  const fetch: Fetch = (url, limits) =>
    fetchOuter(url, { ...limits, resolve: async () => ['93.184.216.34'], dial: () => '127.0.0.1' })
  const item = (id: string) => itemByHand(office.ctx, organ, id)
  const prepared = async () => {
    const article = await sites.town.published({ body: BODY })
    const wanted = { organ, key: sites.key(), article, portal: 'county-portal' }
    return { article, id: (await prepareHandSending(sites.sender, wanted)).id }
  }
  const posted = async () => {
    const { article, id } = await prepared()
    await recordAddress(sites.sender, { ...one(id), address })
    return { article, id }
  }

  beforeAll(async () => {
    office = await openTestOffice()
    sites = await openTwoSites(office)
    const opened = createServer((_request, reply) => {
      reply.writeHead(page.status, { 'content-type': 'text/html; charset=utf-8' }).end(page.html)
    })
    portal = opened
    await new Promise<void>((done) => opened.listen(0, '127.0.0.1', done))
    address = `http://www.portal.example:${(opened.address() as AddressInfo).port}/a/1.html`
    await setPortals(sites.sender, {
      organ,
      key: sites.key(),
      from: '2026-01-01',
      portals: [
        { id: 'county-portal', name: '县门户', address: 'http://www.portal.example/login', contact: '' },
      ],
      source: '县政务公开办通知',
    })
  })
  beforeEach(() => {
    page = { status: 200, html: SAME }
  })
  afterAll(async () => {
    portal.closeAllConnections()
    portal.close()
    await office.close()
  })

  it('offers its fields ready to be copied, and waits until the address is pasted', async () => {
    const { id } = await prepared()
    const found = await item(id)
    expect(found).toMatchObject({
      due: 'post',
      portal: '县门户',
      portalAddress: 'http://www.portal.example/login',
    })
    const value = (label: string) => found.fields?.find((field) => field.label === label)?.value
    expect(value('标题')).toBe('农技员下田指导甘蔗砍收')
    expect(value('正文（纯文本）')).toBe('一、名单\n现将补贴名单公示如下。')
    expect(value('正文（HTML）')).toBe(BODY)
    expect(value('原文网址')).toMatch(/\/yangqing\/content\/2026-\d{5}\.html$/)
    expect(value('文号')).toBeUndefined()
    expect(await waitingToSend(office.ctx, organ, 50)).toContainEqual(
      expect.objectContaining({ step: '人工报送：到门户录入', link: `sendings/by-hand/${id}` }),
    )
    await expect(comparePage(sites.sender, one(id), fetch)).rejects.toThrow('还没有填写')
    await recordAddress(sites.sender, { ...one(id), address })
    expect(await item(id)).toMatchObject({ statusName: '已录入', due: null, address, postedOn: '2026-03-02' })
  })

  it.each([
    ['the same text', 200, SAME, 'same', []],
    ['another text', 200, SAME.replace('补贴', '奖励'), 'differs', ['现将补贴名单公示如下。']],
    ['nothing there any more', 404, SAME, 'gone', []],
    ['a site that is broken', 500, SAME, 'unreachable', []],
  ])('is compared with the page: %s', async (_what, status, html, verdict, missing) => {
    const { id } = await posted()
    page = { status, html }
    expect(await comparePage(sites.sender, one(id), fetch)).toEqual({ verdict })
    expect((await item(id)).check).toMatchObject({ verdict, missing, at: '2026-03-02T01:00:00.000Z' })
  })

  it('never asks an inner address, and says why', async () => {
    const { id } = await posted()
    const inner = address.replace('www.portal.example', '127.0.0.1')
    await recordAddress(sites.sender, { ...one(id), address: inner })
    expect(await comparePage(sites.sender, one(id))).toEqual({ verdict: 'unreachable' })
    expect((await item(id)).check?.detail).toBe('网址指向内部网络，不访问。')
  })

  it('must be updated by hand when the article is, and says when that is done', async () => {
    const { article, id } = await posted()
    const draft = aDraft({ title: '更正后的标题', body: BODY })
    await saveDraft(sites.town.writer, { organ, id: article, key: sites.key(), draft })
    await sites.town.approve(article)
    await sites.town.publish(article)
    await sites.follow()
    expect(await item(id)).toMatchObject({ due: 'update', title: '更正后的标题' })
    expect(await comparePage(sites.sender, one(id), fetch)).toEqual({ verdict: 'differs' })
    await recordDone(sites.sender, { ...one(id), note: '已改标题' })
    expect(await item(id)).toMatchObject({ due: null, statusName: '已录入' })
    await expect(recordDone(sites.sender, { ...one(id), note: '' })).rejects.toThrow('没有待更新')
  })

  it('must be taken down by hand when the article is withdrawn; a page still up is found', async () => {
    const { article, id } = await posted()
    const withdrawing = { organ, id: article, key: sites.key(), reason: '数据有误' }
    await withdrawArticle(sites.sender, withdrawing)
    await sites.follow()
    await sites.follow()
    const found = await item(id)
    expect(found).toMatchObject({ due: 'remove', fields: null, withdrawn: { reason: '数据有误' } })
    expect(found.history.filter((line) => line.label === '原文撤回')).toHaveLength(1)
    expect(await comparePage(sites.sender, one(id), fetch)).toEqual({ verdict: 'differs' })
    expect((await item(id)).check?.detail).toBe('原文已撤回，对方网页仍能打开。')
    page = { status: 410, html: '' }
    expect(await comparePage(sites.sender, one(id), fetch)).toEqual({ verdict: 'gone' })
    await recordDone(sites.sender, { ...one(id), note: '' })
    expect(await item(id)).toMatchObject({ due: null, statusName: '已撤下' })
  })

  it('is begun once for one portal, may be given up before it is posted, and then begun again', async () => {
    const { article, id } = await prepared()
    const again = { organ, article, portal: 'county-portal' }
    const prepare = () => prepareHandSending(sites.sender, { ...again, key: sites.key() })
    await expect(prepare()).rejects.toThrow('待录入')
    await dropHandSending(sites.sender, { ...one(id), reason: '门户停用' })
    expect(await prepare()).toEqual({ id })
    await recordAddress(sites.sender, { ...one(id), address })
    const drop = dropHandSending(sites.sender, { ...one(id), reason: '不要了' })
    await expect(drop).rejects.toThrow('不能放弃')
  })

  it('needs a portal that is noted as in use, and a public article', async () => {
    const article = await sites.town.published()
    const wanted = { organ, key: sites.key(), article }
    await expect(prepareHandSending(sites.sender, { ...wanted, portal: 'other' })).rejects.toThrow('没有登记')
    const draft = { organ, key: sites.key(), article: await sites.town.create(), portal: 'county-portal' }
    await expect(prepareHandSending(sites.sender, draft)).rejects.toThrow('没有在网站上公开')
  })

  it('is counted in the month it was posted', async () => {
    const before = await countPosted(office.ctx.db, organ, 2026)
    await posted()
    const after = await countPosted(office.ctx.db, organ, 2026)
    expect(after).toEqual([{ month: 3, count: (before[0]?.count ?? 0) + 1 }])
  })

  it('is looked at again after a week, by itself', async () => {
    await posted()
    const later = office.at(office.ctx, '2026-03-20')
    expect(await compareOldest(later, fetch)).toBeGreaterThan(0)
    expect(await compareOldest(later, fetch)).toBe(0)
  })
})

describe('the foreign portals of an organ', () => {
  it('hold from their day on, and keep what held before', async () => {
    const office = await openTestOffice()
    const portal = (name: string) => ({
      id: 'county-portal',
      name,
      address: 'http://a.example/',
      contact: '',
    })
    const set = (from: string, name: string) =>
      setPortals(office.ctx, {
        organ: 'yangqing',
        key: office.ctx.newId(),
        from,
        portals: [portal(name)],
        source: '通知',
      })
    const current = async (when: string) =>
      (await portalsShown(office.at(office.ctx, when), 'yangqing')).current
    expect(await current('2026-03-02')).toBeNull()
    await set('2026-01-01', '旧门户')
    await set('2026-06-01', '新门户')
    expect((await current('2026-05-31'))?.portals[0]?.name).toBe('旧门户')
    expect((await current('2026-06-01'))?.portals[0]?.name).toBe('新门户')
    const twice = setPortals(office.ctx, {
      organ: 'yangqing',
      key: office.ctx.newId(),
      from: '2026-01-01',
      portals: [portal('甲'), portal('乙')],
      source: '通知',
    })
    await expect(twice).rejects.toThrow('编号相同')
    await office.close()
  })
})
