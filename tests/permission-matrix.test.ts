import fastify, { type FastifyInstance, type FastifyRequest } from 'fastify'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { RESIDENT } from '#kernel/accounts/index.ts'
import { mountApi } from '#kernel/http/api.ts'
import { may, PERMISSIONS, ROLES, type Role } from '#kernel/permissions.ts'
import { openTestOffice, type TestOffice } from '#kernel/testing.ts'
import { api } from '#src/api.ts'
import { type Route, routesUnder } from './support/routes.ts'

const ROUTES = routesUnder(api)
const EVERY_ROLE = Object.keys(ROLES) as Role[]
const KEY = 'x-test-grants'
const HELD_IN = ['suixi', 'yangqing', 'jianxin', 'rongpo']
const GRANTS = EVERY_ROLE.flatMap((role) => HELD_IN.map((organ) => ({ role, organ, department: '' })))
/** Every grant calls in a town, and in a village under it. */
const CALLS = [
  { organ: 'yangqing', lineage: ['yangqing', 'suixi'] },
  { organ: 'rongpo', lineage: ['rongpo', 'yangqing', 'suixi'] },
].flatMap((place) => GRANTS.map((grant) => ({ ...place, grant })))

/** The path with the organ filled in and an id that no case has for everything else. */
const addressed = (path: string, organ: string) =>
  `/api${path.replace('{organ}', organ).replace(/\{[^}]+\}/g, 'nothing-here-0')}`

describe('every route of the interface', () => {
  let office: TestOffice
  let app: FastifyInstance

  beforeAll(async () => {
    office = await openTestOffice()
    app = fastify()
    await mountApi(app, api, async (request: FastifyRequest, reply) => {
      const held = request.headers[KEY]
      if (typeof held !== 'string') return { ctx: office.ctx, session: undefined, request, reply }
      const [role, organ] = held.split('@') as [Role, string]
      const actor = { id: 'tester', name: '测试', grants: [{ role, organ, department: '' }] }
      const session = { actor, csrf: 'token', username: 'tester', mustChange: false, secondFactor: false }
      return { ctx: { ...office.ctx, actor }, session, request, reply }
    })
  })
  afterAll(async () => {
    await app.close()
    await office.close()
  })

  const call = (route: Route, organ: string, grant?: { role: Role; organ: string }) =>
    app.inject({
      method: route.method as 'GET',
      url: addressed(route.path, organ),
      headers: {
        'x-csrf-token': 'token',
        ...(grant ? { [KEY]: `${grant.role}@${grant.organ}` } : {}),
        ...(route.method === 'GET' ? {} : { 'content-type': 'application/json' }),
      },
      ...(route.method === 'GET' ? {} : { payload: '{}' }),
    })

  it('says who may call it, by a permission that exists', () => {
    expect(ROUTES.length).toBeGreaterThan(40)
    const known = new Set<string | undefined>([...PERMISSIONS, 'public', 'signed-in'])
    expect(ROUTES.filter((route) => !known.has(route.permission)).map((route) => route.name)).toEqual([])
  })

  it('names an organ in its path when its permission is held in an organ', () => {
    const loose = ROUTES.filter((route) => !['public', 'signed-in'].includes(route.permission ?? ''))
    expect(loose.filter((route) => !route.path.includes('{organ}')).map((route) => route.name)).toEqual([])
  })

  it.each(ROUTES)('$name lets nobody in who is not signed in, unless it is public', async (route) => {
    const { statusCode } = await call(route, 'yangqing')
    if (route.permission === 'public') expect(statusCode).not.toBe(403)
    else expect(statusCode).toBe(401)
  })

  it.each(ROUTES)(
    '$name lets in the roles of the table and no others, in its own organ and in others',
    async (route) => {
      const { permission } = route
      if (permission === undefined || permission === 'public' || permission === 'signed-in') return
      const wrong: string[] = []
      for (const { grant, organ, lineage } of CALLS) {
        const { statusCode } = await call(route, organ, grant)
        if ((statusCode !== 403) !== may([grant], permission, lineage))
          wrong.push(`${grant.role}@${grant.organ} in ${organ}: ${statusCode}`)
      }
      expect(wrong).toEqual([])
    },
  )

  it('knows residents as holding nothing', () => {
    expect(RESIDENT.grants).toEqual([])
  })
})
