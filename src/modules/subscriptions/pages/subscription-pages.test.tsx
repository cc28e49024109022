import formbody from '@fastify/formbody'
import fastify, { type FastifyInstance } from 'fastify'
import { renderToStaticMarkup } from 'react-dom/server'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { RESIDENT } from '#kernel/accounts/index.ts'
import { actingAs } from '#kernel/context.ts'
import type { MailLetter } from '#kernel/mail/mailer.ts'
import { openTestOffice, type TestOffice } from '#kernel/testing.ts'
import { type Directory, loadDirectory } from '#modules/organs/index.ts'
import type { FormPages } from '#modules/portal/index.ts'
import { openNewsroom } from '../../articles/testing.ts'
import { sendLetters } from '../send-letters.ts'
import { registerSubscriptionPages } from './register-subscription-pages.tsx'

describe('the pages of subscriptions', () => {
  let office: TestOffice
  let directory: Directory
  let app: FastifyInstance
  let silent: FastifyInstance
  const letters: MailLetter[] = []
  const mailer = { send: async (letter: MailLetter) => void letters.push(letter) }
  const FORM = { kind: 'column', column: 'notices', email: 'Reader@b.example' }
  const post = (url: string, form: Record<string, string>) =>
    app.inject({
      ...{ method: 'POST', url, payload: new URLSearchParams(form).toString() },
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    })
  const keyIn = (html: string) => /name="key" value="([^"]+)"/.exec(html)?.[1] ?? ''
  const pathIn = (text: string) => /https?:\/\/[^/\s]+(\/\S+\/subscribe\/\S+)/.exec(text)?.[1] ?? ''

  beforeAll(async () => {
    office = await openTestOffice()
    await openNewsroom(office)
    directory = await loadDirectory(office.ctx)
    const pages: FormPages = {
      ctx: actingAs(office.ctx, RESIDENT),
      directory: () => directory,
      frame: ({ title, body }) => `<title>${title}</title>${renderToStaticMarkup(body)}`,
    }
    app = fastify()
    silent = fastify()
    for (const one of [app, silent]) await one.register(formbody)
    registerSubscriptionPages(app, { ...pages, sendsMail: true })
    registerSubscriptionPages(silent, { ...pages, sendsMail: false })
  })
  afterAll(async () => {
    await Promise.all([app.close(), silent.close()])
    await office.close()
  })

  it('ask by form, begin at a press after the letter, and end at one press', async () => {
    const form = await app.inject('/yangqing/subscribe?column=notices')
    expect(form.body).toContain('value="notices" selected')
    const asked = await post('/yangqing/subscribe', { ...FORM, key: keyIn(form.body) })
    expect(asked.body).toContain('请到邮箱里确认')
    await sendLetters(office.at(office.ctx, '2026-03-02T09:02:00+08:00'), mailer, directory)
    const confirm = pathIn(letters[0]?.text ?? '')
    const page = await app.inject(confirm)
    expect([page.statusCode, page.body.includes('确认订阅')]).toEqual([200, true])
    const state = async () =>
      JSON.stringify(
        await office.ctx.db
          .selectFrom('subscription' as never)
          .selectAll()
          .execute(),
      )
    expect(await state()).toContain('"state":"asked"')
    expect((await post(confirm, {})).body).toContain('已经订阅')
    expect(await state()).toContain('"state":"confirmed"')
    const leave = confirm.replace('/confirm?', '/leave?')
    expect((await app.inject(leave)).body).toContain('退订')
    expect(await state()).toContain('"state":"confirmed"')
    expect((await post(leave, { 'List-Unsubscribe': 'One-Click' })).body).toContain('已经退订')
    expect(await state()).toContain('"state":"left"')
    expect((await post(confirm, {})).body).toContain('已经结束')
  })

  it('know nobody by a code that is not theirs', async () => {
    const wrong = `/yangqing/subscribe/leave?id=${'a'.repeat(32)}&code=${'b'.repeat(32)}`
    expect((await app.inject(wrong)).statusCode).toBe(404)
    expect((await post('/yangqing/subscribe/confirm', { id: "x'--", code: '' })).statusCode).toBe(404)
  })

  it('give the form back with what was typed and what is wrong', async () => {
    const key = keyIn((await app.inject('/yangqing/subscribe')).body)
    const again = await post('/yangqing/subscribe', { ...FORM, email: 'reader at b', column: '', key })
    expect(again.statusCode).toBe(422)
    for (const words of ['reader at b', '电子邮箱的写法不对', '请选择栏目'])
      expect(again.body).toContain(words)
  })

  it('speak of feeds only where no letters are sent', async () => {
    const page = (await silent.inject('/yangqing/subscribe')).body
    expect(page).toContain('目前不寄邮件')
    expect(page).toContain('/yangqing/open-data/')
    expect(page).not.toContain('<form')
  })
})
