import { describe, expect, it } from 'vitest'
import { pastPrompt } from '../leaving/leaving.ts'
import { idleOf, isOwnPage, kioskIn, kioskWords, targetOf } from './kiosk.ts'
import { turnedForKiosk } from './turn-page.tsx'

const FROM = new URL('https://gk.example/yangqing/news/')
const target = (href: string, site = '/yangqing/') => targetOf(href, FROM, site, pastPrompt)

describe('a touch screen', () => {
  it.each([
    [{ site: '/yangqing/', idle: 90 }, '90.yangqing'],
    [{ site: '/', idle: 300 }, '300.'],
  ])('%o is known by its cookie %s', (kiosk, words) => {
    expect(kioskWords(kiosk)).toBe(words)
    expect(kioskIn(`a=b; kiosk=${words}; c=d`)).toEqual(kiosk)
  })

  it.each(['', 'kiosk=', 'kiosk=9.yangqing', 'kiosk=90.../etc', 'notkiosk=90.yangqing'])(
    'is not made by %j',
    (cookie) => expect(kioskIn(cookie)).toBeUndefined(),
  )

  it.each([
    ['29', 90],
    ['30', 30],
    ['900', 900],
    ['901', 90],
    ['', 90],
    ['-1', 90],
    ['1e3', 90],
  ])('asked for %j idle seconds takes %i', (asked, idle) => expect(idleOf(asked, 90)).toBe(idle))

  it.each([
    ['/yangqing/', true],
    ['/yangqing/apply', true],
    ['/reading', true],
    ['/suixi/', false],
    ['/', false],
    ['/console/', false],
    ['/api/x', false],
    ['/leaving', false],
  ])('of a town may show %s: %s', (path, may) => expect(isOwnPage(path, '/yangqing/')).toBe(may))

  it.each([
    ['/console/', false],
    ['/leaving', false],
    ['/yangqing/', true],
    ['/consolation/', true],
  ])('of the county may show %s: %s', (path, may) => expect(isOwnPage(path, '/')).toBe(may))

  it.each([
    ['/yangqing/content/2026-00001.html', { to: 'inside' }],
    ['3.html', { to: 'inside' }],
    ['#content', { to: 'inside' }],
    ['?page=2', { to: 'inside' }],
    ['https://gk.example/yangqing/apply', { to: 'inside' }],
    ['https://www.gov.cn/a?b=1', { to: 'away', address: 'https://www.gov.cn/a?b=1' }],
    ['/leaving?to=https%3A%2F%2Fshop.example%2F&mark=0', { to: 'away', address: 'https://shop.example/' }],
    [
      '/yangqing/files/2026-00001/a.pdf',
      { to: 'away', address: 'https://gk.example/yangqing/files/2026-00001/a.pdf' },
    ],
    ['/yangqing/feed.atom', { to: 'away', address: 'https://gk.example/yangqing/feed.atom' }],
    ['/suixi/', { to: 'away', address: 'https://gk.example/suixi/' }],
    ['//evil.example/', { to: 'away', address: 'https://evil.example/' }],
    ['mailto:office@gk.example?subject=x', { to: 'away', address: 'office@gk.example' }],
    ['tel:0759-7231356', { to: 'call', number: '0759-7231356' }],
  ])('makes of %s %o', (href, made) => expect(target(href)).toEqual(made))
})

describe('a page on a touch screen', () => {
  const turned = (body: string) =>
    turnedForKiosk(
      `<!doctype html>\n<html lang="zh-CN" class="large"><head></head><body>${body}</body></html>`,
      {
        kiosk: { site: '/yangqing/', idle: 90 },
        address: FROM,
        script: '/assets/kiosk-1.js',
      },
    )

  it('leads nowhere else: other sites, files and letters are shown as a code to scan and an address to write down', () => {
    const html = turned(
      '<a href="https://x.example/?a=1&amp;b=2" target="_blank">别处</a><a href="/yangqing/files/1/%E8%A1%A8.pdf" download>附件</a><a href="mailto:a@b.example">写信</a>',
    )
    expect(html).not.toMatch(/href="(?!\/yangqing\/kiosk)/)
    expect(html).toContain('<span class="away-address">https://x.example/?a=1&amp;b=2</span>')
    expect(html).toContain('<span class="away-address">a@b.example</span>')
    expect(html.match(/<svg class="qr"/g)).toHaveLength(3)
  })

  it('keeps links of its own site, opens no window, and calls nobody', () => {
    const html = turned('<a href="/yangqing/news/" target="_blank">动态</a><a href="tel:0759-1">打电话</a>')
    expect(html).toContain('<a href="/yangqing/news/">动态</a>')
    expect(html).toContain('<span class="away-call">打电话 0759-1</span>')
  })

  it('keeps nothing of what is typed, and takes no file of the machine', () => {
    const html = turned('<form method="post"><input type="file" name="paper"></form>')
    expect(html).toContain('<form autocomplete="off" method="post">')
    expect(html).toContain('<input disabled type="file"')
  })

  it('goes home by itself, sooner with a script than without, and keeps the way of reading', () => {
    const html = turned('')
    expect(html).toContain('<html lang="zh-CN" class="at-kiosk large">')
    expect(html).toContain(
      '<noscript><meta http-equiv="refresh" content="300;url=/yangqing/kiosk?over=1"></noscript></head>',
    )
    expect(html).toContain('src="/assets/kiosk-1.js" data-home="/yangqing/kiosk" data-idle="90"')
  })
})
