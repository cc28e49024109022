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
  '/yangqing/duty',
  '/yangqing/media/',
  '/yangqing/open-data/',
  '/reading?back=/yangqing/',
  '/leaving?to=https://shop.example/&mark=0',
  '/yangqing/search?q=%E8%A1%A5%E8%B4%B4',
  '/yangqing/no-such-page',
]
const FOOTER = ['党政机关网站', '我为政府网站找错', '网站标识码', '主办单位', 'ICP备案编号', '公安机关备案']

/** Larger type and stronger colours are a class of the page: the same page is looked at again with both. */
async function fitsLargeAndInContrast(page: Page, path: string): Promise<void> {
  await page.evaluate(() => document.documentElement.classList.add('large', 'contrast'))
  expect(await accessibilityFaults(page), `${path}, large and in contrast`).toEqual([])
  expect(await overflows(page), `${path} in large type is wider than the screen`).toBe(false)
}

describe.skipIf(!BROWSER_PATH)('the public site in a browser', () => {
  let town: Town
  let browser: Browser

  beforeAll(async () => {
    town = await startTown()
    browser = await openBrowser()
  }, 240_000)
  afterAll(async () => {
    await browser?.close()
    await town?.stop()
  })

  it.each(PAGES)(
    '%s has no accessibility faults and fits the screen, on a desk and on a phone',
    async (path) => {
      for (const width of Object.values(WIDTHS)) {
        const context = await visitor(browser, { width })
        const page = await context.newPage()
        await page.goto(town.url + path)
        expect(await accessibilityFaults(page), `${path} at ${width}`).toEqual([])
        expect(await overflows(page), `${path} at ${width} is wider than the screen`).toBe(false)
        if (width === WIDTHS.phone) await fitsLargeAndInContrast(page, path)
        await context.close()
      }
    },
  )

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
})
