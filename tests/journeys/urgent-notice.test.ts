import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  accessibilityFaults,
  BROWSER_PATH,
  openBrowser,
  overflows,
  settled,
  visitor,
  WIDTHS,
  wordsOn,
} from '../support/browser.ts'
import { atDesk, type Desk } from '../support/staff.ts'
import { startTown, type Town } from '../support/town.ts'

const URGENT = '关于冬季森林防火期禁止野外用火的通告'

describe.skipIf(!BROWSER_PATH)('an urgent notice', () => {
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

  const publicPage = async (path: string) => {
    const answer = await fetch(`${town.url}${path}`)
    return { status: answer.status, text: await answer.text() }
  }
  const openArticle = async (desk: Desk) => {
    await desk.open(`articles?text=${encodeURIComponent(URGENT)}`)
    await desk.page.getByRole('link', { name: URGENT, exact: true }).first().click()
    await desk.page.getByRole('heading', { level: 1, name: URGENT }).waitFor()
  }
  const lookedAt = async (desk: Desk, what: string) => {
    for (const width of [WIDTHS.desk, WIDTHS.phone]) {
      await desk.page.setViewportSize({ width, height: 900 })
      await settled(desk.page)
      expect(await accessibilityFaults(desk.page), `${what} at ${width}`).toEqual([])
      expect(await overflows(desk.page), `${what} at ${width}`).toBe(false)
    }
    await desk.page.setViewportSize({ width: WIDTHS.desk, height: 900 })
  }

  it('goes out on the word of a leader, is looked at by another, and is taken down in one act with its list', async () => {
    const leader = await atDesk(town, browser, 'huangqisong')
    await openArticle(leader)
    await leader.page.getByRole('button', { name: '应急发布' }).click()
    const question = leader.page.getByRole('dialog')
    await question.getByRole('textbox').fill('高火险预警，来不及审完')
    await question.getByRole('checkbox').check()
    await question.getByRole('button', { name: '应急发布' }).click()
    await question.waitFor({ state: 'hidden' })
    await leader.page.getByText('高火险预警，来不及审完').first().waitFor()
    await lookedAt(leader, 'an urgent article')
    await leader.leave()

    const reviewer = await atDesk(town, browser, 'zhuozheming')
    await reviewer.page.getByText('事后复核').first().waitFor()
    await reviewer.open('queue')
    await reviewer.page.getByRole('link', { name: new RegExp(URGENT) }).click()
    await reviewer.take('复核无误', '逐字核对，与原件一致')
    await reviewer.page.getByText('逐字核对，与原件一致').first().waitFor()
    await reviewer.open('queue')
    expect(await wordsOn(reviewer.page)).not.toContain(URGENT)

    await openArticle(reviewer)
    const path = (await reviewer.page.getByRole('link', { name: '打开网页' }).getAttribute('href')) ?? ''
    await expect.poll(async () => (await publicPage(path)).status, { timeout: 20_000 }).toBe(200)
    const reader = await visitor(browser, { width: WIDTHS.phone, scripts: false })
    const page = await reader.newPage()
    await page.goto(`${town.url}${path}`)
    await page.getByRole('link', { name: '全部发布记录和校验值' }).click()
    expect(await wordsOn(page)).toMatch(/应急发布[\s\S]*保密审查[\s\S]*内容校验值 [0-9a-f]{64}/)
    expect(await overflows(page)).toBe(false)
    await reader.close()

    await reviewer.page.getByRole('button', { name: '从网站撤回' }).click()
    const asked = reviewer.page.getByRole('dialog')
    await asked.getByRole('textbox').fill('防火期提前结束')
    await asked.getByRole('checkbox').check()
    await asked.getByRole('button', { name: '从网站撤回' }).click()
    await asked.waitFor({ state: 'hidden' })
    await expect.poll(async () => (await publicPage(path)).status, { timeout: 20_000 }).toBe(410)
    const gone = await publicPage(path)
    expect(gone.text).toContain('防火期提前结束')
    expect(gone.text).not.toContain(URGENT)
    for (const list of ['/yangqing/notices/', '/yangqing/', '/yangqing/affairs/'])
      expect((await publicPage(list)).text, list).not.toContain(URGENT)
    await reviewer.page.reload()
    await reviewer.page.getByText('各处都已撤下').waitFor({ timeout: 30_000 })
    await lookedAt(reviewer, 'a withdrawn article')
    await reviewer.leave()
  }, 240_000)
})
