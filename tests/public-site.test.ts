import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  accessibilityFaults,
  BROWSER_PATH,
  openBrowser,
  overflows,
  visitor,
  WIDTHS,
  wordsOn,
} from './support/browser.ts'
import { withoutDatabase } from './support/database.ts'
import { keyboardPlaces, layoutShift, smallTargets, tabThrough } from './support/reading-by-keyboard.ts'
import { startTown, type Town } from './support/town.ts'

const PAGES = [
  '/',
  '/yangqing/',
  '/yangqing/news/',
  '/yangqing/affairs/',
  '/yangqing/notices/',
  '/yangqing/organisation/',
  '/yangqing/documents/',
  '/yangqing/disclosure/',
  '/yangqing/disclosure/guide.html',
  '/yangqing/disclosure/content.html',
  '/yangqing/disclosure/reports.html',
  '/yangqing/catalogue/',
  '/yangqing/catalogue/theme-1/',
  '/yangqing/catalogue/area-22/',
  '/yangqing/catalogue/area-15/',
  '/yangqing/map/',
  '/yangqing/maintenance.html',
  '/yangqing/en/',
  '/yangqing/en/apply.html',
  '/yangqing/disclosure/check-report',
  '/yangqing/disclosure/reports/',
  '/yangqing/disclosure/reports/2024.html',
  '/yangqing/disclosure/reports/2024-1.html',
  '/yangqing/system/',
  '/yangqing/reports/',
  '/yangqing/ledger/',
  '/yangqing/content/2024-00010.html',
  '/yangqing/apply',
  '/yangqing/track',
  '/yangqing/mail',
  '/yangqing/mail/track',
  '/yangqing/evidence/2024-00010.html',
  '/yangqing/duty',
  '/yangqing/media/',
  '/yangqing/open-data/',
  '/yangqing/open-data/api.html',
  '/yangqing/subscribe',
  '/reading?back=/yangqing/',
  '/leaving?to=https://shop.example/&mark=0',
  '/yangqing/search?q=%E8%A1%A5%E8%B4%B4',
  '/yangqing/search?q=%E6%9C%88%E7%90%83%E7%81%AB%E8%BD%A6',
  '/yangqing/no-such-page',
]
const escaped = (words: string) => words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
const FOOTER = ['党政机关网站', '我为政府网站找错', '网站标识码', '主办单位', 'ICP备案编号', '公安机关备案']

/** What must be found on a page, in words or in marks of its HTML. */
const HAS: Record<string, (string | RegExp)[]> = {
  '/yangqing/content/2024-00010.html': [
    ...['阅读约需 2 分钟', '索引号', '发布记录', '内容校验值', 'aria-label="当前位置"'],
    ...['ArticleTitle', 'PubDate', 'ContentSource', 'Keywords', 'Author', 'Description', 'Url'].map(
      (name) => new RegExp(`name="${name}" content="[^"]+"`),
    ),
  ],
  '/yangqing/content/2024-00005.html': [/class="attachments".*<small>\S+( 文档)?，\d+ KB<\/small>/s],
  '/yangqing/content/2024-00014.html': [/解读：<a href="\/yangqing\/content\/2024-00015\.html"/],
  '/yangqing/content/2024-00015.html': [/被解读的文件：<a href="\/yangqing\/content\/2024-00014\.html"/],
  '/yangqing/news/': [
    'aria-label="当前位置"',
    /name="ColumnName" content="[^"]+"/,
    /name="ColumnType" content/,
  ],
  '/yangqing/catalogue/': [
    /按主题.*按体裁.*按机构.*按试点领域/s,
    /涉农补贴<\/span><small>\d+ 条/,
    '暂无</small>',
  ],
  '/yangqing/catalogue/area-22/': ['耕地地力保护补贴', '应当公开的事项'],
  '/yangqing/catalogue/area-15/': ['本类（食品药品监管）暂无信息'],
  '/yangqing/map/': [
    '使用帮助',
    'href="/yangqing/catalogue/"',
    'href="/yangqing/mail"',
    'href="/yangqing/window/"',
  ],
  '/yangqing/en/': ['<html lang="en">', 'published in Chinese only', 'lang="zh-CN"', 'hrefLang="zh-CN"'],
  '/yangqing/en/apply.html': ['within 20 working days', 'within 60 days', 'within 6 months'],
  '/yangqing/organisation/': ['领导信息', '内设机构'],
  '/yangqing/reports/': [/20\d\d/],
  '/yangqing/search?q=%E6%9C%88%E7%90%83%E7%81%AB%E8%BD%A6': ['href="/yangqing/apply'],
}

/** Larger type and stronger colours are a class of the page: the same page is looked at again with both. */
async function isSound(page: Page, path: string): Promise<void> {
  for (const width of Object.values(WIDTHS)) {
    await page.setViewportSize({ width, height: 900 })
    for (const classes of ['', 'large contrast']) {
      const shown = `${path} at ${width}, ${classes || 'as written'}`
      await page.evaluate((names) => {
        document.documentElement.className = names
      }, classes)
      expect(await accessibilityFaults(page), shown).toEqual([])
      expect(await overflows(page), `${shown}, is wider than the screen`).toBe(false)
    }
  }
}

/** Whether a link or button on the page ends above a height. */
const endsAbove = async (page: Page, name: RegExp, height: number) => {
  const box = await page.locator('main').getByRole('link', { name }).first().boundingBox()
  return box !== null && box.y + box.height <= height
}

describe.skipIf(!BROWSER_PATH)('the public site in a browser', () => {
  let town: Town
  let browser: Browser
  /** One page for all that is only looked at. */
  let looker: Page

  beforeAll(async () => {
    town = await startTown()
    browser = await openBrowser()
    looker = await (await visitor(browser)).newPage()
  }, 240_000)
  afterAll(async () => {
    await browser?.close()
    await town?.stop()
  })

  it.each(PAGES)(
    '%s has no accessibility faults and fits the screen, on a desk and on a phone, in large type and in contrast',
    async (path) => {
      await looker.goto(town.url + path)
      await isSound(looker, path)
    },
  )

  it.each(Object.entries(HAS))('%s shows what its readers come for', async (path, marks) => {
    const html = await (await fetch(town.url + path)).text()
    for (const mark of marks) expect(html).toMatch(mark instanceof RegExp ? mark : new RegExp(escaped(mark)))
  })

  it('tells on a phone, before anything is moved: what is new, how to apply, where to complain, whom to call', async () => {
    const context = await visitor(browser, { scripts: false, width: WIDTHS.phone })
    const page = await context.newPage()
    await page.setViewportSize({ width: WIDTHS.phone, height: 740 })
    await page.goto(`${town.url}/yangqing/`)
    for (const name of [/^在线申请$/, /^我要写信$/, /^0759-/])
      expect(await endsAbove(page, name, 740)).toBe(true)
    const newest = await page.locator('.halves .news a').first().boundingBox()
    expect((newest?.y ?? 999) + (newest?.height ?? 0)).toBeLessThanOrEqual(740)
    await context.close()
  })

  it('sends its home page and all it needs in less than 60 kB, and nothing moves while it comes', async () => {
    const context = await visitor(browser, { width: WIDTHS.phone })
    const page = await context.newPage()
    const session = await context.newCDPSession(page)
    await session.send('Network.enable')
    let bytes = 0
    session.on('Network.loadingFinished', ({ encodedDataLength }) => {
      bytes += encodedDataLength
    })
    await page.goto(`${town.url}/yangqing/`, { waitUntil: 'load' })
    expect(await layoutShift(page)).toBe(0)
    expect(bytes).toBeGreaterThan(5_000)
    expect(bytes).toBeLessThanOrEqual(60_000)
    for (const path of ['news/', 'content/2024-00010.html', 'apply', 'catalogue/']) {
      await page.goto(`${town.url}/yangqing/${path}`, { waitUntil: 'load' })
      expect(await layoutShift(page), path).toBe(0)
    }
    await context.close()
  })

  it('is used with the keyboard alone: skip links, a place that is always seen, and a way out', async () => {
    const context = await visitor(browser, { scripts: false })
    const page = await context.newPage()
    await page.goto(`${town.url}/yangqing/`)
    await page.keyboard.press('Tab')
    const skip = page.getByRole('link', { name: '跳到正文' })
    expect((await skip.boundingBox())?.x).toBeGreaterThanOrEqual(0)
    await page.keyboard.press('Enter')
    expect(page.url()).toContain('#content')
    await page.keyboard.press('Tab')
    expect(await page.locator('main a:focus').count()).toBe(1)
    await page.goto(`${town.url}/yangqing/`)
    await page.keyboard.press('Tab')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await expect.poll(() => page.url()).toBe(`${town.url}/yangqing/map/`)
    for (const path of ['', 'content/2024-00010.html', 'catalogue/']) {
      await page.goto(`${town.url}/yangqing/${path}`)
      const stops = await tabThrough(page)
      expect(
        stops.filter(({ seen }) => !seen),
        path,
      ).toEqual([])
      expect(stops.length, path).toBeGreaterThanOrEqual(await keyboardPlaces(page))
    }
    await context.close()
  })

  it('has targets a shaking hand hits, fits 320 pixels, moves nothing and sets no riddles', async () => {
    await looker.setViewportSize({ width: 320, height: 640 })
    for (const path of ['', 'news/', 'content/2024-00010.html', 'apply', 'mail', 'catalogue/', 'map/']) {
      await looker.goto(`${town.url}/yangqing/${path}`)
      expect(await overflows(looker), `${path} at 320`).toBe(false)
      expect(await smallTargets(looker, 24), path).toEqual([])
      await looker.evaluate(() => document.documentElement.classList.add('large'))
      expect(await smallTargets(looker, 44), `${path} in large type`).toEqual([])
      expect(await overflows(looker), `${path} at 320 in large type`).toBe(false)
      // Nothing moves by itself, and nobody proves with their eyes that they are a person.
      expect(await looker.evaluate(() => document.getAnimations().length)).toBe(0)
      expect(await looker.locator('form :is(img, canvas, audio, iframe)').count()).toBe(0)
    }
  })

  it('keeps to the way of reading a person chose, on every page and form, until they change it back', async () => {
    const context = await visitor(browser, { scripts: false, width: WIDTHS.phone })
    const page = await context.newPage()
    await page.goto(`${town.url}/yangqing/news/`)
    await page.getByRole('link', { name: '大字版' }).click()
    expect(page.url()).toBe(`${town.url}/yangqing/news/`)
    await page.getByRole('link', { name: '繁體' }).click()
    for (const path of ['/yangqing/', '/yangqing/apply', '/yangqing/content/2024-00010.html']) {
      await page.goto(town.url + path)
      const html = page.locator('html')
      expect([await html.getAttribute('class'), await html.getAttribute('lang')]).toEqual([
        'large',
        'zh-Hant',
      ])
      expect(await page.getByRole('link', { name: '政府信息公開', exact: true }).count()).toBeGreaterThan(0)
    }
    await page.getByRole('link', { name: /讀設置$/ }).click()
    await page.getByLabel('標準', { exact: true }).check()
    await page.getByLabel('簡體', { exact: true }).check()
    await page.getByRole('button', { name: /^保存/ }).click()
    expect(page.url()).toBe(`${town.url}/yangqing/content/2024-00010.html`)
    expect(await page.locator('html').getAttribute('class')).toBeNull()
    await context.close()
  })

  it('is read out part by part to a person who asks for it, and stops when they say so', async () => {
    const context = await visitor(browser)
    // No voice is installed where tests run: this one remembers what it was given and reads at once.
    await context.addInitScript(() => {
      const heard: string[] = []
      const voice = {
        speak(utterance: SpeechSynthesisUtterance) {
          heard.push(utterance.text)
          setTimeout(() => utterance.onend?.(new Event('end') as SpeechSynthesisEvent), 20)
        },
        cancel() {},
      }
      Object.defineProperty(window, 'speechSynthesis', { value: voice })
      Object.assign(window, { heard })
    })
    const page = await context.newPage()
    await page.goto(`${town.url}/yangqing/content/2024-00010.html`)
    await page.getByRole('link', { name: '朗读' }).click()
    const title = (await page.locator('h1').textContent()) ?? ''
    await page.getByRole('button', { name: '朗读' }).click()
    const heard = () => page.evaluate(() => (window as unknown as { heard: string[] }).heard)
    await expect.poll(async () => (await heard()).length).toBeGreaterThan(3)
    expect(await page.locator('.being-read').count()).toBe(1)
    await page.keyboard.press('Escape')
    const count = (await heard()).length
    await page.waitForTimeout(200)
    expect((await heard()).length).toBe(count)
    expect((await heard())[0]).toBe(title.trim())
    expect(await accessibilityFaults(page)).toEqual([])
    await page.getByRole('link', { name: '不再朗读' }).click()
    expect(await page.getByRole('button', { name: '朗读' }).count()).toBe(0)
    await context.close()
  })

  it('asks for nothing from elsewhere, and runs no script but the one that suggests while somebody searches', async () => {
    const context = await visitor(browser)
    const page = await context.newPage()
    const asked: string[] = []
    page.on('request', (request) => asked.push(request.url()))
    for (const path of PAGES) await page.goto(town.url + path)
    expect(asked.filter((url) => !url.startsWith(town.url))).toEqual([])
    const scripts = new Set(asked.filter((url) => url.endsWith('.js')))
    expect([...scripts]).toEqual([expect.stringMatching(/\/assets\/suggest-[0-9a-f]{12}\.js$/)])
    await context.close()
  })

  it.each(['/yangqing/', '/yangqing/content/2024-00010.html', '/yangqing/apply', '/'])(
    '%s carries the marks every government page must carry',
    async (path) => {
      const html = await (await fetch(town.url + path)).text()
      for (const mark of FOOTER) expect(html).toContain(mark)
      for (const name of ['SiteName', 'SiteDomain', 'SiteIDCode']) expect(html).toContain(`name="${name}"`)
    },
  )

  it('gives article pages their title, day and source for machines', async () => {
    const html = await (await fetch(`${town.url}/yangqing/content/2024-00010.html`)).text()
    for (const name of ['ArticleTitle', 'PubDate', 'ContentSource', 'ColumnName'])
      expect(html).toMatch(new RegExp(`name="${name}" content="[^"]+"`))
  })

  it('leads from the home page to an article, the guide and the form by links alone', async () => {
    const context = await visitor(browser, { scripts: false, width: WIDTHS.phone })
    const page = await context.newPage()
    await page.goto(`${town.url}/yangqing/`)
    await page.getByRole('link', { name: '在线申请' }).first().click()
    expect(page.url()).toBe(`${town.url}/yangqing/apply`)
    await page.getByRole('link', { name: '政府信息公开', exact: true }).first().click()
    await page
      .getByRole('link', { name: /政府信息公开指南/ })
      .first()
      .click()
    expect(await page.getByText('0759-7231356').count()).toBeGreaterThan(0)
    await context.close()
  })

  it('shows a resident who applies what is public already: while writing, and without scripts before it is sent', async () => {
    const wanted = '寮客村2025年耕地地力保护补贴发给了哪些人'
    const offered = /2025年耕地地力保护补贴发放情况公示/
    // A town just started reads what is published into the index first.
    const found = async () =>
      await (
        await fetch(`${town.url}/yangqing/search/suggest?q=${encodeURIComponent('耕地地力保护补贴')}`)
      ).text()
    await expect.poll(found, { timeout: 20_000 }).toMatch(offered)
    const desk = await visitor(browser, { width: WIDTHS.phone })
    const writing = await desk.newPage()
    await writing.goto(`${town.url}/yangqing/apply`)
    await writing.getByLabel('所需政府信息').fill(wanted)
    await writing.locator('.answers').getByRole('link', { name: offered }).waitFor()
    expect(await accessibilityFaults(writing)).toEqual([])
    expect(await overflows(writing)).toBe(false)
    await desk.close()

    const phone = await visitor(browser, { scripts: false, width: WIDTHS.phone })
    const page = await phone.newPage()
    await page.goto(`${town.url}/yangqing/apply`)
    await page.getByLabel('公民（个人）').check()
    await page.getByLabel('姓名或单位名称').fill('苏荔湾')
    await page.getByLabel('证件种类').selectOption('居民身份证')
    await page.getByLabel('证件号码').fill('11010519491231002X')
    await page.getByLabel('联系电话').fill('13800000997')
    await page.getByLabel('所需政府信息').fill(wanted)
    await page.getByLabel('电子', { exact: true }).check()
    await page.getByLabel(/网上查阅/).check()
    await page.getByRole('button', { name: '提交申请' }).click()
    expect(await wordsOn(page)).toContain('申请还没有提交')
    expect(await page.getByRole('link', { name: offered }).count()).toBe(1)
    expect(await overflows(page)).toBe(false)
    await page.getByRole('button', { name: '都不是，继续提交' }).click()
    expect(await wordsOn(page)).toMatch(/洋青镇公开申〔\d{4}〕\d+号/)
    await phone.close()
  })

  it.each([
    '/nowhere/',
    '/yangqing/content/2099-99999.html',
    '/yangqing/../../etc/passwd',
    '/%00',
    '/yangqing/%2e%2e/%2e%2e/secret.key',
  ])('answers %s with a page that helps', async (path) => {
    const answer = await fetch(town.url + path)
    expect(answer.status).toBeGreaterThanOrEqual(400)
    expect(answer.status).toBeLessThan(500)
    expect(await answer.text()).not.toMatch(/root:|Error:|at \w+ \(/)
  })

  it('is ready, and describes its interface', async () => {
    expect((await fetch(`${town.url}/healthz`)).status).toBe(200)
    const description = (await (await fetch(`${town.url}/api/openapi.json`)).json()) as { openapi: string }
    expect(description.openapi).toMatch(/^3\.1/)
  })

  it('stays readable when the database is away, and says what to do where it would be needed', async () => {
    await withoutDatabase(town.database, async () => {
      for (const path of [
        '',
        'news/',
        'content/2024-00010.html',
        'catalogue/',
        'map/',
        'disclosure/guide.html',
      ])
        expect((await fetch(`${town.url}/yangqing/${path}`)).status, path).toBe(200)
      expect((await fetch(`${town.url}/yangqing/search?q=1`)).status).toBe(503)
      const sent = await fetch(`${town.url}/yangqing/track`, {
        method: 'POST',
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
        body: new URLSearchParams({ number: '洋青镇公开申〔2026〕1号', code: 'ABCDEFGH' }),
      })
      expect([sent.status, sent.headers.get('retry-after')]).toEqual([503, '60'])
      const words = await sent.text()
      for (const word of [
        '网站维护公告',
        '内容还没有提交',
        '0759-7231356',
        '办公时间',
        '已经公开的信息都能看',
      ])
        expect(words).toContain(word)
    })
    const again = () => fetch(`${town.url}/yangqing/search?q=${encodeURIComponent('补贴')}`)
    await expect.poll(async () => (await again()).status).toBe(200)
  })
})
