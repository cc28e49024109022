import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Context } from '#kernel/context.ts'
import { openTestOffice, type TestOffice } from '#kernel/testing.ts'
import { currentEdition } from '../articles/article.ts'
import { type Newsroom, openNewsroom } from '../articles/testing.ts'
import { askFile, askPlatform } from './actions/ask-import.ts'
import { goOnImport, stopImport } from './actions/steer-import.ts'
import { carryOnImports } from './carry-on.ts'
import { importReport, readImport } from './read-imports.ts'

const organ = 'yangqing'
const place = { column: 'news', department: 'agriculture' }

const item = (id: number, change: Record<string, string> = {}) => {
  const fields = {
    title: `旧闻${id}`,
    link: `http://old.example/?p=${id}`,
    'content:encoded': `<![CDATA[第${id}篇的正文。\n\n第二段。]]>`,
    'excerpt:encoded': '<![CDATA[]]>',
    'wp:post_id': `${id}`,
    'wp:post_date': '<![CDATA[2019-03-02 10:15:00]]>',
    'wp:post_type': '<![CDATA[post]]>',
    'wp:status': '<![CDATA[publish]]>',
    'wp:post_password': '<![CDATA[]]>',
    ...change,
  }
  return `<item>${Object.entries(fields)
    .map(([name, value]) => `<${name}>${value}</${name}>`)
    .join('')}</item>`
}
const HEAD = `<?xml version="1.0" encoding="UTF-8"?><rss version="2.0" xmlns:wp="w" xmlns:content="c" xmlns:excerpt="e"><channel>
<link>http://old.example</link><wp:wxr_version>1.2</wp:wxr_version><wp:base_site_url>http://old.example</wp:base_site_url>`
const wxr = (...items: string[]) => Buffer.from(`${HEAD}${items.join('\n')}</channel></rss>`)

/** Goes on for so many steps, as a program that is stopped then. */
function lasting(steps: number): () => boolean {
  let left = steps
  return () => {
    left -= 1
    return left >= 0
  }
}

describe('importing', () => {
  let office: TestOffice
  let room: Newsroom
  let server: Server
  let base = ''
  let near: Context
  const asked: string[] = []
  const files = new Map<string, Buffer>()
  const of = (id: string) => readImport(office.ctx, { organ, id, page: 1 })
  const whole = async (id: string) => {
    const article = await room.read(id)
    const text = (await office.ctx.files.get(article.editions[0]?.content.bodyHash ?? '')).toString()
    return { article, text }
  }
  const fileOf = (bytes: Buffer) => ({ name: '导出.xml', bytes })
  const take = async (bytes: Buffer) => {
    const { id } = await askFile(room.writer, { organ, key: room.key(), ...place, file: fileOf(bytes) })
    await carryOnImports(office.ctx)
    return of(id)
  }

  const PAGES: Record<string, (base: string) => object> = {
    '1': (at) => ({
      classify: { post_count: 3 },
      articles: [
        {
          ...{
            id: 11,
            title: '目录里的通知',
            document_number: '洋府[2019]3号',
            identifier: '007/2019-00011',
          },
          ...{
            publisher: '洋青镇',
            keywords: '补贴,农机',
            date: 1551456000,
            display_publish_time: 1551500000,
          },
          ...{ abstract: '概述', url: `${at}/content/post_11.html`, is_expired: 0, is_abolished: 0 },
          attachment: [
            { name: '名单.txt', url: `${at}/files/a.txt` },
            { name: '别处.txt', url: 'http://127.0.0.1:1/b.txt' },
          ],
        },
        { id: 12, title: '没有正文的', url: `${at}/content/post_12.html`, display_publish_time: 0 },
      ],
    }),
    '2': (at) => ({
      classify: { post_count: 3 },
      articles: [
        { id: 13, title: '指到别的网站的', url: `${at}/away`, display_publish_time: 'x' },
        'not an article',
      ],
    }),
  }

  type Answer = { status: number; headers?: Record<string, string>; body?: string }
  const ANSWERS: Record<string, (at: string, page: string) => Answer> = {
    '/gkmlpt/api/all/22': (at, page) => ({
      status: 200,
      body: JSON.stringify(PAGES[page]?.(at) ?? { articles: [] }),
    }),
    '/content/post_11.html': () => ({
      status: 200,
      body: `<script>window._CONFIG = {DETAIL: {"content":"\\u003Cp onclick='x'\\u003E正文。\\u003C/p\\u003E\\u003Cscript\\u003Ealert(1)\\u003C/script\\u003E"}}</script>`,
    }),
    '/files/a.txt': () => ({ status: 200, body: '王某,100元' }),
    '/away': () => ({ status: 302, headers: { location: 'http://127.0.0.1:1/inner' } }),
  }

  beforeAll(async () => {
    office = await openTestOffice()
    room = await openNewsroom(office)
    server = createServer((request, reply) => {
      asked.push(request.url ?? '')
      const { pathname, searchParams } = new URL(request.url ?? '/', 'http://here')
      const answer = ANSWERS[pathname]?.(base, searchParams.get('page') ?? '')
      const file = files.get(pathname)
      if (file) {
        reply.writeHead(200).end(file)
        return
      }
      reply.writeHead(answer?.status ?? 404, answer?.headers).end(answer?.body)
    })
    await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
    base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
    near = { ...office.ctx, config: { ...office.ctx.config, GONGKAI_IMPORT_HOSTS: [new URL(base).host] } }
  })
  afterAll(async () => {
    await office.close()
    await new Promise((closed) => server.close(closed))
  })

  it('makes drafts of what was published, with origin and day in their text, and says why the rest is none', async () => {
    const open = await take(
      wxr(
        item(1, {
          'content:encoded': '<![CDATA[<p>好</p><script>alert(1)</script>]]&gt;x</item><p>还是第一篇</p>]]>',
        }),
        item(2, { 'wp:status': '<![CDATA[draft]]>' }),
        item(3, { 'wp:post_type': '<![CDATA[attachment]]>' }),
        item(4, { 'wp:post_password': '<![CDATA[秘密]]>' }),
        item(5, { title: '' }),
        item(6, { 'content:encoded': '<![CDATA[身份证号：44082319900101123X 请&xxe;核对]]>' }),
      ),
    )
    expect(open.run).toMatchObject({ state: 'done', origin: 'old.example', listed: 6 })
    expect(open.run.counts).toEqual({ waiting: 0, taken: 2, known: 0, refused: 4 })
    expect(open.rows.map(({ reason }) => reason)).toEqual([
      '',
      expect.stringContaining('没有发布'),
      expect.stringContaining('媒体文件'),
      expect.stringContaining('密码'),
      '没有标题',
      '',
    ])
    const { article, text } = await whole(open.rows[0]?.article ?? '')
    expect(text).toContain('还是第一篇')
    expect(text).not.toContain('script')
    expect(text).toContain('原载 old.example，2019-03-02 发布')
    expect(article.editions[0]?.writers).toEqual([room.writer.actor.id])
    expect(article.live).toBeNull()
    const csv = await (await importReport(office.ctx, organ, open.run.id)).text()
    expect(csv.split('\r\n').filter((line) => line.includes('没有导入'))).toHaveLength(4)
  })

  it('goes on where it was cut off, and makes each document once, in this import and in the next', async () => {
    const bytes = wxr(...Array.from({ length: 120 }, (_, at) => item(1000 + at)))
    const { id } = await askFile(room.writer, { organ, key: room.key(), ...place, file: fileOf(bytes) })
    await carryOnImports(office.ctx, lasting(2))
    expect((await of(id)).run).toMatchObject({ state: 'listing', listed: 100 })
    await carryOnImports(office.ctx, lasting(20))
    const half = (await of(id)).run
    expect(half.state).toBe('taking')
    expect(half.counts.taken).toBeGreaterThan(0)
    await stopImport(room.writer, { organ, id, key: room.key() })
    await carryOnImports(office.ctx)
    expect((await of(id)).run.counts.taken).toBe(half.counts.taken)
    await goOnImport(room.writer, { organ, id, key: room.key() })
    await carryOnImports(office.ctx)
    expect((await of(id)).run).toMatchObject({
      state: 'done',
      counts: { taken: 120, refused: 0, waiting: 0 },
    })
    expect((await take(bytes)).run.counts).toMatchObject({ taken: 0, known: 120 })
  })

  it.each([
    ['no export at all', Buffer.from('<html></html>'), 'WordPress'],
    ['a document type', Buffer.from(`<!DOCTYPE x [<!ENTITY a "b">]>${wxr(item(1)).toString()}`), '实体'],
    ['nothing in it', wxr(), '没有内容'],
  ])('refuses %s', async (_, bytes, told) => {
    const asking = askFile(room.writer, { organ, key: room.key(), ...place, file: fileOf(bytes) })
    await expect(asking).rejects.toThrow(told)
  })

  it('says of a file cut off in the middle which document is missing', async () => {
    const whole = wxr(item(2001), item(2002)).toString()
    const { run, rows } = await take(Buffer.from(whole.slice(0, whole.lastIndexOf('第二段'))))
    expect(run.counts).toMatchObject({ taken: 1, refused: 1 })
    expect(rows[1]?.reason).toContain('中间断了')
  })

  it('brings pictures and files of a text along from the site that was named, and from nowhere else', async () => {
    const picture = await sharp({ create: { width: 8, height: 8, channels: 3, background: '#486' } })
      .png()
      .toBuffer()
    files.set('/uploads/a.png', picture)
    files.set('/uploads/b.txt', Buffer.from('附表'))
    files.set('/uploads/c.png', Buffer.from('不是图片'))
    const text = `<p><img src="${base}/uploads/a.png" alt="现场"></p><p><a href="/uploads/b.txt">附表</a></p><p><img src="${base}/uploads/c.png"><img src="http://127.0.0.1:1/d.png"></p><p><a href="${base}/page">旧网页</a></p>`
    const bytes = wxr(item(3001, { link: `${base}/?p=3001`, 'content:encoded': `<![CDATA[${text}]]>` }))
    const asking = { organ, key: room.key(), ...place, file: fileOf(bytes), filesFrom: base }
    const { id } = await askFile(room.writer, asking)
    await carryOnImports(near)
    const [row] = (await of(id)).rows
    expect(row).toMatchObject({ standing: 'taken' })
    expect(row?.reason).toMatch(/图片“c\.png”[\s\S]*图片“d\.png”：不在指定的网站上/)
    const article = await room.read(row?.article ?? '')
    const content = currentEdition(article).content
    expect(content.attachments.map(({ name }) => name)).toEqual(['图片1.png', 'b.txt'])
    const body = (await office.ctx.files.get(content.bodyHash)).toString()
    expect(body).toContain(`<img src="attachment:${encodeURIComponent('图片1.png')}" alt="现场"`)
    expect(body).toContain('<a href="attachment:b.txt">附表</a>')
    expect(body).toContain(`<a href="${base}/page">旧网页</a>`)
    expect(body.match(/<img/g)).toHaveLength(1)
  })

  it('asks only the site that was named, inside the house only with leave, and tells what it did not get', async () => {
    const address = `${base}/gkmlpt/api/all/22?sid=759001`
    const { id } = await askPlatform(room.writer, { organ, key: room.key(), ...place, address })
    await carryOnImports(office.ctx)
    expect((await of(id)).run).toMatchObject({
      state: 'failed',
      trouble: expect.stringContaining('内部网络'),
    })
    expect(asked.filter((url) => url.startsWith('/gkmlpt'))).toEqual([])
    await goOnImport(room.writer, { organ, id, key: room.key() })
    await carryOnImports(near)
    const { run, rows } = await of(id)
    expect(run).toMatchObject({ state: 'done', counts: { taken: 1, refused: 3 } })
    expect(rows[0]?.reason).toContain('文号“洋府[2019]3号”写法不合要求')
    expect(rows[0]?.reason).toContain('别处.txt”：不在指定的网站上')
    expect(rows.slice(1).map(({ reason }) => reason)).toEqual([
      expect.stringContaining('对方答 404'),
      expect.stringContaining('转到了别的网站'),
      expect.stringContaining('读不出来'),
    ])
    const { article, text } = await whole(rows[0]?.article ?? '')
    const content = article.editions[0]?.content
    expect(content?.attachments.map(({ name }) => name)).toEqual(['名单.txt'])
    expect(content?.metadata).toMatchObject({
      documentNumber: null,
      keywords: ['补贴', '农机'],
      madeOn: '2019-03-02',
    })
    expect(text).toBe(
      '<p>正文。</p><p>（原载 ' +
        `${new URL(base).host}，2019-03-02 发布，原网址：${base}/content/post_11.html；2026-03-02 导入本网站。）</p>`,
    )
  })
})
