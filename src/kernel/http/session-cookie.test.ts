import cookie from '@fastify/cookie'
import fastify from 'fastify'
import { describe, expect, it } from 'vitest'
import { type Config, readConfig } from '../config.ts'
import type { Context } from '../context.ts'
import { dropToken, giveToken, sessionToken } from './session-cookie.ts'

async function answers(config: Config) {
  const app = fastify()
  await app.register(cookie)
  const ctx = { config } as Context
  app.get('/in', async (_request, reply) => {
    giveToken(ctx, reply, 'the-token')
    return ''
  })
  app.get('/out', async (_request, reply) => {
    dropToken(reply)
    return ''
  })
  app.get('/who', async (request) => sessionToken(request) ?? 'nobody')
  return app
}

const at = (url?: string) => answers(readConfig(url ? { GONGKAI_PUBLIC_URL: url } : {}))

describe('the session cookie', () => {
  it('is hidden from scripts, sent to this site alone, and ends with the browser', async () => {
    const [given] = (await (await at()).inject('/in')).cookies
    expect(given).toMatchObject({
      name: 'gongkai_session',
      value: 'the-token',
      path: '/',
      httpOnly: true,
      sameSite: 'Strict',
    })
    expect(given).not.toHaveProperty('maxAge')
    expect(given).not.toHaveProperty('expires')
  })

  it.each([
    [undefined, undefined],
    ['http://gk.example.cn', undefined],
    ['https://gk.example.cn', true],
    ['HTTPS://gk.example.cn/', true],
  ])('with the public address %s is secure: %s', async (url, secure) => {
    const [given] = (await (await at(url)).inject('/in')).cookies
    expect(given?.secure).toBe(secure)
  })

  it('comes back with a request', async () => {
    const app = await at()
    expect((await app.inject({ url: '/who', cookies: { gongkai_session: 'abc' } })).body).toBe('abc')
    expect((await app.inject('/who')).body).toBe('nobody')
  })

  it('is emptied at signing out', async () => {
    const [dropped] = (await (await at()).inject('/out')).cookies
    expect(dropped).toMatchObject({ name: 'gongkai_session', value: '', path: '/' })
    expect(dropped?.expires?.getTime()).toBeLessThan(Date.now())
  })
})
