import { load } from 'cheerio'
import { describe, expect, it } from 'vitest'
import type { Feed } from './feed.ts'
import { robotsText, sitemap, sitemapIndex } from './sitemap.ts'
import { WRITE_FEED } from './write-feed.ts'

const HOSTILE = '<script>alert(1)</script>]]>"\'&\u0000\u000b\ud800镕喆堃𠮷'
const CLEANED = '<script>alert(1)</script>]]>"\'&镕喆堃𠮷'

const feedWith = (change: Partial<Feed['entries'][number]> = {}): Feed => ({
  title: '工作动态 - 洋青镇',
  description: '工作动态的信息',
  author: '遂溪县洋青镇人民政府',
  home: 'https://www.suixi.example/yangqing/news/',
  self: 'https://www.suixi.example/yangqing/news/feed.atom',
  entries: [
    {
      url: 'https://www.suixi.example/yangqing/content/2026-00002.html',
      title: '春耕农技下田',
      summary: '农技人员到田间指导。',
      published: '2026-03-02T01:00:00.000Z',
      updated: '2026-03-04T02:30:00.000Z',
      section: '工作动态',
      keywords: ['春耕'],
      ...change,
    },
    {
      url: 'https://www.suixi.example/yangqing/content/2026-00001.html',
      title: '早一些的消息',
      summary: '',
      published: '2026-03-01T01:00:00.000Z',
      updated: '2026-03-01T01:00:00.000Z',
      section: '工作动态',
      keywords: [],
    },
  ],
})

const xml = (text: string) => load(text, { xml: true })

describe('a feed', () => {
  it('as Atom names itself, its page, and the instant of its latest change', () => {
    const $ = xml(WRITE_FEED.atom(feedWith()))
    expect($('feed > id').text()).toBe('https://www.suixi.example/yangqing/news/feed.atom')
    expect($('feed > link[rel=alternate]').attr('href')).toBe('https://www.suixi.example/yangqing/news/')
    expect($('feed > updated').text()).toBe('2026-03-04T02:30:00.000Z')
    const titles = $('entry > title').toArray()
    expect(titles.map((each) => $(each).text())).toEqual(['春耕农技下田', '早一些的消息'])
    expect($('entry > published').first().text()).toBe('2026-03-02T01:00:00.000Z')
  })

  it('as RSS gives every item its lasting address and a day in the old form', () => {
    const $ = xml(WRITE_FEED.rss(feedWith()))
    expect($('item > guid').first().text()).toBe('https://www.suixi.example/yangqing/content/2026-00002.html')
    expect($('item > pubDate').first().text()).toBe('Mon, 02 Mar 2026 01:00:00 GMT')
  })

  it('as JSON has words for every item, even where there is no summary', () => {
    const feed = JSON.parse(WRITE_FEED.json(feedWith()))
    expect(feed.version).toBe('https://jsonfeed.org/version/1.1')
    expect(feed.items.map((one: { content_text: string }) => one.content_text)).toEqual([
      '农技人员到田间指导。',
      '早一些的消息',
    ])
  })

  it('is well formed while nothing is published', () => {
    const feed = { ...feedWith(), entries: [] }
    expect(xml(WRITE_FEED.atom(feed))('feed > updated').text()).toMatch(/^1970-/)
    expect(JSON.parse(WRITE_FEED.json(feed)).items).toEqual([])
  })

  it.each(['atom', 'rss'] as const)('keeps hostile words as words: %s', (form) => {
    const text = WRITE_FEED[form](feedWith({ title: HOSTILE, summary: HOSTILE, keywords: [HOSTILE] }))
    expect(text).not.toContain('<script')
    const $ = xml(text)
    expect(
      $(form === 'atom' ? 'entry > title' : 'item > title')
        .first()
        .text(),
    ).toBe(CLEANED)
  })
})

describe('a map of the site', () => {
  it('names every page with the day of its change, where there is one', () => {
    const text = sitemap([
      { url: 'https://a.example/?a=1&b=2', changed: '2026-03-02' },
      { url: 'https://a.example/' },
    ])
    const $ = xml(text)
    expect($('url').length).toBe(2)
    expect($('loc').first().text()).toBe('https://a.example/?a=1&b=2')
    expect($('lastmod').text()).toBe('2026-03-02')
  })

  it('is found through its index, and the index through the word to robots', () => {
    expect(xml(sitemapIndex(['https://a.example/sitemap/1.xml']))('sitemap > loc').text()).toBe(
      'https://a.example/sitemap/1.xml',
    )
    expect(robotsText(['https://a.example/sitemap.xml'], ['/console/'])).toBe(
      'User-agent: *\nDisallow: /console/\n\nSitemap: https://a.example/sitemap.xml\n',
    )
  })
})
