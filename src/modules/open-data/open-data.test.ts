import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fastify, { type FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openTestOffice, type TestOffice } from '#kernel/testing.ts'
import { withdrawArticle } from '#modules/articles/index.ts'
import { loadDirectory } from '#modules/organs/index.ts'
import { openPublisher, type Publisher, registerSite } from '#modules/portal/index.ts'
import { type Newsroom, openNewsroom } from '../articles/testing.ts'
import { openDataSource } from './pages/open-data-source.ts'
import { registerOpenData } from './register-open-data.ts'

describe('the reading interface', () => {
  let office: TestOffice
  let room: Newsroom
  let publisher: Publisher
  let siteFolder: string
  let app: FastifyInstance
  const ids: string[] = []
  const ARTICLES = '/open-data/v1/organs/yangqing/articles'
  const get = async (url: string, headers: Record<string, string> = {}) => {
    const {
      statusCode,
      headers: sent,
      body,
    } = await app.inject({ url: url.replace(/^http:\/\/[^/]+/, ''), headers })
    return { status: statusCode, headers: sent, json: () => JSON.parse(body) }
  }
  const titles = async (url: string) =>
    (await get(url)).json().articles.map(({ title }: { title: string }) => title)

  beforeAll(async () => {
    office = await openTestOffice()
    room = await openNewsroom(office)
    siteFolder = await mkdtemp(join(tmpdir(), 'gongkai-open-'))
    publisher = await openPublisher(office.ctx, { siteFolder, sources: [openDataSource] })
    for (const at of [1, 2, 3]) ids.push(await room.published({ title: `第${at}篇` }))
    ids.push(await room.published({ title: '另一个栏目', column: 'notices' }))
    await publisher.publishPending()
    const directory = await loadDirectory(office.ctx)
    app = fastify()
    registerOpenData(app, { ctx: office.ctx, directory: () => directory, siteFolder })
    registerSite(app, { publisher })
  })
  afterAll(async () => {
    await app.close()
    await office.close()
    await rm(siteFolder, { recursive: true, force: true })
  })

  it('lists the organs with the addresses to go on from', async () => {
    const { organs } = (await get('/open-data/v1/organs')).json()
    const town = organs.find(({ id }: { id: string }) => id === 'yangqing')
    expect(await titles(town.articles)).toHaveLength(4)
    expect((await get(town.bulk)).status).toBe(200)
  })

  it('goes page by page, and neither repeats nor loses one when another is published between', async () => {
    const first = (await get(`${ARTICLES}?column=news&limit=2`)).json()
    ids.push(await room.published({ title: '中间来的' }))
    const second = (await get(first.next)).json()
    const seen = [...first.articles, ...second.articles].map(({ title }: { title: string }) => title)
    expect(seen).toEqual(['第3篇', '第2篇', '第1篇'])
    expect(second.next).toBeNull()
    await publisher.publishPending()
  })

  it('tells what changed since, and from where to ask next', async () => {
    const { next, articles } = (
      await get('/open-data/v1/organs/yangqing/changes?since=2020-01-01&limit=100')
    ).json()
    expect(articles).toHaveLength(5)
    expect((await get(next)).json().articles).toEqual([])
    ids.push(await room.published({ title: '后来的' }))
    expect(await titles(next)).toEqual(['后来的'])
    await publisher.publishPending()
  })

  it('leads to the whole of a document: text, files, hash', async () => {
    const [{ data, contentHash }] = (await get(`${ARTICLES}?limit=1`)).json().articles
    const one = (await get(data)).json()
    expect(one).toMatchObject({ title: '后来的', contentHash, files: [], organ: { id: 'yangqing' } })
    expect(one.bodyHtml).toContain('<p>')
  })

  it('answers a question asked before with nothing but that it is the same', async () => {
    const { etag } = (await get(ARTICLES)).headers
    expect((await get(ARTICLES, { 'if-none-match': String(etag) })).status).toBe(304)
  })

  it.each([
    [`${ARTICLES}?limit=0`, 400, 'limit'],
    [`${ARTICLES}?limit=101`, 400, 'limit'],
    [`${ARTICLES}?limit=x'--`, 400, 'limit'],
    [`${ARTICLES}?limit=1&limit=2`, 400, 'limit'],
    [`${ARTICLES}?before=-1`, 400, 'before'],
    [`${ARTICLES}?column=nothing`, 404, 'column'],
    ['/open-data/v1/organs/yangqing/changes?since=2026-02-31T', 400, 'since'],
    ['/open-data/v1/organs/yangqing/changes?since=2026-13-01', 400, 'since'],
    ['/open-data/v1/organs/nowhere/articles', 404, 'organ'],
    ['/gkmlpt/api/all/99?sid=yangqing', 404, 'category'],
    ['/gkmlpt/api/all/0?sid=1', 404, 'sid'],
  ])('says of %s what is wrong', async (url, status, field) => {
    const answer = await get(url)
    expect([answer.status, answer.json().error.field]).toEqual([status, field])
    expect(answer.json().error.message).toMatch(/[一-龥]/)
  })

  it('speaks the fields of the provincial platform', async () => {
    const { classify, articles } = (await get('/gkmlpt/api/all/1?page=1&sid=yangqing')).json()
    expect(classify).toMatchObject({ id: 1, name: '镇务动态', post_count: 5 })
    const [newest] = articles
    expect(newest).toMatchObject({
      title: '后来的',
      is_abolished: 0,
      attachment: [],
      classify_main_name: '镇务动态',
    })
    expect(newest.identifier).toMatch(/\/\d{4}-\d{5}$/)
    expect(new Date(newest.display_publish_time * 1000).getUTCFullYear()).toBe(2026)
  })

  it('describes itself to programs and to people', async () => {
    const { openapi, paths } = (await get('/open-data/openapi.json')).json()
    expect(openapi).toBe('3.1.0')
    expect(Object.keys(paths)).toHaveLength(4)
    expect((await app.inject('/yangqing/open-data/api.html')).body).toContain(ARTICLES)
  })

  it('says no more of a document that was withdrawn, in list, data and bulk, from the same act on, and tells who keeps copies that it is gone', async () => {
    const { parts } = (await get('/yangqing/open-data/index.json')).json()
    const bulk = async () => (await app.inject(new URL(parts[0].articles.url).pathname)).body
    expect(await bulk()).toContain('第2篇')
    const withdrawal = { organ: 'yangqing', id: ids[1] ?? '', key: room.key(), reason: '有误' }
    const { path } = await room.read(ids[1] ?? '')
    const before = (await get('/open-data/v1/organs/yangqing/changes?limit=100')).json().next
    await withdrawArticle(office.at(room.publisher, '2026-03-02T15:00:00+08:00'), withdrawal)
    expect(await titles(ARTICLES)).not.toContain('第2篇')
    const changes = (await get(before)).json()
    expect(changes.articles).toEqual([])
    expect(changes.withdrawn).toMatchObject([
      { url: expect.stringContaining(path ?? ''), indexNumber: expect.any(String) },
    ])
    expect(JSON.stringify(changes)).not.toContain('第2篇')
    expect((await get(changes.next)).json().withdrawn).toEqual([])
    await publisher.publishPending()
    expect(await bulk()).not.toContain('第2篇')
    expect((await get((path ?? '').replace('.html', '.json'))).status).toBe(410)
  })

  it('asks one who asks too often to wait', async () => {
    const answers = await Promise.all(Array.from({ length: 130 }, () => get('/open-data/v1/organs')))
    const held = answers.filter(({ status }) => status === 429)
    expect(held.length).toBeGreaterThan(0)
    expect(Number(held[0]?.headers['retry-after'])).toBeGreaterThan(0)
  })
})
