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
  wordsOn,
} from '../support/browser.ts'
import { atDesk, choose, type Desk } from '../support/staff.ts'
import { startTown, type Town } from '../support/town.ts'

const YEAR = new Date(Date.now() + 8 * 3600_000).getUTCFullYear()
const TITLE = '洋青镇老人饭堂错峰就餐安排'
const REPORT = 'reports/2025'
const CORRECTION = '现行有效的规范性文件漏计，改为 9 件。'

const CONSOLE_PAGES = [
  '',
  'articles',
  'look-back',
  'articles/new',
  'queue',
  'signing',
  'applications',
  'applications/new',
  'applications/fees',
  'applications/settings',
  'applications/letters',
  'applications/templates',
  'often-asked',
  'disputes',
  'disputes/lessons',
  'reports',
  `reports/${YEAR - 1}`,
  `reports/${YEAR - 1}/filing`,
  'catalogue',
  'guide',
  'calendar',
  'calendar/load',
  'organ',
  'me',
]

interface Receipt {
  number: string
  code: string
}

async function fillApplication(page: Page): Promise<void> {
  await page.getByLabel('公民（个人）').check()
  await page.getByLabel('姓名或单位名称').fill('镕喆堃')
  await page.getByLabel('证件种类').selectOption('居民身份证')
  await page.getByLabel('证件号码').fill('11010519491231002X')
  await page.getByLabel('联系电话').fill('13800000999')
  await page
    .getByLabel('所需政府信息')
    .fill('榕坡村2025年村道硬化项目的竣工验收报告 <script>alert(1)</script>')
  await page.getByLabel('电子', { exact: true }).check()
  await page.getByLabel(/网上查阅/).check()
}

describe.skipIf(!BROWSER_PATH)('the main job of the town', () => {
  let town: Town
  let browser: Browser
  let officer: Desk | undefined

  beforeAll(async () => {
    town = await startTown()
    browser = await openBrowser()
  }, 240_000)
  afterAll(async () => {
    await browser?.close()
    await town?.stop()
  })

  const reportCell = async (row: string) => {
    const { out } = await town.gongkai(['report', String(YEAR), '--organ', 'yangqing', '--json'])
    return JSON.parse(out).table3[row].natural_person as number
  }

  async function track(receipt: Receipt, scripts: boolean) {
    const context = await visitor(browser, { width: WIDTHS.phone, scripts })
    const page = await context.newPage()
    await page.goto(`${town.url}/yangqing/track`)
    await page.getByLabel('申请编号').fill(receipt.number)
    await page.getByLabel('查询码').fill(receipt.code)
    await page.getByRole('button', { name: /查询/ }).click()
    return { page, close: () => context.close() }
  }

  it('a resident applies on a phone without scripts, the clerk registers and replies, the resident reads the reply, and the report counts it', async () => {
    const granted = await reportCell('granted')
    const received = await reportCell('new_received')

    const phone = await visitor(browser, { width: WIDTHS.phone, scripts: false })
    const page = await phone.newPage()
    await page.goto(`${town.url}/yangqing/apply`)
    await page.getByRole('button', { name: '提交申请' }).click()
    expect(await page.getByRole('alert').count()).toBeGreaterThan(0)
    await fillApplication(page)
    await page.getByRole('button', { name: '提交申请' }).click()
    const text = await wordsOn(page)
    const receipt = {
      number: /洋青镇公开申〔\d{4}〕\d+号/.exec(text)?.[0] ?? '',
      code: /查询码\s*[:：]?\s*([0-9A-Za-z-]{8,})/.exec(text)?.[1] ?? '',
    }
    expect(receipt.number).not.toBe('')
    expect(receipt.code).not.toBe('')
    expect(await overflows(page)).toBe(false)
    await phone.close()

    const waiting = await track(receipt, false)
    expect(await wordsOn(waiting.page)).toContain('第三十三条')
    expect(await waiting.page.locator('table').count()).toBeGreaterThan(0)
    await waiting.close()

    const clerk = await atDesk(town, browser, 'dengwenlan')
    await clerk.page.getByRole('link', { name: receipt.number }).first().click()
    await clerk.page.getByRole('button', { name: '登记' }).first().click()
    const dialog = clerk.page.getByRole('dialog')
    await choose(clerk.page, '承办部门', '规划建设办公室')
    await dialog.getByRole('button', { name: '登记' }).click()
    await dialog.waitFor({ state: 'hidden' })
    expect(await wordsOn(clerk.page)).toContain('镕')
    expect(await wordsOn(clerk.page)).not.toContain('镕喆堃')
    await clerk.page.getByRole('button', { name: /^答\s?复$/ }).click()
    await choose(clerk.page, '答复结果', /^予以公开/)
    await clerk.page.getByLabel('理由').fill('所申请的信息由本机关制作并保存，可以公开。')
    await clerk.page
      .getByLabel(/答复内容/)
      .fill('现将竣工验收报告全文提供给您：该项目已于2025年11月验收合格。')
    await sendReply(clerk)
    await clerk.leave()

    const answered = await track(receipt, false)
    const shown = await wordsOn(answered.page)
    expect(shown).toContain('验收合格')
    expect(shown).toMatch(/洋青镇公复〔\d{4}〕\d+号/)
    await answered.close()
    // What checks for accessibility is itself a script.
    const scripted = await track(receipt, true)
    expect(await accessibilityFaults(scripted.page)).toEqual([])
    await scripted.close()

    expect(await reportCell('granted')).toBe(granted + 1)
    expect(await reportCell('new_received')).toBe(received + 1)
  }, 180_000)

  async function sendReply(clerk: Desk): Promise<void> {
    await clerk.take('答复')
    await clerk.page
      .getByText(/洋青镇公复〔\d{4}〕\d+号/)
      .first()
      .waitFor()
  }

  it('a wrong code tells nothing, and repeated tries must wait', async () => {
    const say = async (number: string, code: string) => {
      const { page, close } = await track({ number, code }, false)
      const text = await wordsOn(page)
      await close()
      return text.replace(number, '').replace(code, '')
    }
    const wrongCode = await say('洋青镇公开申〔2026〕1号', 'ABCD2345')
    const noSuchNumber = await say('洋青镇公开申〔2026〕999号', 'ABCD2345')
    expect(wrongCode).toBe(noSuchNumber)
    // The waits begin short, and a slow machine may sit one out between two tries.
    const told: string[] = []
    while (told.length < 8) told.push(await say('洋青镇公开申〔2026〕2号', 'ABCD2345'))
    expect(told.join()).toMatch(/\d (秒|分钟)后再试/)
  })

  let correction = ''

  it('a published report is corrected: a figure leads to its cases, it is refused while an equation fails, a second person answers', async () => {
    officer ??= await atDesk(town, browser, 'kesimin')
    const { page } = officer
    await officer.open(REPORT)
    await officer.take('更正已公布的报告', CORRECTION)
    const figure = page.getByRole('button', { name: /本年新收.*，总计：\d+，看来历/ })
    const count = Number(await figure.textContent())
    await figure.click()
    await casesOf(page, count)

    await page.getByRole('tab', { name: '文字部分' }).click()
    const figures = page.locator('.figured-text').getByRole('button')
    await figures.first().click()
    await page.getByRole('dialog').waitFor()
    await fits(page)
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'hidden' })

    await page.getByRole('tab', { name: '填写表二' }).click()
    await page.getByLabel(/由网站上的规范性文件算出/).uncheck()
    await page.getByLabel('现行有效件数').last().fill('9')
    await page.getByRole('button', { name: '保存表二' }).click()
    await page.getByRole('tab', { name: '核对（1 处不成立）' }).click()
    await expect.poll(() => wordsOn(page)).toMatch(/2 ≠ 9[\s\S]*把现行有效改为 2/)
    await expect.poll(() => wordsOn(page)).toMatch(/送审前还要做 1 件事[\s\S]*R6/)
    expect(await page.getByRole('button', { name: '定稿送审' }).count()).toBe(0)
    await fits(page)

    const leader = await atDesk(town, browser, 'huangqisong')
    await leader.open(REPORT)
    await leader.take('签署 1 处等式不成立的理由', '清理中查出以前漏计的文件，从本年起计入。')
    await leader.leave()
    await officer.open(REPORT)
    await officer.take('定稿送审')
    await page.getByRole('link', { name: '打开稿件' }).click()
    await page.waitForURL(/articles\/[0-9a-f-]{8,}$/)
    correction = new URL(page.url()).pathname.replace('/console/yangqing/', '')
  }, 120_000)

  /** The cases behind a figure, as many as it says. */
  async function casesOf(page: Page, count: number): Promise<void> {
    const drawer = page.getByRole('dialog')
    await drawer.getByText(`共 ${count} 件。`).waitFor()
    expect(await drawer.getByRole('link').count()).toBe(count)
    await page.keyboard.press('Escape')
    await drawer.waitFor({ state: 'hidden' })
  }

  async function fits(page: Page): Promise<void> {
    for (const width of [WIDTHS.phone, WIDTHS.desk]) {
      await page.setViewportSize({ width, height: 900 })
      await settled(page)
      expect(await accessibilityFaults(page), `at ${width}`).toEqual([])
      expect(await overflows(page), `at ${width}`).toBe(false)
    }
  }

  /** What the others sign on their way: the editor's article, and the report that is corrected. */
  async function takeAll(desk: Desk, addresses: string[], step: string): Promise<void> {
    for (const address of addresses.filter((one) => one !== '')) {
      await desk.open(address)
      await desk.take(step)
    }
  }

  it("an editor's article is signed by seven people, published by another, and stands on the town's site", async () => {
    const editor = await atDesk(town, browser, 'heyutian')
    await editor.open('articles/new')
    await editor.page.getByRole('textbox', { name: '标题', exact: true }).fill(TITLE)
    await choose(editor.page, '栏目', '民生保障')
    await editor.page.getByRole('button', { name: '开始写' }).click()
    await editor.page.waitForURL(/articles\/[0-9a-f-]{8,}$/)
    await editor.page.getByRole('textbox', { name: '正文' }).click()
    await editor.page.keyboard.type('自下周一起，镇老人饭堂午餐分两批供应。')
    await editor.page
      .getByLabel('成文日期')
      .fill(new Date(Date.now() + 8 * 3600_000).toISOString().slice(0, 10))
    await editor.page.getByRole('button', { name: '保存草稿' }).click()
    await editor.page.getByRole('status').filter({ hasText: '已保存' }).waitFor()
    const address = new URL(editor.page.url()).pathname.replace('/console/yangqing/', '')
    await editor.page.getByRole('button', { name: '送审', exact: true }).waitFor()
    await editor.take('送审')
    await editor.leave()

    const steps: [string, string][] = [
      ['dengwenlan', '保密审查通过'],
      ['chenwangtian', '初审通过'],
      ['luoyili', '一校通过'],
      ['linyingchuan', '复审通过'],
      ['wenzhixiu', '二校通过'],
      ['jianshuning', '三校通过'],
      ['qiyaning', '终审通过'],
    ]
    for (const [person, step] of steps) {
      const desk = await atDesk(town, browser, person)
      await expect.poll(() => wordsOn(desk.page), { timeout: 30_000 }).toContain(TITLE)
      await takeAll(desk, [address, correction], step)
      await desk.leave()
    }
    expect(await (await fetch(`${town.url}/yangqing/services/`)).text()).not.toContain(TITLE)

    const publisher = await atDesk(town, browser, 'zhuozheming')
    await takeAll(publisher, [address, correction], '发布')
    await publisher.leave()
    await expect
      .poll(
        async () =>
          (await fetch(`${town.url}/yangqing/services/`)).text().then((html) => html.includes(TITLE)),
        { timeout: 30_000 },
      )
      .toBe(true)
    await expect
      .poll(async () => (await fetch(`${town.url}/yangqing/`)).text().then((html) => html.includes(TITLE)), {
        timeout: 30_000,
      })
      .toBe(true)
    if (correction !== '') await readCorrection()
  }, 240_000)

  /** The new version carries what it corrects and why an equation fails; the old one stays readable. */
  async function readCorrection(): Promise<void> {
    const reports = `${town.url}/yangqing/disclosure/reports/2025`
    const text = async (page: string) => (await fetch(`${reports}${page}.html`)).text()
    await expect.poll(() => text(''), { timeout: 30_000 }).toContain('第2版（现行）')
    expect(await text('-1')).toContain(`由第2版更正：${CORRECTION}`)
    expect(await text('-2')).toContain('勾稽关系说明：R6')
  }

  it.each(CONSOLE_PAGES)(
    'the console page "%s" has no accessibility faults and fits a desk and a phone',
    async (path) => {
      officer ??= await atDesk(town, browser, 'kesimin')
      for (const width of [WIDTHS.desk, 390]) {
        await officer.page.setViewportSize({ width, height: 900 })
        await officer.open(path)
        await settled(officer.page)
        expect(await accessibilityFaults(officer.page), `${path} at ${width}`).toEqual([])
        expect(await overflows(officer.page), `${path} at ${width} is wider than the screen`).toBe(false)
      }
    },
    60_000,
  )
})
