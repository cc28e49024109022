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
const SUPERVISOR = 'zhongyanqiu'
const STALE_COLUMN = /“部门文件”超过6个月没有更新/

const words = async (page: Page) => (await page.locator('main').textContent()) ?? ''
const says = (page: Page, text: string | RegExp) =>
  expect.poll(() => words(page), { timeout: 20_000 }).toMatch(text)

describe.skipIf(!BROWSER_PATH)('watching the site', () => {
  let town: Town
  let browser: Browser
  let officer: Desk

  beforeAll(async () => {
    town = await startTown()
    browser = await openBrowser()
    officer = await atDesk(town, browser, OFFICER)
  }, 240_000)
  afterAll(async () => {
    await officer?.leave()
    await browser?.close()
    await town?.stop()
  })

  const lookedAt = async (path: string) => {
    await officer.open(path)
    for (const width of [WIDTHS.phone, WIDTHS.desk]) {
      await officer.page.setViewportSize({ width, height: 900 })
      await settled(officer.page)
      expect(await accessibilityFaults(officer.page), `${path} at ${width}`).toEqual([])
      expect(await overflows(officer.page), `${path} at ${width} is wider than the screen`).toBe(false)
    }
  }

  it('has looked at the pages when the program started, and judges the indicators with proof', async () => {
    await officer.open('monitoring')
    await says(officer.page, /检查指标/)
    const row = officer.page.getByRole('row', { name: /首页不更新/ })
    await row.getByText(/^(达标|不达标)$/).waitFor()
    await row.getByText(/首页最新信息的日期：/).waitFor()
    expect(await words(officer.page)).toMatch(/站内链接没有问题查看 \d{3,} 项/)
    expect(await words(officer.page)).toMatch(/网页与存证没有问题查看 1\d\d 项/)
  })

  it('looks again at a press and keeps both results', async () => {
    const runs = () => officer.page.getByRole('link', { name: /人工检查/ }).count()
    expect(await runs()).toBe(0)
    await officer.page.getByRole('button', { name: '现在检查' }).click()
    await expect.poll(runs, { timeout: 60_000 }).toBe(1)
    await officer.page.getByRole('link', { name: /人工检查/ }).click()
    await says(officer.page, /看到的问题/)
  })

  it('gives a finding to a department, tests the repair by itself and does not believe it', async () => {
    await officer.open('monitoring/findings')
    await officer.page.getByRole('link', { name: STALE_COLUMN }).click()
    await officer.page.getByRole('button', { name: '派单整改' }).waitFor()
    await choose(officer.page, '整改部门', '党政和人大办公室')
    await officer.page.getByRole('button', { name: '派单整改' }).click()
    await says(officer.page, /派给党政和人大办公室，3个工作日内整改/)
    await officer.page.getByLabel('整改情况').fill('已经请各办公室报送文件。')
    await officer.page.getByRole('button', { name: '报告整改情况' }).click()
    await says(officer.page, /复测未通过，重新整改/)
    const path = new URL(officer.page.url()).pathname.replace('/console/yangqing/', '')
    await lookedAt(path)
    await officer.open('')
    await says(officer.page, /整改“部门文件”.{0,80}\d{4}-\d{2}-\d{2} 到期/)
  }, 90_000)

  it('refuses an empty report beside its field', async () => {
    await officer.open('monitoring/findings')
    await officer.page.getByRole('link', { name: STALE_COLUMN }).click()
    await officer.page.getByRole('button', { name: '报告整改情况' }).click()
    await says(officer.page, /整改情况至少 4 个字|请填写整改情况/)
  })

  it('takes a fresh day for the account that was not updated, and the finding waits to be closed', async () => {
    await officer.open('monitoring/accounts')
    await officer.page.getByRole('button', { name: '洋青镇人民政府' }).click()
    const drawer = officer.page.getByRole('dialog')
    await drawer.getByLabel('凭据').fill('主页新发冬种图集，截图已存')
    await drawer.getByRole('button', { name: /^登\s?记$/ }).click()
    await drawer.waitFor({ state: 'hidden' })
    const row = officer.page.getByRole('row', { name: /洋青镇人民政府/ })
    await row.getByText('正常更新').waitFor()
    await officer.open('monitoring/findings')
    await officer.page.getByRole('link', { name: /今日头条/ }).click()
    await officer.page.getByLabel('整改情况').fill('已更新，并定为每周一更。')
    await officer.page.getByRole('button', { name: '报告整改情况' }).click()
    await says(officer.page, /复测通过，关闭/)
  })

  it.each([
    'monitoring',
    'monitoring/findings',
    'monitoring/accounts',
    'monitoring/settings',
    'monitoring/rectification',
  ])('%s has no accessibility faults and fits the screen', async (path) => {
    await lookedAt(path)
  })

  it('shows the county everything and lets it change nothing', async () => {
    const supervisor = await atDesk(town, browser, SUPERVISOR)
    await supervisor.open('monitoring')
    await says(supervisor.page, /检查指标/)
    expect(await supervisor.page.getByRole('button', { name: '现在检查' }).count()).toBe(0)
    await supervisor.open('monitoring/findings')
    await supervisor.page.getByRole('link', { name: STALE_COLUMN }).click()
    await says(supervisor.page, /由公开办处理/)
    await supervisor.leave()
  })

  it('finds no inner broken link and no changed page from the command line either', async () => {
    const { code, out } = await town.gongkai(['inspect', 'yangqing', '--json'])
    const { faults, looks } = JSON.parse(out.trim().split('\n').at(-1) ?? '') as {
      faults: { check: string }[]
      looks: { step: string; done: boolean; looked: number }[]
    }
    expect(code).toBe(1)
    // What is out of date depends on the day of the test; what is broken must not.
    const broken = ['inner-link', 'page-differs', 'page-tags', 'page-foot', 'catalogue-overdue']
    expect(faults.filter((fault) => broken.includes(fault.check))).toEqual([])
    expect(faults.map((fault) => fault.check)).toContain('column-stale')
    expect(looks.find((look) => look.step === '站内链接')?.looked).toBeGreaterThan(400)
    const nobody = await town.gongkai(['inspect', 'nowhere'])
    expect([nobody.code, nobody.err.trim().split('\n').length]).toEqual([2, 1])
  })

  it('shows residents the very pages that were looked at, with scripts and without', async () => {
    for (const scripts of [true, false]) {
      const context = await visitor(browser, { scripts })
      const page = await context.newPage()
      await page.goto(`${town.url}/yangqing/`)
      await page.getByRole('link', { name: '我为政府网站找错' }).waitFor()
      await context.close()
    }
  })
})
