import { describe, expect, it } from 'vitest'
import { secretsFrom } from '#kernel/secrets.ts'
import { leavesGovernment, outwardWith, pastPrompt, withPrompts } from './leaving.ts'

const OWN = 'https://www.suixi.example'
const outward = outwardWith(secretsFrom(Buffer.alloc(32, 1)))

describe('a link that leads off the government’s websites', () => {
  it.each([
    ['https://www.suixi.example/yangqing/', false],
    ['https://www.gd.gov.cn/zwgk/', false],
    ['http://gov.cn/', false],
    ['https://gov.cn.example.com/', true],
    ['https://notgov.cn/', true],
    ['http://www.suixi.example/', true],
    ['mailto:a@b.example', false],
    ['/yangqing/', false],
  ])('%s: %s', (href, leaves) => {
    expect(leavesGovernment(href, OWN)).toBe(leaves)
  })

  it('passes by the prompt, with its address whole; others stay as they are', () => {
    const html =
      '<p><a href="https://shop.example/a?b=1&amp;c=2" rel="x">店</a><a href="https://www.gov.cn/">网</a><a href="/a">内</a></p>'
    const set = withPrompts(html, OWN, outward)
    expect(set).toContain('<a href="https://www.gov.cn/">网</a><a href="/a">内</a>')
    const [, href = ''] = /<a href="(\/leaving[^"]*)" rel="x">店/.exec(set) ?? []
    const url = new URL(href.replaceAll('&amp;', '&'), OWN)
    expect(outward.targetOf(Object.fromEntries(url.searchParams))).toBe('https://shop.example/a?b=1&c=2')
    expect(pastPrompt(url).href).toBe('https://shop.example/a?b=1&c=2')
  })

  it('is shown in our name only when we wrote it', () => {
    const url = new URL(outward.promptFor('https://shop.example/'), OWN)
    const query = Object.fromEntries(url.searchParams)
    expect(outward.targetOf(query)).toBe('https://shop.example/')
    expect(outward.targetOf({ ...query, to: 'https://bad.example/' })).toBeUndefined()
    expect(outward.targetOf({ to: 'https://shop.example/' })).toBeUndefined()
    expect(outwardWith(secretsFrom(Buffer.alloc(32, 2))).targetOf(query)).toBeUndefined()
  })

  it('leaves a link alone that is not a prompt', () => {
    expect(pastPrompt(new URL('/yangqing/?to=x', OWN)).pathname).toBe('/yangqing/')
    expect(pastPrompt(new URL('/leaving?to=nothing', OWN)).pathname).toBe('/leaving')
  })
})
