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
const NAMED = 'kesimin'
const CLERK = 'pangjiayi'
const REVIEWER = 'linyingchuan'
const PHONE = '13800009876'

const words = async (page: Page) => (await page.locator('main').textContent()) ?? ''
const says = (page: Page, text: string | RegExp) => page.locator('main').getByText(text).first().waitFor()

/** Looks at a page at both widths. */
async function soundAt(page: Page, what: string): Promise<void> {
  const before = page.viewportSize()
  for (const width of [WIDTHS.phone, WIDTHS.desk]) {
    await page.setViewportSize({ width, height: 900 })
    await settled(page)
    expect(await accessibilityFaults(page), `${what} at ${width}`).toEqual([])
    expect(await overflows(page), `${what} is wider than ${width}`).toBe(false)
  }
  if (before) await page.setViewportSize(before)
}

interface Letter {
  kind: string
  title: string
  text: string
  name?: string
  phone?: string
}

describe.skipIf(!BROWSER_PATH)('the mailbox', { timeout: 180_000 }, () => {
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

  async function fill(page: Page, { kind, title, text, name = '', phone = '' }: Letter): Promise<void> {
    await page.getByLabel(new RegExp(`^${kind}：`)).check()
    await page.getByLabel('标题', { exact: true }).fill(title)
    await page.getByLabel('内容', { exact: true }).fill(text)
    await page.getByLabel('姓名', { exact: true }).fill(name)
    await page.getByLabel('联系电话', { exact: true }).fill(phone)
  }

  /** Writes a letter at the public form, first without saying whether it may be public. */
  async function write(page: Page, letter: Letter): Promise<{ number: string; code: string }> {
    await page.goto(`${town.url}/yangqing/`)
    await page.getByRole('link', { name: '我要写信' }).first().click()
    await soundAt(page, 'the form')
    await fill(page, letter)
    await page.getByRole('button', { name: '寄出' }).click()
    expect(await words(page)).toContain('请选择是否同意公开。')
    expect(await page.getByLabel('标题', { exact: true }).inputValue()).toBe(letter.title)
    await soundAt(page, 'the form with what is wrong')
    await page.getByLabel('同意公开', { exact: true }).check()
    await page.getByRole('button', { name: '寄出' }).click()
    await says(page, '来信已收到')
    await soundAt(page, 'the receipt')
    const [number = '', code = ''] = await page.locator('.receipt strong').allTextContents()
    return { number, code }
  }

  async function lookUp(page: Page, asked: { number: string; code: string }): Promise<void> {
    await page.goto(`${town.url}/yangqing/mail/track`)
    await page.getByLabel('来信编号').fill(asked.number)
    await page.getByLabel('查询码').fill(asked.code)
    await page.getByRole('button', { name: '查询', exact: true }).click()
    await says(page, asked.number)
  }

  async function openFrom(desk: Desk, number: string): Promise<void> {
    await desk.open('')
    await desk.page.getByRole('link', { name: number }).first().click()
    await desk.page.getByRole('heading', { name: number }).waitFor()
  }

  it.each([
    ['without scripts on a phone', WIDTHS.phone, false],
    ['with scripts at a desk', WIDTHS.desk, true],
  ])(
    'carries a letter written %s to the answer, the mark and the public column',
    async (_, width, scripts) => {
      const title = scripts ? '老年食堂在哪里' : '轮椅怎样借用'
      const context = await visitor(browser, { width, scripts })
      const page = await context.newPage()
      const text = `我是陈家巷的，想问${title}？我的电话是${PHONE}。`
      const receipt = await write(page, { kind: '咨询', title, text, name: '陈家巷', phone: PHONE })
      expect(receipt.number).toMatch(/^洋青镇来信〔\d{4}〕\d+号$/)

      const officer = await atDesk(town, browser, OFFICER)
      await openFrom(officer, receipt.number)
      expect(await words(officer.page)).not.toContain('查看来信人身份')
      await officer.take('受理')
      await officer.page.getByRole('button', { name: /^交\s?办$/ }).click()
      await choose(officer.page, '承办部门', '社会事务办公室')
      await officer.page
        .getByRole('dialog')
        .getByRole('button', { name: /^交\s?办$/ })
        .click()
      await says(officer.page, '待部门答复')
      await soundAt(officer.page, 'a letter')

      const clerk = await atDesk(town, browser, CLERK)
      await openFrom(clerk, receipt.number)
      await clerk.page.getByRole('button', { name: '起草答复' }).click()
      await clerk.page.getByLabel('答复', { exact: true }).fill('请带身份证到一楼民政窗口办理，当天可办。')
      await clerk.page.getByRole('button', { name: '交审核' }).click()
      await says(clerk.page, '答复待审核')
      expect(await clerk.page.getByRole('button', { name: '审核通过' }).count()).toBe(0)
      await clerk.leave()
      await lookUp(page, receipt)
      expect(await words(page)).not.toContain('一楼民政窗口')

      const reviewer = await atDesk(town, browser, REVIEWER)
      await openFrom(reviewer, receipt.number)
      await reviewer.take('审核通过')
      await reviewer.leave()
      await openFrom(officer, receipt.number)
      await officer.take('答复来信人')

      await lookUp(page, receipt)
      expect(await words(page)).toContain('一楼民政窗口')
      await soundAt(page, 'an answered letter')
      await page.getByLabel('5 分，很满意').check()
      await page.getByRole('button', { name: '提交评价' }).click()
      await says(page, '您的评价：5 分')
      await page.getByText('没有解决，再问一次').click()
      await page.getByLabel('还要问什么').fill('周六能办吗？')
      await page.getByRole('button', { name: '追问' }).click()
      await says(page, '追问：周六能办吗？')
      await soundAt(page, 'a letter asked again')
      await context.close()
      await officer.leave()
    },
  )

  it('publishes with consent and only what tells of nobody', async () => {
    const officer = await atDesk(town, browser, OFFICER)
    const page = officer.page
    await officer.open('messages?show=open')
    await page.getByRole('link', { name: '年报页面有一个错别字' }).click()
    await officer.take('答复来信人')
    await page.getByRole('button', { name: '在网站公开' }).click()
    await page.getByLabel('公开的来信').fill(`年报第一段有一个错别字，我的电话${PHONE}。`)
    const publish = async () => {
      await page
        .getByRole('dialog')
        .first()
        .getByRole('button', { name: /^公\s?开$/ })
        .click()
      await page
        .getByRole('dialog')
        .last()
        .getByRole('button', { name: /^公\s?开$/ })
        .click()
    }
    await publish()
    await page.getByText('有 11 位手机号码').first().waitFor()
    await page.getByLabel('公开的来信').fill('网友指出年报第一段有一个错别字。')
    await publish()
    const link = page.getByRole('link', { name: '在网站上看' })
    await link.waitFor()
    const path = (await link.getAttribute('href')) ?? ''
    await expect.poll(async () => (await fetch(`${town.url}${path}`)).status, { timeout: 20_000 }).toBe(200)
    for (const [width, scripts] of [
      [WIDTHS.phone, false],
      [WIDTHS.desk, true],
    ] as const) {
      const context = await visitor(browser, { width, scripts })
      const reader = await context.newPage()
      await reader.goto(`${town.url}/yangqing/`)
      await reader.getByRole('link', { name: '来信选登：全部' }).click()
      await says(reader, '年来信办理情况')
      await soundAt(reader, 'the column')
      await reader.getByRole('link', { name: '年报页面有一个错别字' }).click()
      await says(reader, '网友指出年报第一段有一个错别字')
      expect(await words(reader)).not.toContain(PHONE)
      await soundAt(reader, 'a public letter')
      await context.close()
    }
    await officer.leave()
  })

  it('shows a report to the named person and to nobody else', async () => {
    const context = await visitor(browser, { scripts: false })
    const page = await context.newPage()
    const text = '某村民小组的集体鱼塘没有公开招租。'
    const { number } = await write(page, { kind: '举报', title: '鱼塘没有公开招租', text })
    await context.close()
    const named = await atDesk(town, browser, NAMED)
    await openFrom(named, number)
    const path = new URL(named.page.url()).pathname.replace('/console/yangqing/', '')
    await says(named.page, '请不要转述给其他人')
    await named.leave()
    for (const username of [OFFICER, REVIEWER, 'huangqisong']) {
      const desk = await atDesk(town, browser, username)
      expect(await words(desk.page)).not.toContain(number)
      await desk.page.goto(`${town.url}/console/yangqing/${path}`)
      await desk.page.getByText('没有找到这封来信').first().waitFor()
      await desk.page.goto(`${town.url}/console/yangqing/messages?show=all&kind=report`)
      await desk.page.getByText('这里没有来信').waitFor()
      await desk.leave()
    }
    const admin = await atDesk(town, browser, 'fangzimo')
    await admin.open('messages/settings')
    await says(admin.page, /在办举报 \d+ 件/)
    expect(await words(admin.page)).not.toContain('鱼塘')
    await soundAt(admin.page, 'the settings')
    await admin.leave()
  })

  it('takes a call down while talking, turns it into a letter, and shows who stands in', async () => {
    const officer = await atDesk(town, browser, OFFICER)
    const { page } = officer
    await officer.open('calls/new')
    await soundAt(officer.page, 'the call sheet')
    await page.getByLabel('问什么').fill('路灯不亮')
    await page.getByRole('button', { name: /^登\s?记$/ }).click()
    await page.getByText('请写明怎样答复的').first().waitFor()
    await choose(page, '结果', '转为来信')
    await choose(page, '类别', '投诉')
    await page.getByLabel(/^来电人/).fill('罗一声')
    await page.getByLabel(/^来电号码/).fill(PHONE)
    await page.getByLabel(/^来电内容/).fill('榕坡村文化楼前路灯三天不亮。')
    await page.getByRole('button', { name: /^登\s?记$/ }).click()
    await page.getByRole('heading', { name: '已转为来信' }).waitFor()
    const [number = '', code = ''] = await page.locator('.once').allTextContents()
    await officer.open('calls')
    await page.getByRole('link', { name: `转为来信 ${number}` }).waitFor()
    await soundAt(officer.page, 'the call log')
    await officer.open('calls/duty')
    await page.getByRole('button', { name: /代班$/ }).first().click()
    await page.getByLabel('值班人').first().fill('代班员甲')
    await page.getByLabel('值班时间').first().fill('全天')
    await page.getByLabel('原因').fill('原值班人外出')
    await page.getByRole('dialog').getByRole('button', { name: '安排代班' }).click()
    await page.getByText('代班员甲').first().waitFor()
    await soundAt(officer.page, 'the duty roster')
    await officer.leave()

    const context = await visitor(browser, { width: WIDTHS.phone })
    const caller = await context.newPage()
    await caller.goto(`${town.url}/yangqing/`)
    await caller.getByRole('link', { name: '今天谁值班' }).click()
    await says(caller, /代班员甲/)
    await soundAt(caller, 'the duty page')
    await lookUp(caller, { number, code })
    await says(caller, '路灯不亮')
    await context.close()
  })
})
