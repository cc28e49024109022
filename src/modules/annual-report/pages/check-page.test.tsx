import fastify, { type FastifyInstance } from 'fastify'
import { renderToStaticMarkup } from 'react-dom/server'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { RESIDENT } from '#kernel/accounts/index.ts'
import { actingAs } from '#kernel/context.ts'
import { openTestOffice, type TestOffice } from '#kernel/testing.ts'
import { loadDirectory } from '#modules/organs/index.ts'
import { checkIsolated } from '../checking/check-isolated.ts'
import { foundReportingTown, publishedReport, reportPaper } from '../testing.ts'
import { registerCheckPage } from './register-check-page.tsx'

const PATH = '/yangqing/disclosure/check-report'
let office: TestOffice
let app: FastifyInstance

beforeAll(async () => {
  office = await openTestOffice('2026-03-02')
  await foundReportingTown(office.ctx)
})
afterAll(() => office.close())
beforeEach(async () => {
  const directory = await loadDirectory(office.ctx)
  app = fastify()
  registerCheckPage(app, {
    ctx: actingAs(office.ctx, RESIDENT),
    directory: () => directory,
    frame: ({ title, body }) => renderToStaticMarkup(<main title={title}>{body}</main>),
  })
})

const page = (change?: (tables: ReturnType<typeof publishedReport>) => void) => {
  const tables = publishedReport('huaian-2024')
  change?.(tables)
  return Buffer.from(reportPaper(tables))
}

async function post(files: Record<string, Buffer>, headers: Record<string, string> = {}) {
  const form = new FormData()
  for (const [name, bytes] of Object.entries(files))
    form.set(name, new File([new Uint8Array(bytes)], `${name}.html`))
  const request = new Request('http://localhost', { method: 'POST', body: form })
  const payload = Buffer.from(await request.arrayBuffer())
  const type = request.headers.get('content-type') ?? ''
  return app.inject({ method: 'POST', url: PATH, payload, headers: { 'content-type': type, ...headers } })
}

describe('the page on which anybody has a report checked', () => {
  it('is a plain form with files, and says that nothing is kept', async () => {
    const { statusCode, body } = await app.inject(PATH)
    expect(statusCode).toBe(200)
    expect(body.toLowerCase()).toContain('enctype="multipart/form-data"')
    expect(body.toLowerCase()).not.toContain('<script')
    expect(body).toContain('不保存')
  })

  it('finds a published report in order', async () => {
    const { statusCode, body } = await post({ report: page() })
    expect(statusCode).toBe(200)
    expect(body).toContain('42 个等式全部成立')
  })

  it('shows every equation that fails with its numbers and how to repair it', async () => {
    const report = page(({ table3 }) => {
      table3.granted.natural_person += 1
    })
    const { body } = await post({ report })
    expect(body).toContain('42 个等式中有 2 个不成立')
    expect(body).toContain('<strong>1363</strong> ≠ <strong>1362</strong>')
    expect(body).toContain('怎样改：')
  })

  it('joins it to last year’s when that is given, and says when that cannot be read', async () => {
    expect((await post({ report: page(), previous: page() })).body).toContain('51 个等式中有')
    const { body } = await post({ report: page(), previous: Buffer.from('不是报告') })
    expect(body).toContain('上一年度的文件没有用上')
    expect(body).toContain('42 个等式全部成立')
  })

  it('shows the place of what it could not read, and warnings', async () => {
    const html = page(({ table2 }) => {
      table2.art20_1.rules_规章.issued = 3
    })
    const broken = Buffer.from(html.toString().replace('<td>1362</td>', '<td>一千三</td>'))
    const { body } = await post({ report: broken })
    expect(body).toContain('没有读出来（1 处）')
    expect(body).toContain('写着“一千三”')
    expect(body).toContain('本级机关一般没有这一项')
  })

  it.each([
    ['no file', {}, '请选择要核对的年度报告文件'],
    ['an empty file', { report: Buffer.alloc(0) }, '文件是空的'],
    ['something else', { report: Buffer.from('<p>通知</p>') }, '找不到年度报告的三张表'],
    ['a broken PDF', { report: Buffer.from('%PDF-1.7 broken') }, 'report.html'],
    ['a broken archive', { report: Buffer.from('PK\u0003\u0004broken') }, '文件已损坏'],
  ])('says what to do with %s', async (_, files: Record<string, Buffer>, words) => {
    const { statusCode, body } = await post(files)
    expect(statusCode).toBe(422)
    expect(body).toContain(words)
  })

  it('takes no file of more than twenty megabytes', async () => {
    const { statusCode, body } = await post({ report: Buffer.alloc(21 * 1024 * 1024, 60) })
    expect(statusCode).toBe(413)
    expect(body).toContain('不能超过 20 MB')
  })

  it('takes nothing from another site, and nothing that is no form', async () => {
    expect((await post({ report: page() }, { 'sec-fetch-site': 'cross-site' })).statusCode).toBe(422)
    const loose = await post({ report: page() }, { 'content-type': 'multipart/form-data' })
    expect(loose.statusCode).toBe(422)
    expect(loose.body).toContain('提交的内容读不出来')
  })

  it('lets nobody check without end', async () => {
    for (let nth = 0; nth < 5; nth++) await post({})
    const { statusCode, body } = await post({})
    expect(statusCode).toBe(429)
    expect(body).toContain('秒后再试')
  })
})

describe('reading a file of a stranger', () => {
  it('ends when it takes too long', async () => {
    const slow = { seconds: 0.001, megabytes: 900 }
    const { check } = await checkIsolated({ report: page(), previous: null }, slow)
    expect(check).toMatchObject({ readable: false })
    expect(JSON.stringify(check)).toContain('没有读完')
  })
})
