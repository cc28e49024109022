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

const TITLE = '洋青镇2026年汛期应急物资储备和值守方案'
const OFFICER = 'dengwenlan'
const COUNTY_EDITOR = 'yemingshu'
const COUNTY_REVIEWS: [string, string][] = [
  ['zengqingyu', '保密审查通过'],
  ['zengqingyu', '初审通过'],
  ['molan', '一校通过'],
  ['molan', '复审通过'],
  ['tanweijun', '终审通过'],
]

const words = async (page: Page) => (await page.locator('main').textContent()) ?? ''
const hrefOf = async (page: Page, name: string) =>
  (await page.getByRole('link', { name, exact: true }).first().getAttribute('href')) ?? ''

describe.skipIf(!BROWSER_PATH)('sending up', () => {
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

  const shows = (desk: Desk, path: string, text: string) =>
    expect
      .poll(
        async () => {
          await desk.open(path)
          await settled(desk.page)
          return (await words(desk.page)).includes(text)
        },
        { timeout: 20_000 },
      )
      .toBe(true)
  const pageSays = (path: string, text: string) =>
    expect
      .poll(async () => (await (await fetch(`${town.url}${path}`)).text()).includes(text), {
        timeout: 20_000,
      })
      .toBe(true)
  const lookedAt = async (desk: Desk, what: string) => {
    for (const width of [WIDTHS.desk, WIDTHS.phone]) {
      await desk.page.setViewportSize({ width, height: 900 })
      await settled(desk.page)
      expect(await accessibilityFaults(desk.page), `${what} at ${width}`).toEqual([])
      expect(await overflows(desk.page), `${what} at ${width} is wider than the screen`).toBe(false)
    }
    await desk.page.setViewportSize({ width: WIDTHS.desk, height: 900 })
  }

  async function send(officer: Desk): Promise<string> {
    await officer.open('sendings/new')
    await officer.page.getByRole('button', { name: `报送：${TITLE}` }).click()
    const dialog = officer.page.getByRole('dialog')
    await dialog.getByLabel('报送说明').fill('汛期值守安排，请转载')
    await dialog
      .getByRole('button', { name: '报送', exact: true })
      .or(dialog.getByText('报 送'))
      .last()
      .click()
    await officer.page.waitForURL(/sendings\/[0-9a-f]{32}$/)
    return new URL(officer.page.url()).pathname.replace('/console/yangqing/', '')
  }

  async function adopt(editor: Desk): Promise<string> {
    await editor.page.getByRole('link', { name: TITLE }).first().click()
    await editor.page.getByRole('heading', { level: 1, name: TITLE }).waitFor()
    await lookedAt(editor, 'an item received')
    await choose(editor.page, '栏目', '通知公告')
    await editor.page.getByRole('button', { name: /^采\s?用$/ }).click()
    await editor.page.getByRole('link', { name: '本单位的副本' }).waitFor()
    return (await hrefOf(editor.page, '本单位的副本')).replace('/console/suixi/', '')
  }

  it('an item goes up, passes the county’s reviews, is read there without scripts, and comes down when the town withdraws it', async () => {
    const officer = await atDesk(town, browser, OFFICER)
    const item = await send(officer)
    await expect.poll(() => words(officer.page)).toContain('待采用')
    await lookedAt(officer, 'an item sent')

    const editor = await atDesk(town, browser, COUNTY_EDITOR, 'suixi')
    await editor.page.getByText('报送待采用').first().waitFor()
    const copy = await adopt(editor)
    await editor.leave()
    for (const [person, step] of COUNTY_REVIEWS) {
      const desk = await atDesk(town, browser, person, 'suixi')
      await desk.open(copy)
      await desk.take(step)
      if (step === '终审通过') await desk.take('发布')
      await desk.leave()
    }

    await shows(officer, item, '已采用并发布')
    expect(await words(officer.page)).toContain('叶明舒 采用')
    const path = await hrefOf(officer.page, '打开网页')
    const copyPath = (await officer.page.locator('dd a[href^="/content/"]').getAttribute('href')) ?? path
    await pageSays(copyPath, TITLE)
    const reader = await visitor(browser, { width: WIDTHS.phone, scripts: false })
    const page = await reader.newPage()
    await page.goto(`${town.url}${copyPath}`)
    expect(await words(page)).toContain('遂溪县洋青镇人民政府')
    await page.getByRole('link', { name: '查看原文' }).click()
    expect(page.url()).toMatch(/\/yangqing\/content\//)
    expect(await words(page)).toContain(TITLE)
    await reader.close()

    await officer.open('articles')
    await officer.page.getByLabel(/标题/).first().fill(TITLE)
    await officer.page.keyboard.press('Enter')
    await officer.page.getByRole('link', { name: TITLE, exact: true }).first().click()
    await officer.page.getByRole('button', { name: '从网站撤回' }).click()
    const question = officer.page.getByRole('dialog')
    await question.getByRole('textbox').fill('物资数量统计有误')
    await question.getByRole('checkbox').check()
    await question.getByRole('button', { name: '从网站撤回' }).click()
    await question.waitFor({ state: 'hidden' })
    await pageSays(copyPath, '来源单位遂溪县洋青镇人民政府已撤回原文：物资数量统计有误')
    const listed = await (await fetch(`${town.url}/county-notices/`)).text()
    expect(listed).not.toContain(TITLE)
    await shows(officer, item, '副本随原文撤回')
    await officer.leave()
  }, 240_000)

  it('the county gives an item back, the town reads why and lets it rest', async () => {
    const editor = await atDesk(town, browser, COUNTY_EDITOR, 'suixi')
    const waiting = editor.page.locator('a[href*="/received/"]')
    await waiting.first().waitFor()
    await editor.open('sendings')
    await editor.page.getByRole('combobox', { name: '状态' }).click()
    await editor.page.locator('.ant-select-item-option').filter({ hasText: '待采用' }).click()
    await settled(editor.page)
    const first = editor.page.locator('table a[href*="/received/"]').first()
    const title = (await first.textContent()) ?? ''
    await first.click()
    await editor.take('退回', '请补充数据来源后再报')
    await editor.page.getByText('请补充数据来源后再报').first().waitFor()
    await editor.leave()

    const officer = await atDesk(town, browser, OFFICER)
    await expect.poll(() => words(officer.page), { timeout: 30_000 }).toContain('报送被退回')
    await officer.page
      .locator('a[href*="/sendings/"]:not([href*="by-hand"])')
      .filter({ hasText: title })
      .first()
      .click()
    await officer.page.getByText('请补充数据来源后再报').first().waitFor()
    await officer.take('不再报送', '数据尚未核定')
    await officer.page.getByText('已收回').first().waitFor()
    await officer.leave()
  }, 120_000)

  it('an item is brought to a portal by hand, its address kept, and an inner address never asked', async () => {
    const officer = await atDesk(town, browser, OFFICER)
    await officer.open('sendings?tab=by-hand')
    await officer.page.getByRole('link', { name: /早稻种植补贴/ }).click()
    await officer.page.getByRole('button', { name: '复制标题' }).click()
    await officer.page.getByText(/已复制|已选中/).waitFor()
    await lookedAt(officer, 'an item by hand')
    await officer.page.getByLabel('门户上的网址').fill('localhost')
    await officer.page.getByRole('button', { name: '记录网址' }).click()
    await officer.page.getByRole('alert').first().waitFor()
    await officer.page.getByLabel('门户上的网址').fill('http://127.0.0.1:1/a.html')
    await officer.page.getByRole('button', { name: '记录网址' }).click()
    await officer.page.getByRole('button', { name: '核对网页' }).first().waitFor()
    await officer.take('核对网页')
    await officer.page.getByText('网址指向内部网络，不访问。').first().waitFor()
    await officer.leave()
  }, 120_000)

  it.each([
    'sendings',
    'sendings/new',
    'sendings?tab=by-hand',
    'sendings?tab=counts',
    'sendings?tab=portals',
  ])(
    'the console page "%s" has no accessibility faults and fits a desk and a phone',
    async (path) => {
      const officer = await atDesk(town, browser, OFFICER)
      await officer.open(path)
      await lookedAt(officer, path)
      await officer.leave()
    },
    60_000,
  )
})
