import type { AddressInfo } from 'node:net'
import { connect as connectSocket } from 'node:net'
import { implement } from '@orpc/server'
import fastify, { type FastifyInstance } from 'fastify'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import type { Session } from '../accounts/index.ts'
import { clockAt } from '../clock.ts'
import { readConfig } from '../config.ts'
import { actingAs, type Context } from '../context.ts'
import { commandKey, day, line, organId, route } from '../contract.ts'
import { connect } from '../database.ts'
import { openFileStore } from '../files/file-store.ts'
import { newId } from '../ids.ts'
import { silentLog } from '../log.ts'
import type { Grant } from '../permissions.ts'
import { NotFound, Refusal, type RefusalKind } from '../refusal.ts'
import { secretsFrom } from '../secrets.ts'
import { type ApiContext, guard, mountApi } from './api.ts'

const KINDS = ['invalid', 'forbidden', 'not-found', 'conflict', 'too-many', 'unauthenticated'] as const
const organ = z.object({ organ: organId })
const contract = {
  hello: route.meta({ permission: 'public' }).route({ method: 'GET', path: '/hello' }).output(z.string()),
  own: route.meta({ permission: 'signed-in' }).route({ method: 'GET', path: '/own' }).output(z.string()),
  read: route
    .meta({ permission: 'organ.read' })
    .route({ method: 'GET', path: '/organs/{organ}' })
    .input(organ)
    .output(z.string()),
  edit: route
    .meta({ permission: 'organ.edit' })
    .route({ method: 'PUT', path: '/organs/{organ}' })
    .input(
      organ.extend({
        key: commandKey,
        name: line('名称', 5),
        since: day,
        level: z.enum(['town', 'village']),
      }),
    )
    .output(z.object({ organ: z.string(), name: z.string() })),
  closed: route.route({ method: 'GET', path: '/organs/{organ}/closed' }).input(organ).output(z.string()),
  nowhere: route
    .meta({ permission: 'organ.read' })
    .route({ method: 'GET', path: '/nowhere' })
    .output(z.string()),
  refuse: route
    .meta({ permission: 'public' })
    .route({ method: 'GET', path: '/refuse/{kind}' })
    .input(z.object({ kind: z.enum(KINDS) }))
    .output(z.string()),
  fail: route.meta({ permission: 'public' }).route({ method: 'GET', path: '/fail' }).output(z.string()),
  odd: route.meta({ permission: 'public' }).route({ method: 'GET', path: '/odd' }).output(z.string()),
  lie: route.meta({ permission: 'public' }).route({ method: 'GET', path: '/lie' }).output(z.string()),
  say: route
    .meta({ permission: 'public' })
    .route({ method: 'POST', path: '/say' })
    .input(z.object({ text: z.string() }))
    .output(z.number()),
  upload: route
    .meta({ permission: 'organ.edit' })
    .route({ method: 'POST', path: '/organs/{organ}/files' })
    .input(organ.extend({ file: z.file() }))
    .output(z.object({ name: z.string(), bytes: z.number() })),
}

const os = implement(contract).$context<ApiContext>().use(guard)
const router = os.router({
  hello: os.hello.handler(() => '您好'),
  own: os.own.handler(({ context }) => context.ctx.actor.name),
  read: os.read.handler(({ input }) => input.organ),
  edit: os.edit.handler(({ input }) => ({ organ: input.organ, name: input.name })),
  closed: os.closed.handler(() => '不该看到'),
  nowhere: os.nowhere.handler(() => '不该看到'),
  refuse: os.refuse.handler(({ input }) => {
    throw new Refusal('此路不通。', input.kind, [{ field: 'name', message: '换一个' }])
  }),
  fail: os.fail.handler(() => {
    throw new Error('password=hunter2 at /srv/inside')
  }),
  odd: os.odd.handler(() => {
    throw Object.assign(new pg.DatabaseError('invalid byte sequence: 0x00', 1, 'error'), { code: '22021' })
  }),
  lie: os.lie.handler(() => 7 as unknown as string),
  say: os.say.handler(({ input }) => input.text.length),
  upload: os.upload.handler(({ input }) => ({ name: input.file.name, bytes: input.file.size })),
})

const CSRF = 'the-right-token'
const BODY_LIMIT = 128 * 1024
const LINEAGES: Record<string, string[]> = { suixi: ['suixi'], yangqing: ['yangqing', 'suixi'] }

const logged: object[] = []
const ctx: Context = {
  db: connect('postgresql://nobody@localhost:1/nowhere'),
  clock: clockAt('2026-03-02T09:00:00+08:00'),
  newId,
  actor: { id: 'resident', name: '公众', grants: [] },
  calendar: () => {
    throw new Error('not used')
  },
  lineage: (one) => LINEAGES[one] ?? [],
  files: openFileStore('/nonexistent'),
  secrets: secretsFrom(Buffer.alloc(32)),
  config: readConfig({}),
  log: { ...silentLog, error: (details) => void logged.push(details) },
  yearSources: [],
  insideTransaction: false,
  afterCommit: (task) => task(),
  wake() {},
}

const grant = (role: Grant['role'], where = 'yangqing'): Grant => ({ organ: where, role, department: '' })
const PEOPLE: Record<string, Grant[]> = {
  admin: [grant('admin')],
  editor: [grant('editor')],
  supervisor: [grant('county-supervisor', 'suixi')],
  stranger: [grant('admin', 'jianxin')],
}

function sessionFor(name: string | undefined): Session | undefined {
  const grants = name === undefined ? undefined : PEOPLE[name]
  if (!name || !grants) return undefined
  const actor = { id: name, name, grants }
  return { actor, csrf: CSRF, username: name, mustChange: false, secondFactor: false }
}

describe('the interface', () => {
  let app: FastifyInstance
  const get = (url: string, who?: string) =>
    app.inject({ url: `/api${url}`, headers: who ? { 'x-who': who } : {} })
  const RIGHT = { key: 'press-0001', name: '洋青镇', since: '2026-03-02', level: 'town' }
  const put = (
    body: object | string,
    who = 'admin',
    headers: Record<string, string> = { 'x-csrf-token': CSRF },
    where = 'yangqing',
  ) =>
    app.inject({
      method: 'PUT',
      url: `/api/organs/${where}`,
      headers: { 'x-who': who, 'content-type': 'application/json', ...headers },
      payload: typeof body === 'string' ? body : JSON.stringify(body),
    })

  beforeAll(async () => {
    app = fastify({ bodyLimit: BODY_LIMIT })
    await mountApi(app, router, async (request, reply) => {
      const who = request.headers['x-who']
      const session = sessionFor(typeof who === 'string' ? who : undefined)
      return { ctx: session ? actingAs(ctx, session.actor) : ctx, session, request, reply }
    })
    await app.ready()
  })
  afterAll(async () => {
    await app.close()
    await ctx.db.destroy()
  })

  it('answers the public without a session', async () => {
    const answer = await get('/hello')
    expect([answer.statusCode, answer.json()]).toEqual([200, '您好'])
  })

  it.each([
    ['anyone signed in', '/own', 'editor', 200],
    ['a role of the table in its organ', '/organs/yangqing', 'editor', 200],
    ['the county over its towns', '/organs/yangqing', 'supervisor', 200],
    ['a role that is not in the row', '/organs/suixi', 'editor', 403],
    ['another organ’s administrator', '/organs/yangqing', 'stranger', 403],
    ['anybody, to an organ that is not there', '/organs/atlantis', 'supervisor', 403],
    ['anybody, where the route names no permission', '/organs/yangqing/closed', 'admin', 403],
    ['even the county, where the route names no permission', '/organs/yangqing/closed', 'supervisor', 403],
    ['anybody, where the route names no organ', '/nowhere', 'admin', 403],
    ['nobody signed in', '/own', undefined, 401],
    ['nobody signed in, for an organ', '/organs/yangqing', undefined, 401],
    ['nobody signed in, where the route names no permission', '/organs/yangqing/closed', undefined, 401],
  ])('to %s: %s as %s gives %i', async (_whom, url, who, status) => {
    const answer = await get(url, who)
    expect(answer.statusCode).toBe(status)
    if (status >= 400) expect(answer.json().message).toMatch(/权限|请先登录/)
  })

  it('lets the right role change things, with the page’s token', async () => {
    const answer = await put(RIGHT)
    expect([answer.statusCode, answer.json()]).toEqual([200, { organ: 'yangqing', name: '洋青镇' }])
  })

  it.each([
    ['is missing', {}],
    ['is wrong', { 'x-csrf-token': 'the-wrong-token' }],
    ['is cut short', { 'x-csrf-token': CSRF.slice(0, -1) }],
    ['is empty', { 'x-csrf-token': '' }],
    ['is of the same length in letters, not in bytes', { 'x-csrf-token': 'é'.repeat(CSRF.length) }],
  ])('refuses a change when the page’s token %s', async (_what, headers) => {
    const answer = await put(RIGHT, 'admin', headers as Record<string, string>)
    expect([answer.statusCode, answer.json().message]).toEqual([403, '页面已过期，请刷新后重试。'])
  })

  it('takes the organ from the address, for the permission and for the change, whatever the body says', async () => {
    const own = await put({ ...RIGHT, organ: 'suixi' })
    expect([own.statusCode, own.json().organ]).toEqual([200, 'yangqing'])
    const other = await put({ ...RIGHT, organ: 'yangqing' }, 'admin', { 'x-csrf-token': CSRF }, 'suixi')
    expect(other.statusCode).toBe(403)
  })

  it('asks for the permission before it looks at the particulars', async () => {
    expect((await put({ name: '' }, 'editor')).statusCode).toBe(403)
  })

  it('names each field that is wrong, in Chinese', async () => {
    const answer = await put({
      ...RIGHT,
      name: '太长太长太长',
      since: '2026-02-30',
      level: 'moon',
      key: undefined,
    })
    expect(answer.statusCode).toBe(400)
    const { message, data } = answer.json()
    expect(message).toMatch(/\p{Script=Han}/u)
    expect(data.problems).toEqual(
      expect.arrayContaining([
        { field: 'name', message: '名称不能超过 5 个字。' },
        { field: 'since', message: '请填写真实存在的日期，例如 2026-03-19。' },
        { field: 'level', message: '请从给出的选项中选择。' },
      ]),
    )
    expect(data.problems.map((problem: { field: string }) => problem.field)).toContain('key')
    expect(JSON.stringify(data.problems)).not.toMatch(/Invalid|expected|received|required/i)
  })

  it.each([
    ['{"name":', 400],
    ['[]', 400],
    ['null', 400],
    ['"text"', 400],
    ['7', 400],
  ])('refuses the body %s in Chinese', async (body, status) => {
    const answer = await put(body)
    expect(answer.statusCode).toBe(status)
    expect(answer.json().message).toMatch(/^\p{Script=Han}/u)
  })

  it.each([
    ['invalid', 400],
    ['unauthenticated', 401],
    ['forbidden', 403],
    ['not-found', 404],
    ['conflict', 409],
    ['too-many', 429],
  ] satisfies [RefusalKind, number][])(
    'tells a refusal of kind %s as %i, with its words and fields',
    async (kind, status) => {
      const answer = await get(`/refuse/${kind}`)
      expect(answer.statusCode).toBe(status)
      expect(answer.json()).toMatchObject({
        message: '此路不通。',
        data: { problems: [{ field: 'name', message: '换一个' }] },
      })
    },
  )

  it.each(['/fail', '/lie'])('tells nothing of its insides when %s goes wrong, and logs it', async (url) => {
    logged.length = 0
    const answer = await get(url)
    expect(answer.statusCode).toBe(500)
    expect(answer.json().message).toContain('系统出错')
    expect(answer.body).not.toMatch(/hunter2|inside|stack|validation|expected/i)
    expect(logged).toHaveLength(1)
  })

  it('blames the text, not itself, when the database cannot store it', async () => {
    const answer = await get('/odd')
    expect([answer.statusCode, answer.json().message]).toEqual([
      400,
      '内容里有无法识别的字符，请删去后重新输入。',
    ])
  })

  it('describes itself', async () => {
    const answer = await get('/openapi.json')
    expect(answer.statusCode).toBe(200)
    expect(answer.json()).toMatchObject({
      openapi: expect.stringMatching(/^3\.1/),
      servers: [{ url: '/api' }],
    })
    expect(Object.keys(answer.json().paths)).toContain('/organs/{organ}')
  })

  it.each(['/nothing', '/organs', '/hello/', '/../hello', '/%00'])(
    'answers %s, which it does not know, in JSON',
    async (url) => {
      const answer = await get(url)
      if (url !== '/hello/') expect(answer.statusCode).toBe(404)
      expect(answer.headers['content-type']).toContain('application/json')
    },
  )

  it('knows no other method of a path', async () => {
    const answer = await app.inject({ method: 'DELETE', url: '/api/hello' })
    expect([answer.statusCode, answer.json().code]).toEqual([404, 'NOT_FOUND'])
  })

  const say = (text: string, headers: Record<string, string> = {}) =>
    app.inject({
      method: 'POST',
      url: '/api/say',
      headers: { 'content-type': 'application/json', 'x-csrf-token': CSRF, ...headers },
      payload: `{"text":"${text}"}`,
    })
  const filling = (bytes: number) => 'x'.repeat(bytes - '{"text":""}'.length)

  it('reads a body up to the limit and refuses one byte more', async () => {
    const who = { 'x-who': 'editor' }
    expect((await say(filling(BODY_LIMIT), who)).statusCode).toBe(200)
    const answer = await say(filling(BODY_LIMIT + 1), who)
    expect([answer.statusCode, answer.json().code]).toEqual([413, 'PAYLOAD_TOO_LARGE'])
  })

  it('reads less from those who have not signed in', async () => {
    expect((await say(filling(64 * 1024))).statusCode).toBe(200)
    expect((await say(filling(64 * 1024 + 1))).statusCode).toBe(413)
  })

  it('refuses a body of untold length, which could be of any', async () => {
    await app.listen({ port: 0, host: '127.0.0.1' })
    const { port } = app.server.address() as AddressInfo
    const answer = await new Promise<string>((resolve, reject) => {
      const socket = connectSocket(port, '127.0.0.1', () =>
        socket.write(
          'POST /api/say HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n',
        ),
      )
      socket.once('data', (bytes) => {
        resolve(bytes.toString())
        socket.destroy()
      })
      socket.once('error', reject)
    })
    expect(answer).toMatch(/^HTTP\/1\.1 411 /)
  })

  it('takes a file with a Chinese name', async () => {
    const form = new FormData()
    form.append('file', new File(['一二三'], '洋青镇 公告.txt', { type: 'text/plain' }))
    const body = new Response(form)
    const answer = await app.inject({
      method: 'POST',
      url: '/api/organs/yangqing/files',
      headers: {
        'x-who': 'admin',
        'x-csrf-token': CSRF,
        'content-type': body.headers.get('content-type') ?? '',
      },
      payload: Buffer.from(await body.arrayBuffer()),
    })
    expect([answer.statusCode, answer.json()]).toEqual([200, { name: '洋青镇 公告.txt', bytes: 9 }])
  })

  it('says not-found the same way for what is not there', () => {
    expect(new NotFound('这份申请')).toMatchObject({
      kind: 'not-found',
      message: '没有找到这份申请，请核对后重试。',
    })
  })
})
