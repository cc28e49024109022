import formbody from '@fastify/formbody'
import fastify, { type FastifyInstance } from 'fastify'
import { sql } from 'kysely'
import type { ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { RESIDENT } from '#kernel/accounts/index.ts'
import { actingAs, type Context } from '#kernel/context.ts'
import { Refusal } from '#kernel/refusal.ts'
import type { TestOffice } from '#kernel/testing.ts'
import { type Directory, loadDirectory, type Organ } from '#modules/organs/index.ts'
import { publishMessage, unpublishMessage } from '../actions/publish-message.ts'
import { idByNumber } from '../store.ts'
import { aMessage, answered, newKey, openMailboxOffice, type People } from '../testing.ts'
import { messagePages } from './public-source.tsx'
import { registerMessagePages } from './register-message-pages.ts'

let office: TestOffice
let people: People
let directory: Directory
let app: FastifyInstance
const organ = 'yangqing'

async function openSite(ctx: Context): Promise<FastifyInstance> {
  const site = fastify()
  await site.register(formbody)
  site.setErrorHandler((error, _request, reply) =>
    reply.status(error instanceof Refusal && error.kind === 'forbidden' ? 403 : 500).send(String(error)),
  )
  registerMessagePages(site, {
    ctx: actingAs(ctx, RESIDENT),
    directory: () => directory,
    frame: ({ title, body }) => renderToStaticMarkup(<main title={title}>{body}</main>),
  })
  return site
}

beforeAll(async () => {
  ;({ office, people } = await openMailboxOffice('2026-03-02'))
  directory = await loadDirectory(office.ctx)
})
afterAll(() => office.close())
// Each test meets a site that remembers no earlier visitor.
beforeEach(async () => {
  app = await openSite(office.ctx)
})

type Fields = Record<string, string>
const post = (url: string, fields: Fields, headers: Fields = {}) =>
  app.inject({
    method: 'POST',
    url,
    payload: new URLSearchParams(fields).toString(),
    headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
  })
const formKey = (html: string) => /name="key" value="([^"]+)"/.exec(html)?.[1] ?? ''
const filled = async (changes: Fields = {}): Promise<Fields> => ({
  key: formKey((await app.inject('/yangqing/mail')).body),
  ...(aMessage() as unknown as Fields),
  ...changes,
})
const receiptOf = (html: string) => {
  const [number = '', code = ''] = [
    ...(html.split('class="receipt"')[1] ?? '').matchAll(/<strong[^>]*>([^<]+)<\/strong>/g),
  ].map((one) => one[1] ?? '')
  return { number, code }
}
const write = async (changes: Fields = {}) =>
  receiptOf((await post('/yangqing/mail', await filled(changes))).body)
const idOf = async (number: string) => (await idByNumber(office.ctx.db, organ, number)) ?? ''
const track = (asked: Fields) => post('/yangqing/mail/track', asked)

describe('the form to write', () => {
  it('asks what is needed, without scripts, and takes kind and page from the address', async () => {
    const page = await app.inject('/yangqing/mail?kind=site-error&page=%2Fyangqing%2F%3Cb%3E')
    expect(page.statusCode).toBe(200)
    for (const words of ['举报', '能不能公开', '查询答复', '我为政府网站找错'])
      expect(page.body).toContain(words)
    expect(page.body).not.toContain('<script')
    expect(page.body).toContain('checked="" value="site-error"')
    expect(page.body).toContain('value="/yangqing/&lt;b&gt;"')
    expect((await app.inject('/yangqing/mail?kind=king')).body).not.toContain('checked=""')
  })

  it('stands at the county’s root as well, and not with villages', async () => {
    expect((await app.inject('/mail')).statusCode).toBe(200)
    for (const path of ['/rongpo/mail', '/nowhere/mail/track'])
      expect((await app.inject(path)).statusCode).toBe(404)
  })

  it('gives a receipt with number and code, and hides who wrote', async () => {
    const page = await post('/yangqing/mail', await filled())
    expect(receiptOf(page.body).number).toMatch(/^洋青镇来信〔2026〕\d+号$/)
    expect(page.body).not.toContain('陈喆堃')
    expect(page.headers['cache-control']).toBe('no-store')
  })

  it('takes an unsigned report', async () => {
    const { number } = await write({ kind: 'report', name: '', phone: '', mayPublish: 'no' })
    expect(number).toMatch(/号$/)
  })

  it('names every gap beside its field and at the top, and keeps what was typed', async () => {
    const fields = await filled({ title: '', name: '', phone: 'abc', email: 'x', mayPublish: '' })
    const page = await post('/yangqing/mail', fields)
    expect(page.statusCode).toBe(422)
    for (const field of ['title', 'name', 'phone', 'email', 'mayPublish']) {
      expect(page.body).toContain(`href="#f-${field}"`)
      expect(page.body).toContain(`id="f-${field}-error"`)
    }
    expect(page.body).toContain('老房子漏雨')
    expect(formKey(page.body)).toBe(fields['key'])
  })

  it('answers an empty post with every required field, and refuses a filled trap and other sites', async () => {
    const key = formKey((await app.inject('/yangqing/mail')).body)
    const empty = await post('/yangqing/mail', { key })
    for (const field of ['kind', 'title', 'text', 'mayPublish'])
      expect(empty.body).toContain(`href="#f-${field}"`)
    const trapped = await post('/yangqing/mail', await filled({ website: 'x' }))
    expect(trapped.body).toContain('应当留空')
    const foreign = await post('/yangqing/mail', await filled(), { origin: 'https://evil.example' })
    expect(foreign.statusCode).toBe(403)
  })

  it.each([
    ['a script', '<script>alert(1)</script>'],
    ['SQL', "'); DROP TABLE message; --"],
    ['emoji', '路灯坏了😀🏳️‍🌈'],
    ['two lines', '第一行\r\n第二行'],
    ['rare characters', '陈镕、李喆堃、𠮷田家门前'],
  ])('takes %s in free text as text', async (_, text) => {
    const receipt = await write({ text, title: `关于${text.split('\r')[0]}` })
    const page = await track(receipt)
    expect(page.statusCode).toBe(200)
    expect(page.body).not.toContain('<script>')
    expect(page.body).toContain(text.slice(-4).replace(/[<>]/g, (one) => (one === '<' ? '&lt;' : '&gt;')))
  })

  it.each([
    ['a control character', { text: '路灯\u0000坏了坏了' }, 'text'],
    ['text that runs backwards', { title: '路\u202e灯' }, 'title'],
    ['a text far too long', { text: '长'.repeat(200_000) }, 'text'],
  ] as const)('refuses %s at its field', async (_, changes, field) => {
    const page = await post('/yangqing/mail', await filled(changes as Fields))
    expect(page.statusCode).toBe(422)
    expect(page.body).toContain(`href="#f-${field}"`)
  })
})

describe('the page to look an answer up', () => {
  it('shows no draft before it is checked and sent, then the answer; takes a mark and one question more', async () => {
    const receipt = await write()
    const id = await idOf(receipt.number)
    expect((await track(receipt)).body).toContain('已收到')
    await answered(people, id)
    const page = await track(receipt)
    expect(page.body).toContain('已答复')
    expect(page.body).toContain('一楼服务窗口')
    const hear = (path: string, fields: Fields) =>
      post(`/yangqing/mail/track/${path}`, { ...receipt, key: formKey(page.body), ...fields })
    const unmarked = await hear('rate', { score: '', words: '谢谢' })
    expect(unmarked.statusCode).toBe(422)
    expect(unmarked.body).toContain('请选择一个评价')
    expect(unmarked.body).toContain('谢谢</textarea>')
    expect((await hear('rate', { score: '6', words: '' })).statusCode).toBe(422)
    expect((await hear('rate', { score: '4', words: '' })).body).toContain('您的评价：4 分')
    expect((await hear('reopen', { why: '' })).statusCode).toBe(422)
    const again = await hear('reopen', { why: '要带什么材料？' })
    expect(again.body).toContain('追问：要带什么材料？')
    expect(again.body).not.toContain('一楼服务窗口')
    expect(again.body).not.toContain('再问一次')
  })

  it('answers a wrong code, a wrong number and nonsense with the very same words', async () => {
    const { number, code } = await write()
    const pages = await Promise.all([
      track({ number, code: '0000-0000' }),
      track({ number: '洋青镇来信〔2026〕99999号', code }),
      track({ number: "'; DROP TABLE message", code }),
      post('/mail/track', { number, code }),
      post('/yangqing/mail/track/rate', { number, code: '0000-0000', score: '5' }),
    ])
    const said = pages.map((page) => /role="alert">(.*?)<\/div>/s.exec(page.body)?.[1])
    expect(said[0]).toContain('没有与这个编号和查询码相符的来信')
    expect(new Set(said).size).toBe(1)
  })

  it('slows repeated tries down', async () => {
    const { number, code } = await write()
    for (let times = 0; times < 5; times++) await track({ number, code: '0000-0000' })
    const slowed = await track({ number, code })
    expect(slowed.statusCode).toBe(429)
    expect(slowed.headers['retry-after']).toBe('2')
  })
})

describe('what a writer says of the answer', () => {
  let receipt: { number: string; code: string }
  let key: string

  beforeEach(async () => {
    receipt = await write()
    await answered(people, await idOf(receipt.number))
    key = formKey((await track(receipt)).body)
  })
  const say = (path: string, fields: Fields) =>
    post(`/yangqing/mail/track/${path}`, { ...receipt, key, ...fields })

  it.each([
    ['rate', { score: '3', words: '看\u0000不见' }],
    ['rate', { score: "1'; DROP TABLE message; --", words: '' }],
    ['rate', { score: '3', words: '长'.repeat(501) }],
    ['reopen', { why: '看\u202e不见' }],
    ['reopen', { why: '长'.repeat(2001) }],
    ['reopen', {}],
  ] as const)('%s takes nothing of %o, and keeps the answer as it stands', async (path, fields) => {
    expect((await say(path, fields as Fields)).statusCode).toBe(422)
    expect((await track(receipt)).body).toContain('已答复')
  })

  it.each(['<script>alert(1)</script>', "'); DROP TABLE message; --", '还是不懂😀', '镕喆堃要再问'])(
    'takes %s as text',
    async (why) => {
      const page = await say('reopen', { why })
      expect(page.statusCode).toBe(200)
      expect(page.body).toContain('追问')
      expect(page.body).not.toContain('<script>')
    },
  )
})

describe('the public column', () => {
  const town = () => directory.find(organ) as Organ
  const html = (body: ReactNode) => renderToStaticMarkup(body)

  it('has a page for what is published, its figures, and nothing else; then a note where it stood', async () => {
    const hidden = await write({ title: '没有公开的信' })
    await answered(people, await idOf(hidden.number))
    const shown = await write()
    const id = await idOf(shown.number)
    await answered(people, id)
    const text = { title: '怎样申请危房改造', question: '群众问怎样申请。', answer: '到窗口申请。' }
    const on = { organ, id, key: newKey() }
    await publishMessage(people.officer, { ...on, text })
    const { write: pages } = await messagePages.pages(office.ctx, town(), id)
    expect(pages.map((page) => page.path)).toEqual([
      expect.stringMatching(/^\/yangqing\/mailbox\/2026-\d+\.html$/),
      '/yangqing/mailbox/2026.html',
      '/yangqing/mailbox/',
    ])
    const all = await messagePages.pages(office.ctx, town(), undefined)
    const everything = all.write.map((page) => html(page.body)).join()
    expect(everything).toContain('怎样申请危房改造')
    for (const secret of ['没有公开的信', '陈喆堃', '13800000101', '漏雨'])
      expect(everything).not.toContain(secret)
    expect((await messagePages.home?.(office.ctx, town()))?.items).toHaveLength(1)
    await unpublishMessage(people.officer, { ...on, key: newKey(), reason: '来信人要求。' })
    const after = await messagePages.pages(office.ctx, town(), id)
    expect(after.gone?.[0]?.path).toBe(pages[0]?.path)
    expect(after.write.map((page) => html(page.body)).join()).not.toContain('怎样申请危房改造')
    expect(await messagePages.home?.(office.ctx, town())).toBeUndefined()
  })

  it('follows the figures alone when a letter comes in', async () => {
    await write()
    const { rows } = await sql<{ ref: string }>`
      SELECT ref FROM outbox WHERE ref LIKE 'messages:%'`.execute(office.ctx.db)
    expect(rows.map((row) => row.ref)).toContain('messages:figures')
    const { write: pages } = await messagePages.pages(office.ctx, town(), 'figures')
    expect(pages.map((page) => page.path)).toEqual(['/yangqing/mailbox/'])
  })
})
