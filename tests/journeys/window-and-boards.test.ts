import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  accessibilityFaults,
  BROWSER_PATH,
  openBrowser,
  overflows,
  settled,
  visitor,
  WIDTHS,
} from '../support/browser.ts'
import { atDesk, choose, type Desk } from '../support/staff.ts'
import { startTown, type Town } from '../support/town.ts'

const OFFICER = 'dengwenlan'
const HALL_CLERK = 'liangxiuyun'
const REVIEWER = 'zhuozheming'
const VILLAGE_CLERK = 'linxiaoran'
const PHOTO = {
  name: '现场.png',
  mimeType: 'image/png',
  buffer: Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  ),
}

const words = async (page: Page) => (await page.locator('main').textContent()) ?? ''
const says = (page: Page, text: string | RegExp) => page.locator('main').getByText(text).first().waitFor()

async function soundAt(page: Page, what: string): Promise<void> {
  expect(await accessibilityFaults(page), what).toEqual([])
  expect(await overflows(page), `${what} is wider than the screen`).toBe(false)
}

describe.skipIf(!BROWSER_PATH)('what a town keeps on paper', { timeout: 180_000 }, () => {
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

  const lookedAt = async (desk: Desk, what: string) => {
    for (const width of [WIDTHS.phone, WIDTHS.desk]) {
      await desk.page.setViewportSize({ width, height: 900 })
      await settled(desk.page)
      await soundAt(desk.page, `${what} at ${width}`)
    }
  }
  const resident = async () => (await visitor(browser, { width: WIDTHS.phone, scripts: false })).newPage()
  const isPdf = async (page: Page, link: string | RegExp) => {
    const href = await page.getByRole('link', { name: link }).first().getAttribute('href')
    const answer = await fetch(new URL(href ?? '', page.url()))
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'application/pdf'])
  }
  const shows = (path: string, text: string) =>
    expect.poll(async () => (await fetch(`${town.url}${path}`)).text(), { timeout: 20_000 }).toContain(text)

  /** The board's screen in the hall, with a clock the test moves: it turns its pages, and can be made to wait. */
  const screenShows = async (title: string): Promise<Page> => {
    const page = await (await visitor(browser)).newPage()
    await page.clock.install()
    await page.goto(`${town.url}/yangqing/boards/`)
    await page.getByRole('link', { name: '榕坡村公开栏' }).click()
    await page.getByRole('link', { name: /电子屏/ }).click()
    await says(page, title)
    await soundAt(page, 'a screen')
    const place = page.locator('#screen-place')
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('Space')
    const stands = await place.textContent()
    await page.clock.fastForward(60_000)
    expect(await place.textContent()).toBe(stands)
    await page.getByRole('button', { name: '继续' }).click()
    await page.setViewportSize({ width: WIDTHS.phone, height: 900 })
    await soundAt(page, 'a screen on a phone')
    return page
  }

  /** What was taken down is gone when the screen asks next; without a network it keeps what it has and says since when. */
  const screenForgets = async (page: Page, title: string): Promise<void> => {
    await page.context().setOffline(true)
    await page.clock.fastForward(21_000)
    await page.getByText(/网络断了，下面是 .+ 取得的内容/).waitFor()
    expect(await page.locator('main').textContent()).toContain(title)
    await page.context().setOffline(false)
    await page.clock.fastForward(21_000)
    await expect.poll(() => page.locator('main').textContent(), { timeout: 20_000 }).not.toContain(title)
    await page.getByText('以网站公布为准').waitFor()
    await page.context().close()
  }

  it('a touch screen in the hall keeps to its site, asks before it goes home, and forgets who was there', async () => {
    const context = await visitor(browser)
    const page = await context.newPage()
    await page.clock.install()
    await page.goto(`${town.url}/yangqing/kiosk`)
    for (const width of [WIDTHS.phone, WIDTHS.desk]) {
      await page.setViewportSize({ width, height: 900 })
      await soundAt(page, `the start of a touch screen at ${width}`)
    }
    await page.getByRole('button', { name: '把这台机器设为触摸屏' }).click()
    await page.getByRole('link', { name: '办事指南' }).click()
    await page.getByRole('link', { name: /民政窗口/ }).click()
    await page.locator('main .kiosk a').first().click()
    for (const width of [WIDTHS.phone, WIDTHS.desk]) {
      await page.setViewportSize({ width, height: 900 })
      await soundAt(page, `a guide on a touch screen at ${width}`)
    }
    // Files and other sites are for a phone: a code to scan, an address to write down.
    expect(await page.locator('main a[href*="/files/"]').count()).toBe(0)
    await page.locator('.away svg').first().waitFor()
    expect(await page.locator('.away-address').first().textContent()).toContain('/yangqing/files/')
    const outside = await page
      .locator('a')
      .evaluateAll((links) =>
        links
          .map((link) => (link as HTMLAnchorElement).href)
          .filter((href) => !href.startsWith(`${location.origin}/`)),
      )
    expect(outside).toEqual([])
    for (const path of ['/suixi-elsewhere/', '/console/']) {
      expect((await page.goto(town.url + path))?.status()).toBe(403)
      await says(page, '触摸屏打不开这里')
    }

    await page.goto(`${town.url}/yangqing/mail`)
    const written = page.locator('main textarea').first()
    await written.fill('我家的事情')
    await page.clock.fastForward(76_000)
    const question = page.getByRole('dialog', { name: '还在吗' })
    await question.getByText(/还有 1\d 秒回到首页/).waitFor()
    await soundAt(page, 'the question before it goes home')
    await question.getByRole('button', { name: '继续' }).click()
    expect(await written.inputValue()).toBe('我家的事情')
    await page.clock.fastForward(89_000)
    expect(page.url()).toContain('/mail')
    await page.clock.fastForward(2_000)
    await page.waitForURL(`${town.url}/yangqing/kiosk`)
    await page.goBack()
    await page.waitForURL(`${town.url}/yangqing/kiosk`)
    await context.close()
  })

  it('a touch screen without scripts goes home too, later, and shows the same codes', async () => {
    const reader = await resident()
    await reader.goto(`${town.url}/yangqing/kiosk/begin?idle=60`)
    expect(reader.url()).toContain('/yangqing/kiosk')
    await reader.getByRole('link', { name: '政务公开栏' }).click()
    expect(await overflows(reader), 'boards on a touch screen').toBe(false)
    expect(await reader.content()).toContain('content="300;url=/yangqing/kiosk?over=1"')
    expect(await reader.locator('.away svg').count()).toBeGreaterThan(0)
    await reader.getByRole('link', { name: '回到首页' }).click()
    await reader.goto(`${town.url}/yangqing/kiosk/end`)
    await reader.getByRole('button', { name: '把这台机器设为触摸屏' }).waitFor()
    await reader.context().close()
  })

  it('the window: a guide is completed, published, and read without scripts', async () => {
    const name = '殡葬基本服务费用免除申请'
    const clerk = await atDesk(town, browser, HALL_CLERK)
    await clerk.open('windows')
    await clerk.page.getByRole('link', { name }).click()
    await says(clerk.page, '还缺 7 项要素')
    expect(await clerk.page.getByRole('button', { name: /^发\s?布$/ }).count()).toBe(0)
    const { page } = clerk
    await page.getByLabel('办理材料').fill('申请表（原件1份）\n死亡证明（查验原件）')
    await page.getByLabel('办理地点').fill('镇党群服务中心一楼大厅民政窗口')
    await page.getByLabel('办理时间').fill('周一至周五 上午8:30—12:00')
    await page.getByLabel('联系电话').fill('0759-7231028')
    await page.getByLabel('办理流程').fill('到窗口申请\n镇里核对\n直接结算')
    await page.getByLabel('承诺时限').fill('5个工作日')
    await page.getByLabel('收费').fill('不收费')
    await page.getByRole('button', { name: /^保\s?存$/ }).click()
    await page.getByText('还缺').waitFor({ state: 'detached' })
    await lookedAt(clerk, 'a guide')
    const path = new URL(page.url()).pathname.replace('/console/yangqing/', '')
    await clerk.leave()

    const officer = await atDesk(town, browser, OFFICER)
    await officer.open(path)
    await officer.take('发布')
    await says(officer.page, '网站上是第 1 版')
    await officer.open('windows')
    await lookedAt(officer, 'the windows')
    await officer.leave()
    await shows('/yangqing/window/', '办事指南 6 项')

    const reader = await resident()
    await reader.goto(`${town.url}/yangqing/`)
    await reader.getByRole('link', { name: '便民服务窗口：全部' }).click()
    await soundAt(reader, 'the way in')
    await reader.getByRole('link', { name: /民政窗口/ }).click()
    await soundAt(reader, 'a window')
    await reader.getByRole('link', { name: new RegExp(name) }).click()
    expect(await words(reader)).toMatch(/办理材料[\s\S]*死亡证明[\s\S]*承诺时限[\s\S]*5个工作日/)
    await soundAt(reader, 'a guide')
    await isPdf(reader, /下载打印件/)
    await reader.getByRole('link', { name: '返回首页' }).click()
    expect(reader.url()).toBe(`${town.url}/yangqing/`)
    await reader.context().close()
  })

  it('the gazette: an issue is composed by one person, published by another, and downloaded', async () => {
    const officer = await atDesk(town, browser, OFFICER)
    await officer.open('gazettes')
    await officer.page.getByRole('link', { name: '2026年第2期' }).click()
    await says(officer.page, '编排中')
    expect(await officer.page.getByRole('button', { name: /^出\s?版$/ }).count()).toBe(0)
    await lookedAt(officer, 'an issue')
    const path = new URL(officer.page.url()).pathname.replace('/console/yangqing/', '')
    const reviewer = await atDesk(town, browser, REVIEWER)
    await reviewer.open(path)
    await reviewer.take('出版')
    await says(reviewer.page, '已出版')
    await reviewer.leave()
    await shows('/yangqing/gazette/', '2026年第2期')

    const reader = await resident()
    await reader.goto(`${town.url}/yangqing/gazette/`)
    await soundAt(reader, 'all issues')
    await reader.getByRole('link', { name: /2026年第2期/ }).click()
    await soundAt(reader, 'an issue')
    await isPdf(reader, /下载全文/)
    await reader.getByRole('link', { name: /榨季糖蔗砍运/ }).click()
    expect(await words(reader)).toContain('砍运')

    // The document it printed is withdrawn: the issue waits at the desk and its print is gone.
    const article = await atDesk(town, browser, REVIEWER)
    await article.open('articles')
    await article.page
      .getByRole('link', { name: /榨季糖蔗砍运/ })
      .first()
      .click()
    await says(article.page, '撤回这篇稿件时，还要取下')
    await article.page.getByRole('button', { name: '从网站撤回' }).click()
    const question = article.page.getByRole('dialog')
    await question.getByRole('textbox').fill('数据有误')
    await question.getByRole('checkbox').check()
    await question.getByRole('button', { name: '从网站撤回' }).click()
    await question.waitFor({ state: 'hidden' })
    await article.leave()
    await shows('/yangqing/gazette/2026-2.html', '暂不提供下载')
    await officer.open('')
    await says(officer.page, /公报2026年第2期/)
    await says(officer.page, /一楼中庭政务公开专栏，稿件已从网站撤回/)
    await officer.leave()
    await reader.goto(`${town.url}/yangqing/boards/`)
    expect(await words(reader)).toContain('内容已经撤回，正在取下')
    await reader.context().close()
  })

  it('the boards: a poster is made, hung by the village with a photograph, and taken down', async () => {
    const title = '2026年村道保洁考勤公示'
    const officer = await atDesk(town, browser, OFFICER)
    await officer.open('posters/new')
    const { page } = officer
    await choose(page, '种类', '干部考勤')
    await page.getByLabel('标题').fill(title)
    await page.getByLabel('表格（可不填）').fill('姓名 | 出勤\n梁* | 13800001234')
    await choose(page, '张贴到', '榕坡村公开栏')
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: /^制\s?作$/ }).click()
    await page
      .getByText(/内容里有手机号码/)
      .first()
      .waitFor()
    await lookedAt(officer, 'a poster that may not be made')
    await page.getByLabel('表格（可不填）').fill('姓名 | 出勤\n梁* | 22')
    await page.getByRole('button', { name: /^制\s?作$/ }).click()
    await page.waitForURL(/posters\/[0-9a-f]{32}$/)
    await says(page, '待张贴')
    await lookedAt(officer, 'a poster')
    await officer.leave()

    const clerk = await atDesk(town, browser, VILLAGE_CLERK, 'rongpo')
    await clerk.open('posters')
    await clerk.page.getByRole('link', { name: title }).click()
    await says(clerk.page, '榕坡村公开栏')
    await clerk.page.getByRole('button', { name: '记录张贴' }).click()
    await clerk.page.getByText('请上传张贴后的照片').first().waitFor()
    await clerk.page.setInputFiles('input[type=file]', PHOTO)
    await clerk.page.getByRole('button', { name: '记录张贴' }).click()
    await says(clerk.page, '张贴人：林小苒')
    await lookedAt(clerk, 'a poster that hangs')
    await shows('/yangqing/boards/', title)
    const hall = await screenShows(title)

    const reader = await resident()
    await reader.goto(`${town.url}/yangqing/boards/`)
    await soundAt(reader, 'all boards')
    await reader.getByRole('link', { name: '榕坡村公开栏' }).click()
    await soundAt(reader, 'a board')
    await isPdf(reader, `${title}：海报 PDF`)
    await reader.getByRole('link', { name: title, exact: true }).click()
    expect(await words(reader)).toMatch(/姓名\s*出勤\s*梁\*\s*22/)
    await soundAt(reader, 'a poster')
    const address = new URL(reader.url()).pathname

    await clerk.page.getByRole('button', { name: '记录取下' }).click()
    await clerk.page.getByLabel('取下日期').waitFor()
    await clerk.page.getByRole('button', { name: '记录取下' }).click()
    await says(clerk.page, '已取下')
    await screenForgets(hall, title)
    await expect.poll(async () => (await fetch(town.url + address)).status, { timeout: 20_000 }).toBe(410)
    await clerk.open('posters')
    await lookedAt(clerk, 'the boards of a village')
    await clerk.leave()
    await reader.context().close()
  })
})
