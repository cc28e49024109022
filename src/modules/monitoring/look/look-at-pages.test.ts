import { readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { openTestOffice, type TestOffice } from '#kernel/testing.ts'
import { publishedByIds } from '#modules/articles/index.ts'
import { openNewsroom } from '#modules/articles/testing.ts'
import { openPublisher } from '#modules/portal/index.ts'
import { inspectSite } from '../inspect-site.ts'

const organ = 'yangqing'
let office: TestOffice
let siteFolder: string
let file: string
let page: string

beforeAll(async () => {
  office = await openTestOffice('2026-03-02')
  const room = await openNewsroom(office)
  const id = await room.published()
  await room.published({ title: '另一篇' })
  siteFolder = join(office.ctx.config.GONGKAI_DATA ?? '', 'site')
  const publisher = await openPublisher(office.ctx, { siteFolder })
  await publisher.publishPending()
  const [article] = await publishedByIds(office.ctx, organ, [id])
  file = join(siteFolder, article?.path ?? '')
  page = await readFile(file, 'utf8')
})
afterAll(() => office.close())
beforeEach(() => writeFile(file, page))

const look = async () => {
  const eyes = {
    siteFolder,
    inner: async () => 200,
    outer: async (url: string) => ({ ok: true as const, status: 200, url, hops: 1, text: '' }),
  }
  const only = { check: 'page-differs' as const }
  const inspection = await inspectSite(office.ctx, eyes, { organ, only })
  return { looked: inspection?.looks[0]?.looked, seen: inspection?.faults.map((fault) => fault.seen) }
}

describe('a page compared with its evidence', () => {
  it('is as it went out', async () => {
    expect(await look()).toEqual({ looked: 2, seen: [] })
  })

  it.each([
    ['another word in the text', '农技小组', '农机小组'],
    ['another title', '<h1>农技员', '<h1>农机员'],
    [
      'another day of publication',
      'name="PubDate" content="2026-03-02',
      'name="PubDate" content="2026-02-27',
    ],
    [
      'a link put into the text',
      '<div class="article-body">',
      '<div class="article-body"><a href="http://x.cn">看</a>',
    ],
  ])('with %s differs', async (_, from, to) => {
    expect(page).toContain(from)
    await writeFile(file, page.replace(from, to))
    expect((await look()).seen).toEqual(['标题、发布时间或者正文与发布时不同。'])
  })

  it('may have a frame of another day', async () => {
    await writeFile(
      file,
      page.replace(/assets\/[^"]+\.css/, 'assets/new.css').replace('</nav>', '<a>新</a></nav>'),
    )
    expect((await look()).seen).toEqual([])
  })

  it('is missed when it is gone', async () => {
    await rm(file)
    expect((await look()).seen).toEqual(['网页不在了。'])
  })
})
