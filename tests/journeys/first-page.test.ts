import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  accessibilityFaults,
  BROWSER_PATH,
  openBrowser,
  overflows,
  settled,
  WIDTHS,
} from '../support/browser.ts'
import { atDesk, type Desk } from '../support/staff.ts'
import { startTown, type Town } from '../support/town.ts'

const words = async (page: Page) => (await page.locator('main').textContent()) ?? ''
const says = (page: Page, text: string | RegExp) => page.locator('main').getByText(text).first().waitFor()

/** Who of the demonstration holds which role, where, and what the first page is sure to say or not to say. */
const PEOPLE: { who: string; role: string; organ?: string; says: RegExp; never: RegExp }[] = [
  { who: 'pangjiayi', role: '采编', says: /社会事务办公室/, never: /财政所|总览|三资交易：/ },
  { who: 'pangsuhe', role: '初审', says: /等我办的/, never: /公开申〔|总览|重点任务 / },
  { who: 'linyingchuan', role: '复审', says: /等我办的/, never: /公开申〔|总览/ },
  { who: 'zhuozheming', role: '终审', says: /等我办的/, never: /公开申〔|总览/ },
  { who: 'luoyili', role: '校对', says: /等我办的.*一校/, never: /来信〔|公开申〔|总览/ },
  { who: 'dengwenlan', role: '公开办', says: /公开申〔2026〕.*来信〔2026〕/, never: /总览/ },
  { who: 'huangqisong', role: '领导', says: /总览.*逾期的，由谁承办/, never: /来信受理/ },
  { who: 'linxiaoran', role: '村级', organ: 'rongpo', says: /三资交易/, never: /来信〔|公开申〔|红土岭/ },
  { who: 'lijiase', role: '监委会', organ: 'rongpo', says: /榕坡村/, never: /来信〔|公开申〔|红土岭/ },
  { who: 'zhongyanqiu', role: '县级监管', organ: 'suixi', says: /洋青镇/, never: /来信受理/ },
  { who: 'fangzimo', role: '管理员', says: /放假安排/, never: /来信〔|公开申〔|总览/ },
]

describe.skipIf(!BROWSER_PATH)('the first page of each role', () => {
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

  async function lookedAt(desk: Desk, what: string): Promise<void> {
    for (const width of [WIDTHS.desk, WIDTHS.phone]) {
      await desk.page.setViewportSize({ width, height: 900 })
      await settled(desk.page)
      expect(await accessibilityFaults(desk.page), `${what} at ${width}`).toEqual([])
      expect(await overflows(desk.page), `${what} at ${width} is wider than the screen`).toBe(false)
    }
  }

  it.each(PEOPLE)(
    '$role finds what is theirs, at both widths',
    async (person) => {
      const desk = await atDesk(town, browser, person.who, person.organ)
      await says(desk.page, '等我办的')
      await settled(desk.page)
      const text = await words(desk.page)
      expect(text).toMatch(person.says)
      expect(text).not.toMatch(person.never)
      await lookedAt(desk, person.role)
      await desk.leave()
    },
    90_000,
  )

  it('a leader sees on a phone what is late and whose it is, in words, and opens it', async () => {
    const leader = await atDesk(town, browser, 'huangqisong')
    await leader.page.setViewportSize({ width: WIDTHS.phone, height: 900 })
    await says(leader.page, '已逾期')
    await says(leader.page, '各部门和村')
    expect(await words(leader.page)).toMatch(/年重点任务.*共 \d+ 项，完成 \d+ 项/)
    const first = leader.page.locator('a.row-link').first()
    expect(await first.textContent()).toMatch(/已逾期.*到期/)
    await first.click()
    await leader.page.waitForURL(/\/console\/yangqing\/\w+/)
    await leader.page.getByRole('heading', { level: 1 }).waitFor()
    await leader.leave()
  }, 90_000)

  it('the county opens its own organ first, and a town from there', async () => {
    const county = await atDesk(town, browser, 'zhongyanqiu', 'suixi')
    await says(county.page, '各单位')
    expect(county.page.url()).toMatch(/\/console\/suixi$/)
    await county.page.getByRole('link', { name: '洋青镇', exact: true }).first().click()
    await says(county.page, '遂溪县洋青镇人民政府')
    await lookedAt(county, 'a town seen by the county')
    await county.leave()
  }, 90_000)

  it('the county sees who has not reported, urges them, sums up what came, and looks behind a figure', async () => {
    const supervisor = await atDesk(town, browser, 'zhongyanqiu', 'suixi')
    await supervisor.page
      .getByRole('link', { name: /催报年度报告/ })
      .first()
      .click()
    await says(supervisor.page, '遂溪县岭北镇人民政府')
    await lookedAt(supervisor, 'what the county has collected')
    await supervisor.take('催报 2 个未报单位')
    await says(supervisor.page, /催报 2 次/)
    await supervisor.leave()

    const officer = await atDesk(town, browser, 'zengqingyu', 'suixi')
    await officer.open('collections/2025')
    await officer.page.getByRole('button', { name: /遂溪县卫生健康局/ }).click()
    await officer.page
      .getByText(/左边 \d+，右边 \d+/)
      .first()
      .waitFor()
    expect(await accessibilityFaults(officer.page), 'a report that is held').toEqual([])
    await officer.open('collections/2025?tab=roll-up')
    await officer.take('汇总 6 份报告')
    await says(officer.page, /来自 县自然资源局 的报告/)
    await lookedAt(officer, 'the sum of what came in')
    await officer.page.setViewportSize({ width: WIDTHS.desk, height: 900 })
    await officer.page.getByRole('button', { name: /（一）予以公开，自然人：/ }).click()
    await officer.page.getByRole('dialog').getByText('遂溪县教育局').waitFor()
    await officer.open('collections/2025?tab=compare')
    await officer.page.getByRole('img', { name: /2025 年度各单位：新收申请/ }).waitFor()
    await lookedAt(officer, 'organs and years side by side')
    await officer.leave()
  }, 120_000)
})
