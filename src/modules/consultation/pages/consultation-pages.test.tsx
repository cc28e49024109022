import formbody from '@fastify/formbody'
import fastify, { type FastifyInstance } from 'fastify'
import { renderToStaticMarkup } from 'react-dom/server'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { RESIDENT } from '#kernel/accounts/index.ts'
import { actingAs, type Context } from '#kernel/context.ts'
import { Refusal } from '#kernel/refusal.ts'
import { openTestOffice, type TestOffice } from '#kernel/testing.ts'
import { openNewsroom } from '#modules/articles/testing.ts'
import { loadDirectory, organById } from '#modules/organs/index.ts'
import { answerConsultation } from '../actions/answer-consultation.ts'
import { closeConsultations } from '../actions/close-consultations.ts'
import { handleComment } from '../actions/handle-comment.ts'
import { publishConsultation, withdrawConsultation } from '../actions/publish-consultation.ts'
import { draftConsultation } from '../actions/save-draft.ts'
import { listComments, readConsultation } from '../read-consultation.ts'
import { consultationSource } from './consultation-source.tsx'
import { registerConsultationPages } from './register-consultation-pages.tsx'

const organ = 'yangqing'
let office: TestOffice
let officer: Context
let app: FastifyInstance
let keys = 0
const key = () => `consultation-pages-${++keys}`

async function openSite(ctx: Context): Promise<FastifyInstance> {
  const directory = await loadDirectory(ctx)
  const site = fastify()
  await site.register(formbody)
  site.setErrorHandler((error, _request, reply) =>
    reply.status(error instanceof Refusal && error.kind === 'forbidden' ? 403 : 500).send(String(error)),
  )
  registerConsultationPages(site, {
    ctx: actingAs(ctx, RESIDENT),
    directory: () => directory,
    frame: ({ title, body }) => renderToStaticMarkup(<main title={title}>{body}</main>),
  })
  return site
}

async function opened(
  title = '农贸市场升级改造方案（征求意见稿）',
  matter = '市场用了二十年，漏雨、拥堵，准备改造。',
) {
  const draft = {
    title,
    department: 'agriculture',
    matter,
    text: '一、改造屋面和排水。\n二、重划摊位，老摊位优先。',
    basis: '镇2025年工作要点',
    contact: '电话 0759-7231356',
    major: false,
  }
  const { id } = await draftConsultation(officer, { organ, key: key(), draft })
  await publishConsultation(officer, { organ, id, key: key(), to: '2026-03-20', shorterBecause: '' })
  return id
}

beforeAll(async () => {
  office = await openTestOffice('2026-03-02')
  await openNewsroom(office)
  officer = await office.as(['disclosure-officer'])
})
afterAll(() => office.close())
beforeEach(async () => {
  app = await openSite(office.ctx)
})

type Fields = Record<string, string>
const comment = (id: string, fields: Fields, headers: Fields = {}, site = app) =>
  site.inject({
    method: 'POST',
    url: `/yangqing/consultation/${id}/comment`,
    payload: new URLSearchParams(fields).toString(),
    headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
  })
const received = async (id: string) => (await readConsultation(officer, organ, id)).received
const published = async (id: string | undefined) =>
  consultationSource.pages(office.ctx, await organById(office.ctx, organ), id)
const html = async (id: string) => {
  const { write } = await published(id)
  return renderToStaticMarkup(write[0]?.body)
}

describe('the form to comment', () => {
  it('takes a comment from the published page, gives a number, and counts two presses once', async () => {
    const id = await opened()
    const first = await comment(id, { text: '希望给老人留免费摊位。', name: '', contact: '' })
    expect(first.statusCode).toBe(200)
    const label = /<strong>([^<]+)<\/strong>/.exec(first.body)?.[1]
    expect(label).toMatch(/征意〔2026〕\d+号/)
    expect((await comment(id, { text: '希望给老人留免费摊位。', name: '', contact: '' })).body).toContain(
      label,
    )
    expect(await received(id)).toBe(1)
    expect((await comment(id, { text: '希望给老人留免费摊位！' })).statusCode).toBe(200)
    expect(await received(id)).toBe(2)
  })

  it('keeps what was typed when something is wrong, and says what', async () => {
    const id = await opened()
    const answer = await comment(id, { text: '', name: '王小明<script>', contact: '13800000101' })
    expect(answer.statusCode).toBe(422)
    expect(answer.body).toContain('意见至少 2 个字。')
    expect(answer.body).toContain('value="王小明&lt;script&gt;"')
    const formKey = /name="key" value="([^"]+)"/.exec(answer.body)?.[1] ?? ''
    const again = await comment(id, { key: formKey, text: '补上意见。', name: '王小明' })
    expect(again.statusCode).toBe(200)
  })

  it.each([
    ['nothing', {}],
    ['one letter', { text: '好' }],
    ['far too much', { text: '长'.repeat(3001) }],
    ['control characters', { text: '看不见\u0000的字符' }],
    ['half a character', { text: '很好\ud800' }],
    ['a name in two lines', { text: '很好的方案', name: '王\n小明' }],
    ['an endless name', { text: '很好的方案', name: '王'.repeat(41) }],
    ['the trap filled in', { text: '很好的方案', website: 'http://spam.example' }],
  ])('takes no comment with %s', async (_what, fields) => {
    const id = await opened()
    const { statusCode } = await comment(id, fields as Fields)
    if (JSON.stringify(fields).includes('\\ud800')) expect([200, 422]).toContain(statusCode)
    else {
      expect(statusCode).toBe(422)
      expect(await received(id)).toBe(0)
    }
  })

  it.each([
    ['a script', '<script>alert(1)</script>'],
    ['SQL', "'); DROP TABLE consultation_comment; --"],
    ['emoji', '支持😀🏳️‍🌈'],
    ['rare characters', '陈镕、李喆堃、𠮷田家都同意'],
  ])('takes %s as text', async (_what, text) => {
    const id = await opened()
    const answer = await comment(id, { text, name: '李喆堃' })
    expect(answer.statusCode).toBe(200)
    expect(answer.body).not.toContain('<script>')
    const [one] = (await listComments(officer, organ, id, 1)).rows
    expect(one?.text).toBe(text)
  })

  it('takes none from another site’s page', async () => {
    const id = await opened()
    const answer = await comment(id, { text: '很好的方案' }, { 'sec-fetch-site': 'cross-site' })
    expect(answer.statusCode).toBe(403)
  })

  it('slows down whoever sends one after the other, and loses nothing', async () => {
    const id = await opened()
    const codes: number[] = []
    for (let count = 0; count < 8; count++)
      codes.push((await comment(id, { text: `第${count}条意见。` })).statusCode)
    expect(codes.slice(0, 5)).toEqual([200, 200, 200, 200, 200])
    const last = await comment(id, { text: '等一等再发。' })
    expect(last.statusCode).toBe(429)
    expect(last.body).toContain('等一等再发。')
  })

  it('says after the last day that it is over, and gives back what was typed', async () => {
    const id = await opened()
    const site = await openSite(office.at(office.ctx, '2026-03-21'))
    const late = await comment(id, { text: '晚了一天。' }, {}, site)
    expect(late.statusCode).toBe(422)
    expect(late.body).toContain('已于2026年3月20日结束')
    expect(late.body).toContain('晚了一天。')
    const intime = await openSite(office.at(office.ctx, '2026-03-20T23:59:00+08:00'))
    expect((await comment(id, { text: '赶上了。' }, {}, intime)).statusCode).toBe(200)
  })

  it('is not there for drafts, for what is withdrawn, or for what is not this site’s', async () => {
    const id = await opened()
    await withdrawConsultation(officer, { organ, id, key: key(), reason: '有误' })
    for (const one of [id, 'no-such-consultation', '..%2f..%2fetc'])
      expect((await comment(one, { text: '有人吗' })).statusCode).toBe(404)
    const elsewhere = await app.inject(`/jianxin/consultation/${id}/comment`)
    expect(elsewhere.statusCode).toBe(404)
  })

  it('opened by its address leads to the page', async () => {
    const id = await opened()
    const { statusCode, headers } = await app.inject(`/yangqing/consultation/${id}/comment`)
    expect([statusCode, headers.location]).toEqual([303, `/yangqing/consultation/${id}.html#comment`])
  })
})

describe('the published pages', () => {
  it('show the draft with its form while it is open, without running what was typed', async () => {
    const id = await opened('方案<b>征求意见</b>', '说明里有<script>alert(1)</script>也不怕。')
    const page = await html(id)
    expect(page).toContain(`action="/yangqing/consultation/${id}/comment"`)
    expect(page).toContain('2026年3月20日（当日24时）')
    expect(page).not.toMatch(/<script|<b>/)
  })

  it('show the result by group with counts and reasons, never a comment or a name', async () => {
    const id = await opened()
    await comment(id, { text: '租金太贵，我叫陈喆堃。', name: '陈喆堃' })
    const at = office.at(officer, '2026-03-21')
    await closeConsultations(office.at(office.ctx, '2026-03-21'))
    expect(await html(id)).not.toContain('<form')
    const [one] = (await listComments(officer, organ, id, 1)).rows
    await handleComment(at, {
      organ,
      id,
      comment: one?.id ?? '',
      key: key(),
      group: '租金',
      summary: '租金偏高',
    })
    const answers = [{ group: '租金', verdict: 'refused' as const, reason: '已低于周边市场。' }]
    const result = { overview: '征集顺利结束。', answers, article: null }
    await answerConsultation(at, { organ, id, key: key(), result })
    const page = await html(id)
    for (const words of ['共收到意见 1 条', '未采纳 1 条', '租金', '已低于周边市场。'])
      expect(page).toContain(words)
    expect(page).not.toContain('喆堃')
  })

  it('are taken away with the reason when withdrawn, and leave the list', async () => {
    const id = await opened('要撤回的方案')
    await withdrawConsultation(officer, { organ, id, key: key(), reason: '草案有误' })
    const { write, gone } = await published(id)
    expect(gone).toMatchObject([{ title: '要撤回的方案', reason: expect.stringContaining('草案有误') }])
    expect(write.map((page) => page.path)).toEqual(['/yangqing/consultation/'])
    expect(renderToStaticMarkup(write[0]?.body)).not.toContain('要撤回的方案')
  })

  it('say nothing of drafts, and all stand on the home page’s list with their status', async () => {
    await opened()
    const { write } = await published(undefined)
    expect(write.length).toBeGreaterThan(3)
    expect(write.at(-1)?.path).toBe('/yangqing/consultation/')
    const block = await consultationSource.home?.(office.ctx, await organById(office.ctx, organ))
    expect(block?.items.length).toBeGreaterThan(0)
    expect(block?.items[0]).toMatchObject({ tag: '征集中', day: '2026-03-02' })
  })
})
