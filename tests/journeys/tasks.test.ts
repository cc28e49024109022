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
const CLERK = 'pangjiayi'
const LEADER = 'huangqisong'
const TASK = '把家庭养老床位的申请条件和流程公开到网站'

const words = async (page: Page) => (await page.locator('main').textContent()) ?? ''
const says = (page: Page, text: string | RegExp) => page.locator('main').getByText(text).first().waitFor()

async function lookedAt(desk: Desk, what: string): Promise<void> {
  for (const width of [WIDTHS.phone, WIDTHS.desk]) {
    await desk.page.setViewportSize({ width, height: 900 })
    await settled(desk.page)
    expect(await accessibilityFaults(desk.page), `${what} at ${width}`).toEqual([])
    expect(await overflows(desk.page), `${what} at ${width} is wider than the screen`).toBe(false)
  }
}

describe.skipIf(!BROWSER_PATH)('tasks of the year', () => {
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

  async function handOut(officer: Desk): Promise<string> {
    await officer.open('tasks')
    await says(officer.page, '其中逾期')
    await officer.page.getByRole('button', { name: '分派任务' }).click()
    const drawer = officer.page.getByRole('dialog')
    await drawer.getByLabel('任务内容').fill(TASK)
    await choose(officer.page, '牵头部门', '社会事务办公室')
    await drawer.getByLabel('完成时限').fill('2099-12-31')
    await drawer.getByLabel('依据').fill('县要点第四项')
    await drawer.getByRole('button', { name: '分派任务' }).click()
    await officer.page.getByRole('link', { name: TASK }).click()
    await officer.page.waitForURL(/tasks\/[0-9a-f]{32}$/)
    return new URL(officer.page.url()).pathname.replace('/console/yangqing/', '')
  }

  async function reportDone(clerk: Desk, withProof: boolean): Promise<void> {
    await clerk.page.getByLabel('进展情况').fill('申请条件和流程已发布。')
    if (withProof) {
      const field = clerk.page.getByRole('combobox', { name: /已发布的文章/ })
      await field.click()
      await field.fill('家庭养老床位')
      await clerk.page.locator('.ant-select-item-option').filter({ hasText: '家庭养老床位' }).first().click()
      await clerk.page.keyboard.press('Escape')
    }
    await clerk.page.getByLabel('这项任务已经完成').setChecked(true)
    await clerk.page.getByRole('button', { name: '报进展' }).click()
  }

  it('a task is handed out, reported done with a published document, handed back, and confirmed', async () => {
    const officer = await atDesk(town, browser, OFFICER)
    const task = await handOut(officer)

    const clerk = await atDesk(town, browser, CLERK)
    await clerk.open(task)
    await reportDone(clerk, false)
    await says(clerk.page, /报完成要附佐证/)
    expect(await clerk.page.getByLabel('进展情况').inputValue()).toBe('申请条件和流程已发布。')
    await reportDone(clerk, true)
    await says(clerk.page, '待确认')
    await lookedAt(clerk, 'a task reported')

    await officer.open('')
    await says(officer.page, /确认任务完成/)
    await officer.open(task)
    await officer.take('退回', '还缺办理电话。')
    await says(officer.page, /退回：还缺办理电话/)
    await clerk.open(task)
    await reportDone(clerk, false)
    await says(clerk.page, '待确认')
    await officer.open(task)
    await officer.take('确认完成')
    await says(officer.page, '这项任务已经完成。')
    expect(await words(officer.page)).toMatch(/社会事务办公室报完成.*庞嘉仪/)
    await officer.leave()
    await clerk.leave()
  }, 180_000)

  it('the leader sees on a phone what is late first, and can change nothing', async () => {
    const leader = await atDesk(town, browser, LEADER)
    await leader.page.setViewportSize({ width: WIDTHS.phone, height: 900 })
    await leader.open('tasks')
    await says(leader.page, '其中逾期')
    const first = leader.page.locator('a.row-link').first()
    expect(await first.textContent()).toContain('逾期')
    expect(await leader.page.getByRole('button', { name: '分派任务' }).count()).toBe(0)
    await lookedAt(leader, 'the board')
    await first.click()
    await says(leader.page, '牵头部门正在办理。')
    expect(await leader.page.getByRole('button', { name: /报进展|确认完成|调整时限/ }).count()).toBe(0)
    await leader.leave()
  }, 90_000)

  it('trainings and typical problems are registered, and a problem is closed', async () => {
    const officer = await atDesk(town, browser, OFFICER)
    await officer.open('trainings')
    await officer.page.getByRole('button', { name: '登记学习' }).click()
    const drawer = officer.page.getByRole('dialog')
    await drawer.getByLabel('学习内容').fill('重点任务怎样报佐证')
    await drawer.getByLabel('地点').fill('三楼会议室')
    await drawer.getByRole('button', { name: /^登\s?记$/ }).click()
    await drawer.getByText('请填写至少一个部门的参加人数。').first().waitFor()
    await drawer.getByRole('button', { name: '添加参加部门' }).click()
    await choose(officer.page, '部门', '财政所')
    await drawer.getByRole('button', { name: /^登\s?记$/ }).click()
    await says(officer.page, '重点任务怎样报佐证')
    await lookedAt(officer, 'the trainings')
    await officer.open('problems')
    await says(officer.page, '整改逾期')
    await officer.take('销号', '已改为网页表格重新发布。')
    await says(officer.page, '已改为网页表格重新发布。')
    await lookedAt(officer, 'the problems')
    await officer.leave()
  }, 120_000)

  it('nobody sees any of it without signing in', async () => {
    const context = await visitor(browser)
    const page = await context.newPage()
    const answer = await page.request.get(`${town.url}/api/organs/yangqing/tasks`)
    expect(answer.status()).toBe(401)
    await context.close()
  })
})
