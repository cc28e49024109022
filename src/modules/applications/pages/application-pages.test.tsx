import formbody from '@fastify/formbody'
import fastify, { type FastifyInstance } from 'fastify'
import { sql } from 'kysely'
import { renderToStaticMarkup } from 'react-dom/server'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { RESIDENT } from '#kernel/accounts/index.ts'
import { actingAs, type Context } from '#kernel/context.ts'
import { Refusal } from '#kernel/refusal.ts'
import { openTestOffice, type TestOffice } from '#kernel/testing.ts'
import { type Directory, loadDirectory } from '#modules/organs/index.ts'
import type { FramedPage } from '#modules/portal/index.ts'
import { registerApplication } from '../actions/register-application.ts'
import { replyToApplication } from '../actions/reply-to-application.ts'
import { takeStep } from '../actions/take-step.ts'
import { ReplySchema } from '../contract.ts'
import { aForm, foundTestOrgans } from '../testing.ts'
import type { LetterAttachments } from './letter-attachments.ts'
import type { PublicAnswers } from './public-answers.ts'
import { registerApplicationPages } from './register-application-pages.ts'

let office: TestOffice
let directory: Directory
let app: FastifyInstance

/** What went out with every reply of this test, and nothing by post. */
const attachments: LetterAttachments = {
  list: async () => [{ id: 'file-0001', name: '合同.pdf', bytes: 2048 }],
  take: async (_, __, ___, file) =>
    file === 'file-0001' ? new File(['x'], '合同.pdf', { type: 'application/pdf' }) : undefined,
  ways: async () => [],
  opened: async () => {},
}

/** One published paper that answers whoever asks for it by name; the search is out of order for one word. */
const answers: PublicAnswers = {
  async near(_, __, text) {
    if (text.includes('坏')) throw new Error('the index does not answer')
    return text.includes('路灯维修')
      ? [{ title: '2025年路灯维修名单公示', path: '/yangqing/a.html', publishedOn: '2025-11-03' }]
      : []
  },
  script: undefined,
}

async function openSite(ctx: Context): Promise<FastifyInstance> {
  const site = fastify()
  await site.register(formbody)
  site.setErrorHandler((error, _request, reply) =>
    reply.status(error instanceof Refusal && error.kind === 'forbidden' ? 403 : 500).send(String(error)),
  )
  const forms = {
    ctx: actingAs(ctx, RESIDENT),
    directory: () => directory,
    frame: ({ title, body }: FramedPage) => renderToStaticMarkup(<main title={title}>{body}</main>),
  }
  registerApplicationPages(site, forms, { attachments, answers })
  return site
}

beforeAll(async () => {
  office = await openTestOffice('2026-03-02')
  await foundTestOrgans(office.ctx)
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
const newKey = async () => formKey((await app.inject('/yangqing/apply')).body)
const filled = async (changes: Partial<Fields> = {}): Promise<Fields> => ({
  key: await newKey(),
  ...(aForm() as unknown as Fields),
  ...(changes as Fields),
})
const receiptOf = (html: string) => {
  const [number = '', code = ''] = [
    ...(html.split('class="receipt"')[1] ?? '').matchAll(/<strong[^>]*>([^<]+)<\/strong>/g),
  ].map((one) => one[1] ?? '')
  return { number, code }
}
const apply = async (changes: Partial<Fields> = {}) =>
  receiptOf((await post('/yangqing/apply', await filled(changes))).body)
const countCases = async () =>
  Number((await sql<{ n: number }>`SELECT count(*) AS n FROM application`.execute(office.ctx.db)).rows[0]?.n)

describe('the letters on the way', () => {
  it('are read and taken with the code by the applicant, those to others are not', async () => {
    const receipt = await apply()
    const clerk = await office.as(['disclosure-officer'])
    const found = await sql<{
      id: string
    }>`SELECT id FROM application WHERE number = ${receipt.number}`.execute(office.ctx.db)
    const on = { organ: 'yangqing', id: found.rows[0]?.id ?? '' }
    const day = '2026-03-02'
    await registerApplication(clerk, { ...on, key: 'track-letters-1', department: 'planning' })
    const asked = {
      kind: 'opinion-asked',
      from: 'third-party',
      who: '红焰果业有限公司',
      text: '合同',
      day,
    } as const
    await takeStep(clerk, { ...on, key: 'track-letters-2', step: asked })
    const shown = (await post('/yangqing/track', receipt)).body
    expect(shown).toContain('政府信息公开申请登记回执')
    expect(shown).toContain('政府信息公开申请征求意见告知书')
    expect(shown).not.toContain('红焰果业')
    const letter = /洋青镇公收〔2026〕\d+号/.exec(shown)?.[0] ?? ''
    const file = await post('/yangqing/track/letter', { ...receipt, letter, format: 'pdf' })
    expect(file.headers['content-type']).toBe('application/pdf')
    const foreign = { ...receipt, letter: letter.replace('公收', '公征'), format: 'pdf' }
    expect((await post('/yangqing/track/letter', foreign)).statusCode).toBe(303)
  })
})

describe('what is public already', () => {
  const description = '榕坡村2025年路灯维修的名单'

  it('is shown before the form is sent; one press goes on, another goes back with everything typed', async () => {
    const before = await countCases()
    const fields = await filled({ description })
    const shown = await post('/yangqing/apply', fields)
    expect(shown.statusCode).toBe(200)
    expect(shown.headers['cache-control']).toBe('no-store')
    expect(shown.body).toContain('申请还没有提交')
    expect(shown.body).toContain('href="/yangqing/a.html"')
    expect(await countCases()).toBe(before)
    const carried = Object.fromEntries(
      [...shown.body.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)].map((one) => [
        one[1] ?? '',
        one[2] ?? '',
      ]),
    )
    expect(carried).toMatchObject({ key: fields['key'], looked: '1', description })
    const back = await post('/yangqing/apply', { ...carried, change: '1' })
    expect(back.body).toContain(`>${description}</textarea>`)
    expect(back.body).toContain('name="looked"')
    expect(await countCases()).toBe(before)
    const on = await post('/yangqing/apply', carried)
    expect(receiptOf(on.body).number).not.toBe('')
    expect(await countCases()).toBe(before + 1)
  })

  it('is not asked for by another site, and keeps nobody from applying when the search fails', async () => {
    const near = (q: string, headers: Fields = {}) => post('/yangqing/apply/near', { q }, headers)
    expect((await near(description)).json().offers).toHaveLength(1)
    expect((await near('别的')).json().offers).toEqual([])
    expect((await near(description, { origin: 'https://elsewhere.example' })).statusCode).toBe(403)
    expect((await near('坏')).json().offers).toEqual([])
    expect((await apply({ description: '坏了的路灯' })).number).not.toBe('')
  })

  it('is offered under the field by the script, where there is one', async () => {
    expect((await app.inject('/yangqing/apply')).body).toContain('data-suggest="/yangqing/apply/near"')
  })
})

describe('the form to apply', () => {
  it('asks what the law asks, with help and without anything a script must do', async () => {
    const page = await app.inject('/yangqing/apply')
    expect(page.statusCode).toBe(200)
    for (const words of ['申请人类型', '证件号码', '所需政府信息', '法律不要求说明用途', '获取的途径'])
      expect(page.body).toContain(words)
    expect(page.body).not.toContain('<script')
    expect(page.headers['cache-control']).toBe('no-store')
  })

  it('stands at the county’s root as well, and nowhere else', async () => {
    expect((await app.inject('/apply')).statusCode).toBe(200)
    for (const path of ['/nowhere/apply', '/rongpo/apply', '/nowhere/track'])
      expect((await app.inject(path)).statusCode, path).toBe(404)
  })

  it('gives a receipt with number, query code, due day and the days counted', async () => {
    const page = await post('/yangqing/apply', await filled())
    expect(page.statusCode).toBe(200)
    const { number, code } = receiptOf(page.body)
    expect(number).toMatch(/^洋青镇公开申〔2026〕\d+号$/)
    expect(code).toMatch(/^\w{4}-\w{4}$/)
    expect(page.body).toContain('2026年3月30日')
    expect(page.body).toContain('第三十三条第二款')
    expect(page.body).toContain('陈*')
    expect(page.body).not.toContain('陈喆堃')
    expect(page.body).not.toContain('11010519491231002X')
  })

  it('gives the same receipt when sent twice, and another after going back and asking for something else', async () => {
    const fields = await filled()
    const [first, second] = await Promise.all([
      post('/yangqing/apply', fields),
      post('/yangqing/apply', fields),
    ])
    expect(receiptOf(second.body)).toEqual(receiptOf(first.body))
    const other = await post('/yangqing/apply', { ...fields, description: '另一件信息' })
    expect(receiptOf(other.body).number).not.toBe(receiptOf(first.body).number)
  })

  it('hands the receipt out as PDF against number and code', async () => {
    const pdf = await post('/yangqing/apply/receipt', await apply())
    expect(pdf.headers['content-type']).toBe('application/pdf')
    expect(pdf.rawPayload.subarray(0, 5).toString()).toBe('%PDF-')
    const wrong = await post('/yangqing/apply/receipt', {
      number: '洋青镇公开申〔2026〕1号',
      code: '0000-0000',
    })
    expect(wrong.headers['content-type']).toContain('text/html')
  })

  it('reads figures typed in full width and a small x', async () => {
    const { number } = await apply({ idNumber: ' 110105 19491231 002x ', phone: '１３８００００１１１１' })
    expect(number).toMatch(/号$/)
  })

  it('names every gap beside its field and at the top, keeps what was typed and saves nothing', async () => {
    const before = await countCases()
    const fields = await filled({
      name: '',
      idNumber: '110105194912310021',
      email: 'not-an-address',
      description: '红土岭村的规划图',
      delivery: '邮寄',
      address: '',
    })
    const page = await post('/yangqing/apply', fields)
    expect(page.statusCode).toBe(422)
    for (const field of ['name', 'idNumber', 'email', 'address']) {
      expect(page.body).toContain(`href="#f-${field}"`)
      expect(page.body).toContain(`id="f-${field}-error"`)
    }
    expect(page.body).toContain('有 4 处需要修改')
    expect(page.body).toContain('红土岭村的规划图')
    expect(page.body).toContain('value="110105194912310021"')
    expect(page.body).toContain('name="delivery" checked="" value="邮寄"')
    expect(formKey(page.body)).toBe(fields['key'])
    expect(await countCases()).toBe(before)
  })

  it('answers an empty post with every required field', async () => {
    const page = await post('/yangqing/apply', { key: await newKey() })
    expect(page.statusCode).toBe(422)
    for (const field of ['applicantKind', 'name', 'idKind', 'idNumber', 'description', 'medium', 'delivery'])
      expect(page.body).toContain(`href="#f-${field}"`)
  })

  it.each([
    ['a script', '<script>alert(1)</script>', '&lt;script&gt;'],
    ['SQL', "'); DROP TABLE application; --", 'DROP TABLE'],
    ['emoji', '村道维修合同😀🏳️‍🌈', '😀'],
    ['rare characters', '朱镕基喆堃𠮷', '喆堃𠮷'],
    ['two lines', '第一行\r\n第二行', '第二行'],
  ])('takes %s in free text as text', async (_, description, shown) => {
    const page = await post('/yangqing/apply', await filled({ description }))
    expect(page.statusCode).toBe(200)
    expect(page.body).toContain(shown)
    expect(page.body).not.toContain('<script>')
    const paper = await post('/yangqing/apply/receipt', receiptOf(page.body))
    expect(paper.headers['content-type']).toBe('application/pdf')
  })

  it.each([
    ['a control character', { description: '合同\u0000副本' }, 'description'],
    ['text that runs backwards', { name: '陈\u202e某' }, 'name'],
    ['a text far too long', { description: '长'.repeat(200_000) }, 'description'],
    ['one character too many', { description: '长'.repeat(2001) }, 'description'],
    ['a line feed in a line', { name: '陈\n某' }, 'name'],
    ['a value that is no choice', { applicantKind: 'king' }, 'applicantKind'],
  ])('refuses %s at its field and keeps the rest', async (_, changes, field) => {
    const page = await post('/yangqing/apply', await filled({ purpose: '核对面积', ...changes }))
    expect(page.statusCode).toBe(422)
    expect(page.body).toContain(`href="#f-${field}"`)
    expect(page.body).toContain('核对面积')
  })

  it('takes a text as long as it may be', async () => {
    expect((await post('/yangqing/apply', await filled({ description: '长'.repeat(2000) }))).statusCode).toBe(
      200,
    )
  })

  it('does not believe a filled trap or a missing key, and says so', async () => {
    const trapped = await post('/yangqing/apply', await filled({ website: 'http://spam.example' }))
    expect(trapped.statusCode).toBe(422)
    expect(trapped.body).toContain('应当留空')
    const keyless = await post('/yangqing/apply', await filled({ key: 'x' }))
    expect(keyless.body).toContain('页面已过期')
    expect(formKey(keyless.body)).not.toBe('x')
  })

  it.each([
    [{ origin: 'https://evil.example' }, 403],
    [{ origin: 'null' }, 403],
    [{ 'sec-fetch-site': 'cross-site' }, 403],
    [{ 'sec-fetch-site': 'same-origin', origin: 'null' }, 200],
    [{ origin: 'http://town.example:8123', host: 'town.example:8123' }, 200],
    [{ origin: 'http://town.example:8124', host: 'town.example:8123' }, 403],
    [{}, 200],
  ])('sent from %j is answered with %i', async (headers, status) => {
    expect((await post('/yangqing/apply', await filled(), headers as Fields)).statusCode).toBe(status)
  })

  it('slows down whoever submits again and again, and keeps what was typed', async () => {
    for (let times = 0; times < 5; times++)
      expect((await post('/yangqing/apply', await filled())).statusCode).toBe(200)
    const slowed = await post('/yangqing/apply', await filled())
    expect(slowed.statusCode).toBe(429)
    expect(slowed.headers['retry-after']).toBe('2')
    expect(slowed.body).toContain('2 秒后')
    expect(slowed.body).toContain('2025年农村危房改造名单')
  })
})

describe('the page to track an application', () => {
  it('tells where it stands and until when, however the number is typed', async () => {
    const { number, code } = await apply()
    const typed = { number: number.replace('〔', '[').replace('〕', ']'), code: ` ${code.toLowerCase()} ` }
    const page = await post('/yangqing/track', typed)
    expect(page.statusCode).toBe(200)
    expect(page.body).toContain('已收到')
    expect(page.body).toContain('第20日 到期')
    expect(page.body).not.toContain('陈喆堃')
  })

  it('shows the reply and gives the letter as PDF and DOCX once it is answered', async () => {
    const receipt = await apply()
    const clerk = office.at(await office.as(['disclosure-officer']), '2026-03-09')
    const { rows } = await sql<{ id: string }>`
      SELECT id FROM application WHERE number = ${receipt.number}`.execute(office.ctx.db)
    const id = rows[0]?.id ?? ''
    const organ = 'yangqing'
    await registerApplication(clerk, { organ, id, key: `register-${id}`, department: 'planning' })
    const reply = ReplySchema.parse({
      row: 'refused_process_info',
      day: '2026-03-09',
      reason: '属于过程稿。',
    })
    const early = await post('/yangqing/track/letter', { ...receipt, format: 'pdf' })
    expect(early.statusCode).toBe(303)
    await replyToApplication(clerk, { organ, id, key: `reply-${id}`, reply })
    const page = await post('/yangqing/track', receipt)
    expect(page.body).toContain('先向遂溪县人民政府申请行政复议')
    expect(page.body).toContain('规划建设办公室')
    for (const [format, magic] of [
      ['pdf', '%PDF-'],
      ['docx', 'PK'],
    ] as const) {
      const letter = await post('/yangqing/track/letter', { ...receipt, format })
      expect(letter.rawPayload.subarray(0, magic.length).toString()).toBe(magic)
      expect(letter.headers['content-disposition']).toContain('attachment')
    }
    expect(page.body).toContain('合同.pdf')
    const given = await post('/yangqing/track/file', { ...receipt, file: 'file-0001' })
    expect([given.statusCode, given.body]).toEqual([200, 'x'])
    for (const asked of [
      { ...receipt, file: 'file-9999' },
      { ...receipt, code: '0000-0000', file: 'file-0001' },
    ])
      expect((await post('/yangqing/track/file', asked)).body).not.toBe('x')
    const stranger = await post('/yangqing/track/letter', { ...receipt, code: '0000-0000', format: 'pdf' })
    expect(stranger.headers['content-type']).toContain('text/html')
  })

  it('answers a wrong code, a wrong number and nonsense with the very same words', async () => {
    const { number, code } = await apply()
    const answers = await Promise.all([
      post('/yangqing/track', { number, code: '0000-0000' }),
      post('/yangqing/track', { number: '洋青镇公开申〔2026〕99999号', code }),
      post('/yangqing/track', { number: "'; DROP TABLE application", code }),
      post('/yangqing/track', { number: '号\u0000\u202e', code: '😀' }),
      post('/track', { number, code }),
    ])
    const said = answers.map((page) => /role="alert">(.*?)<\/div>/s.exec(page.body)?.[1])
    expect(said[0]).toContain('没有与这个编号和查询码相符的申请')
    expect(new Set(said).size).toBe(1)
    expect(new Set(answers.map((page) => page.statusCode))).toEqual(new Set([422]))
  })

  it('asks for what was left empty, and keeps the number', async () => {
    const page = await post('/yangqing/track', { number: '洋青镇公开申〔2026〕1号', code: '' })
    expect(page.statusCode).toBe(422)
    expect(page.body).toContain('href="#f-code"')
    expect(page.body).toContain('洋青镇公开申〔2026〕1号')
  })

  it('slows repeated tries down and says how long to wait, even for the right code then', async () => {
    const { number, code } = await apply()
    for (let times = 0; times < 5; times++) await post('/yangqing/track', { number, code: '0000-0000' })
    const slowed = await post('/yangqing/track', { number, code })
    expect(slowed.statusCode).toBe(429)
    expect(slowed.headers['retry-after']).toBe('2')
    expect(slowed.body).toContain('2 秒后再试')
  })
})
