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
const CLERK = 'heyutian'
const TITLE = '灌溉渠管护办法（征求意见稿）'

const words = async (page: Page) => (await page.locator('main').textContent()) ?? ''
const says = (page: Page, text: string | RegExp) => page.locator('main').getByText(text).first().waitFor()

async function soundAt(page: Page, what: string): Promise<void> {
  expect(await accessibilityFaults(page), what).toEqual([])
  expect(await overflows(page), `${what} is wider than the screen`).toBe(false)
}

describe.skipIf(!BROWSER_PATH)('a public consultation', () => {
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

  async function draft(): Promise<string> {
    const clerk = await atDesk(town, browser, CLERK)
    await clerk.open('consultations/new')
    await clerk.page.getByLabel('标题').fill(TITLE)
    await choose(clerk.page, '是不是重大行政决策', /^是/)
    await clerk.page.getByLabel('事项说明').fill('渠道清淤完工以后，谁来管、怎样管，需要定下来。')
    await clerk.page
      .getByLabel('草案全文')
      .fill('第一条　支渠由受益村分段管护。\n第二条　每年冬修前清淤一次，费用由镇财政补助。')
    await clerk.page.getByLabel('制定依据').fill('农田水利条例')
    await clerk.page.getByRole('button', { name: '保存草稿' }).click()
    await clerk.page.waitForURL(/consultations\/[0-9a-f]{32}$/)
    await lookedAt(clerk, 'a draft')
    const path = new URL(clerk.page.url()).pathname.replace('/console/yangqing/', '')
    expect(await clerk.page.getByRole('button', { name: '公布草案，开始征集' }).count()).toBe(0)
    await clerk.leave()
    return path
  }

  async function publish(officer: Desk, path: string): Promise<string> {
    await officer.open(path)
    const send = async (reason: string) => {
      await officer.page.getByLabel(/缩短期限的理由/).fill(reason)
      await officer.page.getByRole('button', { name: '公布草案，开始征集' }).click()
      const question = officer.page.getByRole('dialog')
      await question.getByRole('button', { name: '公布草案，开始征集' }).click()
      await question.waitFor({ state: 'hidden' })
    }
    const soon = new Date(Date.now() + 5 * 24 * 3600 * 1000).toISOString().slice(0, 10)
    await officer.page.getByLabel('截止日期').fill(soon)
    await send('')
    await says(officer.page, /一般不少于 30 日/)
    await send('冬修马上开始，须在本月底前定下来。')
    const link = officer.page.getByRole('link', { name: '公众看到的页面' })
    await link.waitFor()
    return (await link.getAttribute('href')) ?? ''
  }

  it('is drafted by a department, published by the disclosure office and commented on without scripts', async () => {
    const path = await draft()
    const officer = await atDesk(town, browser, OFFICER)
    const publicPath = await publish(officer, path)
    await expect
      .poll(async () => (await fetch(`${town.url}${publicPath}`)).status, { timeout: 20_000 })
      .toBe(200)

    const context = await visitor(browser, { width: WIDTHS.phone, scripts: false })
    const page = await context.newPage()
    await page.goto(`${town.url}/yangqing/`)
    await page.getByRole('link', { name: '意见征集：全部' }).click()
    await soundAt(page, 'the list on a phone')
    await page.getByRole('link', { name: TITLE }).click()
    expect(await words(page)).toContain('冬修马上开始')
    await soundAt(page, 'the draft on a phone')
    await page.getByLabel(/姓名或单位/).fill('林小苒')
    await page.getByRole('button', { name: '提交意见' }).click()
    expect(await words(page)).toContain('意见至少 2 个字。')
    expect(await page.getByLabel(/姓名或单位/).inputValue()).toBe('林小苒')
    await soundAt(page, 'the form with what is wrong')
    await page.getByLabel('您的意见').fill('补助标准要写明每公里多少钱。')
    await page.getByRole('button', { name: '提交意见' }).click()
    expect(await words(page)).toMatch(/征意〔\d{4}〕\d+号/)
    await soundAt(page, 'the receipt')
    await page.getByRole('link', { name: /的页面/ }).click()
    expect(await words(page)).not.toContain('补助标准要写明')
    await context.close()

    await officer.open('')
    await says(officer.page, new RegExp(`${TITLE.replace(/[（）]/g, '.')}（1 条）`))
    await officer.open(path)
    await says(officer.page, '补助标准要写明每公里多少钱。')
    expect(await words(officer.page)).toContain('林小苒')
    await officer.page.getByRole('button', { name: /^归\s?纳$/ }).click()
    await officer.page.getByLabel('意见类别').fill('补助标准')
    await officer.page.getByLabel('内容摘要').fill('建议写明补助标准')
    await officer.page.getByRole('button', { name: '保存归纳' }).click()
    await says(officer.page, /归入“补助标准”/)
    await lookedAt(officer, 'a consultation with its comments')
    await officer.take('撤回', '草案需要重新论证。')
    await expect
      .poll(
        async () => (await (await fetch(`${town.url}${publicPath}`)).text()).includes('草案需要重新论证'),
        {
          timeout: 20_000,
        },
      )
      .toBe(true)
    await officer.leave()
  }, 240_000)

  it('that is over shows what was adopted and why the rest was not, and takes no more comments', async () => {
    for (const scripts of [true, false]) {
      const context = await visitor(browser, { scripts })
      const page = await context.newPage()
      await page.goto(`${town.url}/yangqing/consultation/`)
      await page.getByRole('link', { name: /农贸市场升级改造方案/ }).click()
      const text = await words(page)
      expect(text).toContain('共收到意见 62 条，采纳 32 条，部分采纳 17 条，未采纳 13 条。')
      expect(text).toContain('新址需要占用农用地')
      expect(await page.getByRole('button', { name: '提交意见' }).count()).toBe(0)
      await soundAt(page, 'a result')
      const form = { text: '晚了一年的意见。' }
      const late = await page.request.post(page.url().replace('.html', '/comment'), { form })
      expect(late.status()).toBe(422)
      expect(await late.text()).toContain('已于2025年5月30日结束')
      await context.close()
    }
  }, 90_000)
})
