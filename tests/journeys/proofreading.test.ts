import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { accessibilityFaults, BROWSER_PATH, openBrowser, overflows, WIDTHS } from '../support/browser.ts'
import { atDesk, choose } from '../support/staff.ts'
import { startTown, type Town } from '../support/town.ts'

const DRAFT = '洋青镇冬春困难群众救助物资发放安排'

describe.skipIf(!BROWSER_PATH)('proofreading at the console', () => {
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

  it('shows what was found beside the article, and keeps what is answered', async () => {
    const desk = await atDesk(town, browser, 'luoyili')
    const { page } = desk
    await desk.open('articles')
    await page.getByRole('link', { name: DRAFT }).click()
    const found = page.getByRole('list', { name: '校对发现' })
    await found.waitFor()
    const words = (await found.textContent()) ?? ''
    for (const told of ['布署', '11月31日', '[2025]18号', '必须处理']) expect(words).toContain(told)
    await desk.take('原文无误', '引用的旧文件原样如此')
    await page.getByText('原文无误。引用的旧文件原样如此').waitFor()
    expect(await accessibilityFaults(page)).toEqual([])
    for (const width of Object.values(WIDTHS)) {
      await page.setViewportSize({ width, height: 900 })
      expect(await overflows(page)).toBe(false)
    }
    await desk.leave()
  }, 120_000)

  it('leads from the desk to what looking back found, and looks again while a person watches', async () => {
    const desk = await atDesk(town, browser, 'luoyili')
    const { page } = desk
    await desk.open('')
    await page.getByRole('link', { name: /处理回头查/ }).click()
    const found = page.getByRole('list', { name: '查出的各处' })
    await found.getByText('特困供养人员').first().waitFor()
    const before = await found.getByRole('listitem').count()
    await desk.take('原文无误', '发布时的称谓如此')
    await expect.poll(() => found.getByRole('listitem').count()).toBe(before - 1)
    for (const width of Object.values(WIDTHS)) {
      await page.setViewportSize({ width, height: 900 })
      expect(await accessibilityFaults(page)).toEqual([])
      expect(await overflows(page)).toBe(false)
    }
    await desk.take('再查一遍')
    await page.getByText(/已查完 \d+ 篇/).waitFor()
    await expect.poll(() => found.getByRole('listitem').count()).toBe(before - 1)
    await desk.leave()
  }, 120_000)

  it('adds a word to the lexicon and takes it out again', async () => {
    const desk = await atDesk(town, browser, 'luoyili')
    const { page } = desk
    await desk.open('lexicon')
    await page.getByRole('button', { name: '新增词语' }).click()
    await choose(page, '类别', '错词')
    await page.getByLabel('词语', { exact: true }).fill('甘庶')
    await page.getByLabel('建议（可不填）').fill('甘蔗')
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /^新\s?增$/ })
      .click()
    await page.getByText('甘庶').first().waitFor()
    expect(await accessibilityFaults(page)).toEqual([])
    await desk.leave()
  }, 120_000)
})
