import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { READING_CHOICES, type Reading, readingIn, readingOf, readingWords } from './reading.ts'
import { wayBack } from './register-reading.tsx'
import { showPage } from './show-page.ts'

const aReading: fc.Arbitrary<Reading> = fc.record({
  size: fc.constantFrom(...READING_CHOICES.size.choices.map(([value]) => value)),
  colours: fc.constantFrom(...READING_CHOICES.colours.choices.map(([value]) => value)),
  script: fc.constantFrom(...READING_CHOICES.script.choices.map(([value]) => value)),
  voice: fc.constantFrom(...READING_CHOICES.voice.choices.map(([value]) => value)),
})

const LARGE_TRADITIONAL: Reading = {
  size: 'large',
  colours: 'normal',
  script: 'traditional',
  voice: 'silent',
}

describe('the way a reader chose to read', () => {
  it('comes back from its cookie as it was chosen', () => {
    fc.assert(
      fc.property(aReading, (reading) => {
        const words = readingWords(reading)
        expect(readingOf(words)).toEqual(reading)
        expect(readingIn(`a=b; reading=${words}`)).toEqual(words === '' ? undefined : reading)
      }),
    )
  })

  it('turns text and what is read out into traditional characters, and leaves addresses and typed words alone', async () => {
    const page =
      '<!doctype html>\n<html lang="zh-CN"><a href="/发展" title="发展">发展</a><textarea name="x">发展</textarea><input value="发展"></html>'
    expect(await showPage(page, LARGE_TRADITIONAL)).toBe(
      '<!doctype html>\n<html lang="zh-Hant" class="large"><a href="/发展" title="發展">發展</a><textarea name="x">发展</textarea><input value="发展"></html>',
    )
  })

  it('brings the script that reads aloud only to who asked for it', async () => {
    const page = '<!doctype html>\n<html lang="zh-CN"><body><p>正文</p></body></html>'
    expect(await showPage(page, { ...LARGE_TRADITIONAL, script: 'simplified' })).not.toContain('<script')
    expect(await showPage(page, readingOf('aloud'))).toBe(
      '<!doctype html>\n<html lang="zh-CN" class="aloud"><body><p>正文</p><script src="/assets/read-aloud.js" defer></script></body></html>',
    )
  })

  it('leaves what is not a page of the sites as it is', async () => {
    expect(await showPage('没有找到这个页面。', LARGE_TRADITIONAL)).toBe('没有找到这个页面。')
  })

  it.each([
    ['/yangqing/news/2.html', '/yangqing/news/2.html'],
    ['', '/'],
    ['https://elsewhere.example/', '/'],
    ['//elsewhere.example', '/'],
    ['/\\elsewhere.example', '/'],
    ['/console/', '/'],
    ['/api/desk', '/'],
    ['/a?b=c', '/'],
    ['/a\r\nset-cookie: x', '/'],
  ])('goes back from %j to %s, never to another site', (asked, back) => {
    expect(wayBack(asked)).toBe(back)
  })
})
