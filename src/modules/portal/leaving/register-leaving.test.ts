import fastify from 'fastify'
import { describe, expect, it } from 'vitest'
import { secretsFrom } from '#kernel/secrets.ts'
import { directoryOf } from '../../organs/directory.ts'
import { sitePage } from '../shell/site-page.tsx'
import { anOrgan, aShell } from '../testing.ts'
import { outwardWith } from './leaving.ts'
import { registerLeaving } from './register-leaving.tsx'

const secrets = secretsFrom(Buffer.alloc(32, 7))

function opened() {
  const app = fastify()
  registerLeaving(app, {
    ctx: { secrets },
    directory: () => directoryOf([anOrgan('county')]),
    frame: ({ organ: _organ, ...page }) => sitePage({ site: aShell(), ...page }),
  })
  return app
}

describe('the page before a link leads away', () => {
  const url = outwardWith(secrets).promptFor('https://shop.example/a?b=1&c=2')

  it('names the address and waits for the reader, who can go back to where they were', async () => {
    const headers = { host: 'www.suixi.example', referer: 'https://www.suixi.example/yangqing/news/' }
    const answer = await opened().inject({ url, headers })
    expect(answer.statusCode).toBe(200)
    expect(answer.headers['location']).toBeUndefined()
    expect(answer.body).toContain('href="https://shop.example/a?b=1&amp;c=2"')
    expect(answer.body).toContain('href="/yangqing/news/"')
  })

  it('goes back to no other site', async () => {
    const headers = { host: 'www.suixi.example', referer: 'https://bad.example/x' }
    const { body } = await opened().inject({ url, headers })
    expect(body).not.toContain('bad.example')
  })

  it.each([
    url.replace('shop', 'bad'),
    '/leaving',
    '/leaving?to=javascript:alert(1)&mark=1',
    '/leaving?to=a&to=b&mark=1',
  ])('shows nothing of %s, which it did not write', async (asked) => {
    const answer = await opened().inject({ url: asked })
    expect(answer.statusCode).toBe(400)
    expect(answer.body).not.toMatch(/bad\.example|javascript/)
    expect(answer.body).toContain('这个链接不是本站给出的')
  })
})
