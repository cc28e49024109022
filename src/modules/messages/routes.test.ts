import fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Context } from '#kernel/context.ts'
import { mountApi } from '#kernel/http/api.ts'
import type { TestOffice } from '#kernel/testing.ts'
import { messagesRoutes } from './routes.ts'
import { aMessage, newKey, openMailboxOffice, type People } from './testing.ts'

const AT = '/api/organs/yangqing/messages'

describe('the interface to messages', () => {
  let office: TestOffice
  let people: People
  let app: FastifyInstance
  let who: Context

  beforeAll(async () => {
    ;({ office, people } = await openMailboxOffice())
    app = fastify()
    await mountApi(
      app,
      { messages: messagesRoutes },
      async (request: FastifyRequest, reply: FastifyReply) => {
        const session = { actor: who.actor, csrf: 't', username: 'x', mustChange: false, secondFactor: false }
        return { ctx: who, session, request, reply }
      },
    )
  })
  afterAll(async () => {
    await app.close()
    await office.close()
  })

  const get = (ctx: Context, path = '') => {
    who = ctx
    return app.inject(`${AT}${path}`)
  }
  const send = (ctx: Context, path: string, payload: object, method: 'POST' | 'PUT' = 'POST') => {
    who = ctx
    return app.inject({ method, url: `${AT}${path}`, payload, headers: { 'x-csrf-token': 't' } })
  }
  const entry = (form: object = {}) => ({
    key: newKey(),
    channel: 'letter',
    receivedDay: '2026-03-02',
    form: { ...aMessage(), ...form },
  })

  it('carries a message from the post to the public column', async () => {
    const entered = await send(people.officer, '', entry())
    expect(entered.statusCode).toBe(200)
    const at = `/${entered.json().id}`
    const step = async (ctx: Context, name: string, body: object = {}) => {
      const done = await send(ctx, `${at}/${name}`, { key: newKey(), ...body })
      expect(done.statusCode, `${name}: ${done.body}`).toBe(200)
    }
    await step(people.officer, 'accept', { kind: 'suggest' })
    await step(people.officer, 'assign', { department: 'planning' })
    await step(people.clerk, 'hand-back', { reason: '不归我们。' })
    await step(people.officer, 'assign', { department: 'planning' })
    await step(people.clerk, 'answer', { text: '谢谢建议，已安排。' })
    await step(people.reviewer, 'send-back', { reason: '写明时间。' })
    await step(people.clerk, 'answer', { text: '谢谢建议，三月底前完成。' })
    await step(people.reviewer, 'check')
    await step(people.officer, 'send')
    await step(people.officer, 'publish', {
      text: { title: '一条建议', question: '建议装路灯。', answer: '三月底前完成。' },
    })
    await step(people.officer, 'unpublish', { reason: '来信人要求。' })
    expect((await get(people.officer, at)).json()).toMatchObject({ kind: 'suggest', status: 'sent' })
    expect((await send(people.officer, `${at}/writer`, { key: newKey() })).statusCode).toBe(400)
    const look = { key: newKey(), reason: '电话核对地点' }
    expect((await send(people.officer, `${at}/writer`, look)).json().name).toBe('陈喆堃')
    expect((await get(people.officer, '?show=closed')).json().total).toBe(1)
    expect((await get(people.leader, '/figures?year=2026')).json().total.received).toBe(1)
  })

  it('names the field of what is wrong', async () => {
    const bad = await send(people.officer, '', entry({ title: '', phone: 'abc', mayPublish: 'perhaps' }))
    expect(bad.statusCode).toBe(400)
    const fields = bad.json().data.problems.map((one: { field: string }) => one.field)
    expect(fields).toEqual(['form.title', 'form.phone', 'form.mayPublish'])
  })

  it.each([
    ['a huge text', { text: '长'.repeat(3001) }, 'form.text'],
    ['an invisible character', { title: '危房\u202e改造' }, 'form.title'],
    ['a kind that is none', { kind: 'praise' }, 'form.kind'],
    ['a list where a text belongs', { name: ['陈'] }, 'form.name'],
  ])('refuses %s', async (_, form, field) => {
    const bad = await send(people.officer, '', entry(form))
    expect(bad.json().data.problems[0].field).toBe(field)
  })

  it('sets targets and named people, and tells the admin how many reports nobody else counts', async () => {
    await send(people.officer, '', entry({ kind: 'report', name: '', phone: '' }))
    const target = { key: newKey(), kind: 'report', from: '2026-01-01', days: 15, source: '镇举报办理规定' }
    expect((await send(people.admin, '/settings/targets', target)).statusCode).toBe(200)
    const wrong = await send(people.admin, '/settings/targets', {
      ...target,
      key: newKey(),
      days: 0,
      source: '',
    })
    expect(wrong.json().data.problems.map((one: { field: string }) => one.field)).toEqual(['days', 'source'])
    const settings = (await get(people.admin, '/settings')).json()
    expect(settings.openConfidential).toBe(1)
    expect(settings.named).toEqual([people.named.actor.id])
    const named = { key: newKey(), accounts: [people.officer.actor.id] }
    expect((await send(people.admin, '/settings/named', named, 'PUT')).statusCode).toBe(200)
    expect((await get(people.officer, '?kind=report')).json().total).toBe(1)
  })

  it('answers a report as if it were not there to whoever is not named', async () => {
    const { id } = (await send(people.officer, '', entry({ kind: 'report', name: '', phone: '' }))).json()
    const [hidden, none] = [await get(people.leader, `/${id}`), await get(people.leader, '/no-such-message')]
    expect(hidden.statusCode).toBe(404)
    expect(hidden.body).toBe(none.body)
  })

  it('shuts the doors of others', async () => {
    expect((await get(people.clerk, '/settings')).statusCode).toBe(403)
    expect((await send(people.leader, '', entry())).statusCode).toBe(403)
    expect((await get(people.admin, '/choices')).statusCode).toBe(403)
    expect((await get(people.officer, '/choices')).json().handlers.length).toBeGreaterThan(2)
  })
})
