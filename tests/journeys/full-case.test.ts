import { readFile } from 'node:fs/promises'
import type { Browser } from 'playwright-core'
import { extractText, getDocumentProxy } from 'unpdf'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  accessibilityFaults,
  BROWSER_PATH,
  openBrowser,
  overflows,
  visitor,
  WIDTHS,
  wordsOn,
} from '../support/browser.ts'
import { atDesk, choose, type Desk } from '../support/staff.ts'
import { startTown, type Town } from '../support/town.ts'

const LEADER = 'huangqisong'
const GROUPS = ['补正、说明理由、征求意见', '期限和收费', '分办、终止、归档']

async function wordsOfPdf(path: string): Promise<string> {
  const pdf = await getDocumentProxy(new Uint8Array(await readFile(path)))
  return (await extractText(pdf, { mergePages: true })).text.replace(/\s/g, '')
}

describe.skipIf(!BROWSER_PATH)('a case with everything that may come between', () => {
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

  async function applyOnPhone() {
    const phone = await visitor(browser, { width: WIDTHS.phone, scripts: false })
    const page = await phone.newPage()
    await page.goto(`${town.url}/yangqing/apply`)
    await page.getByLabel('公民（个人）').check()
    await page.getByLabel('姓名或单位名称').fill('苏荔湾')
    await page.getByLabel('证件种类').selectOption('居民身份证')
    await page.getByLabel('证件号码').fill('11010519491231002X')
    await page.getByLabel('联系电话').fill('13800000998')
    await page.getByLabel('所需政府信息').fill('榕坡村有关砖厂的材料')
    await page.getByLabel('电子', { exact: true }).check()
    await page.getByLabel(/网上查阅/).check()
    await page.getByRole('button', { name: '提交申请' }).click()
    // What is public already is shown first, once the town's search has read it.
    const goOn = page.getByRole('button', { name: '都不是，继续提交' })
    if ((await goOn.count()) > 0) await goOn.click()
    const text = await wordsOn(page)
    await phone.close()
    return {
      number: /洋青镇公开申〔\d{4}〕\d+号/.exec(text)?.[0] ?? '',
      code: /查询码\s*[:：]?\s*([0-9A-Za-z-]{8,})/.exec(text)?.[1] ?? '',
    }
  }

  async function track(receipt: { number: string; code: string }, scripts = false) {
    const context = await visitor(browser, { width: WIDTHS.phone, scripts })
    const page = await context.newPage()
    await page.goto(`${town.url}/yangqing/track`)
    await page.getByLabel('申请编号').fill(receipt.number)
    await page.getByLabel('查询码').fill(receipt.code)
    await page.getByRole('button', { name: /查询/ }).click()
    return { page, words: await wordsOn(page), close: () => context.close() }
  }

  /** Opens the dialog of a step, has it filled in, and sends it. */
  async function step(clerk: Desk, label: string, fill: () => Promise<void>) {
    const button = clerk.page.getByRole('button', { name: label, exact: true }).first()
    const shown = async () => {
      await openGroups(clerk)
      return button.isVisible()
    }
    await expect.poll(shown, { timeout: 30_000 }).toBe(true)
    await button.click()
    const dialog = clerk.page.getByRole('dialog')
    await dialog.waitFor()
    await fill()
    await dialog.getByRole('button', { name: label, exact: true }).click()
    await dialog.waitFor({ state: 'hidden' })
  }
  const words = (clerk: Desk, label: string | RegExp, text: string) =>
    clerk.page.getByRole('dialog').getByLabel(label).fill(text)

  /** Uploads a file that names somebody's telephone, which is then covered on a ground. */
  async function uploadAndCover({ page }: Desk) {
    const buffer = Buffer.from('甲方：榕坡村\n联系人电话 13912345678\n')
    const file = { name: '租赁合同.txt', mimeType: 'text/plain', buffer }
    await page.getByLabel('上传答复文件').setInputFiles(file)
    await page.getByText(/还有 1 处没有处理/).waitFor()
    await page
      .getByRole('button', { name: /^遮\s?盖$/ })
      .first()
      .click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('要遮盖的内容').fill('13912345678')
    await choose(page, '不予公开的理由', /个人隐私/)
    await dialog.getByRole('button', { name: /^遮\s?盖$/ }).click()
    await dialog.waitFor({ state: 'hidden' })
    await page.getByText('没有发现他人的个人信息').waitFor()
  }

  /** Puts on record that the letter goes out by the site, where the applicant opens it. */
  async function sendOnline({ page }: Desk) {
    await page.getByRole('button', { name: '登记发出：答复书' }).click()
    const dialog = page.getByRole('dialog')
    await choose(page, '送达方式', '网上')
    await dialog.getByRole('button', { name: '登记发出' }).click()
    await dialog.waitFor({ state: 'hidden' })
    await page.getByText('在途').first().waitFor()
  }

  /** Proposes the answer for everybody: with the applicant in it, it is refused and nothing typed is lost. */
  async function proposeForAll({ page }: Desk) {
    await page.getByText('提出公开，供别人查阅').click()
    await page.getByLabel('标题').fill('砖厂土地租赁合同怎样约定')
    await page.getByLabel('申请的内容').fill('砖厂土地租赁合同。')
    await page.getByLabel('答复的内容').fill('苏 荔湾申请的合同约定租期五年。')
    await page.getByRole('checkbox', { name: /租赁合同（遮盖）/ }).check()
    await page.getByRole('button', { name: '提出公开' }).click()
    await page.getByText('答复的内容里有申请人的姓名').first().waitFor()
    await page.getByLabel('答复的内容').fill('合同约定租期五年。')
    await page.getByRole('button', { name: '提出公开' }).click()
    await page.getByText('等待另一个人决定').first().waitFor()
  }

  /** A second person agrees; where the page then stands. */
  async function agreeForAll(): Promise<string> {
    const leader = await atDesk(town, browser, LEADER)
    await leader.page.getByRole('link', { name: /砖厂土地租赁合同怎样约定/ }).click()
    await leader.take('同意公开')
    const link = leader.page.getByRole('link', { name: '看公开的页面' })
    const address = new URL((await link.getAttribute('href', { timeout: 30_000 })) ?? '', town.url).href
    await expect.poll(async () => (await fetch(address)).status, { timeout: 30_000 }).toBe(200)
    await leader.leave()
    return address
  }

  async function openGroups(clerk: Desk) {
    for (const group of GROUPS) {
      const details = clerk.page.locator('details.step-group').filter({ hasText: group })
      if ((await details.count()) > 0 && !(await details.evaluate((one) => (one as HTMLDetailsElement).open)))
        await details.locator('summary').first().click()
    }
  }

  it('goes from a phone through correction, third party and extension to the letter', async () => {
    const receipt = await applyOnPhone()
    expect(receipt.number).not.toBe('')

    const clerk = await atDesk(town, browser, 'dengwenlan')
    await clerk.page.getByRole('link', { name: receipt.number }).first().click()
    await clerk.page.getByRole('button', { name: '登记' }).first().click()
    await choose(clerk.page, '承办部门', '规划建设办公室')
    await clerk.page.getByRole('dialog').getByRole('button', { name: '登记' }).click()
    await clerk.page.getByRole('dialog').waitFor({ state: 'hidden' })

    await step(clerk, '告知补正', () => words(clerk, '需要补正的事项', '请写明是哪一年、什么材料。'))
    const waiting = await track(receipt)
    expect(waiting.words).toContain('等待您补正')
    await waiting.close()
    await step(clerk, '登记送达', () => choose(clerk.page, '文书', '补正告知书'))
    await step(clerk, '收到补正', () => words(clerk, '补正的内容', '要2025年砖厂土地租赁合同。'))

    await step(clerk, '征求意见', async () => {
      await choose(clerk.page, '征求谁的意见', /第三方/)
      await words(clerk, '名称', '坡塘建材有限公司')
      await words(clerk, '征求意见的内容', '是否同意公开租赁合同。')
    })
    await step(clerk, '登记送达', async () => {
      await choose(clerk.page, '文书', '征求意见书')
      await choose(clerk.page, '对象（可不填）', '第三方1')
    })
    const asking = await track(receipt)
    expect(asking.words).toContain('正在征求意见')
    expect(asking.words).toMatch(/征求第三方意见 \d+ 个工作日不计/)
    expect(await overflows(asking.page)).toBe(false)
    await asking.close()
    await step(clerk, '记录意见', async () => {
      await choose(clerk.page, '对象', '第三方1')
      await choose(clerk.page, '意见', '同意公开')
    })

    await step(clerk, '批准延期', () => words(clerk, '延期的理由', '合同附件多，需要逐件审查。'))
    await step(clerk, '告知延期', () => words(clerk, '怎样告知申请人', '当日电话并寄出告知书。'))
    await expect.poll(() => wordsOn(clerk.page), { timeout: 30_000 }).toContain('经批准延长 10 个工作日')
    expect(await clerk.page.getByRole('button', { name: '批准延期' }).count()).toBe(0)
    for (const width of [WIDTHS.desk, 390]) {
      await clerk.page.setViewportSize({ width, height: 900 })
      expect(await accessibilityFaults(clerk.page), `at ${width}`).toEqual([])
      expect(await overflows(clerk.page), `at ${width}`).toBe(false)
    }

    const sent = await wordsOn(clerk.page)
    for (const word of ['公收', '公补', '公征', '公告', '公延'])
      expect(sent, word).toMatch(new RegExp(`洋青镇${word}〔\\d{4}〕[1-9]\\d*号`))

    await clerk.page.setViewportSize({ width: WIDTHS.desk, height: 900 })
    await uploadAndCover(clerk)
    await clerk.page
      .getByRole('button', { name: /^答\s?复$/ })
      .first()
      .click()
    await choose(clerk.page, '答复结果', /^部分公开/)
    await clerk.page.getByRole('combobox', { name: '不公开的部分，理由是' }).click()
    await clerk.page.locator('.ant-select-item-option:visible', { hasText: '第三方' }).first().click()
    await clerk.page
      .getByLabel('理由', { exact: true })
      .fill('所申请的信息由本机关制作并保存，第三方同意公开。')
    await clerk.page.getByLabel(/答复内容/).fill('现将租赁合同提供给您。')
    await clerk.page.getByRole('checkbox', { name: /租赁合同（遮盖）/ }).check()
    await clerk.take('答复')
    await clerk.page
      .getByText(/洋青镇公复〔\d{4}〕\d+号/)
      .first()
      .waitFor()
    await sendOnline(clerk)
    await proposeForAll(clerk)
    const address = await agreeForAll()
    const shown = await visitor(browser, { width: WIDTHS.phone, scripts: false })
    const open = await shown.newPage()
    await open.goto(address)
    expect(await wordsOn(open)).toContain('砖厂土地租赁合同怎样约定')
    expect(await wordsOn(open)).not.toMatch(/苏荔湾|13800000998|公开申〔/)
    expect(await accessibilityFaults(open)).toEqual([])
    expect(await overflows(open)).toBe(false)
    await open.getByRole('link', { name: '更多公开的答复' }).click()
    expect(await wordsOn(open)).toContain('砖厂土地租赁合同怎样约定')
    await shown.close()

    const given = await track(receipt)
    expect(given.words).toContain('不予公开内容说明.pdf')
    const arriving = given.page.waitForEvent('download')
    await given.page.getByRole('button', { name: /下载\s*租赁合同（遮盖）/ }).click()
    const text = await readFile((await (await arriving).path()) ?? '', 'utf8')
    expect(text).toContain('■■■〔1〕')
    expect(text).not.toContain('13912345678')
    const taking = given.page.waitForEvent('download')
    await given.page.getByRole('button', { name: '下载答复书（PDF）' }).click()
    const letter = await wordsOfPdf((await (await taking).path()) ?? '')
    for (const words of [
      '苏荔湾：',
      '政府信息部分公开告知书',
      '现将租赁合同提供给您',
      '先向遂溪县人民政府申请行政复议',
    ])
      expect(letter).toContain(words)
    expect(await accessibilityFaults(given.page)).toEqual([])
    expect(await overflows(given.page)).toBe(false)
    await given.close()

    const answered = await track(receipt, true)
    expect(answered.words).toContain('现将租赁合同提供给您')
    expect(answered.words).toContain('收到补正')
    expect(answered.words).not.toContain('坡塘建材')
    for (const title of ['登记回执', '补正告知书', '征求意见告知书', '延期答复告知书'])
      expect(answered.words).toContain(`政府信息公开申请${title}`)
    expect(answered.words).not.toContain('意见征询书')
    expect(await accessibilityFaults(answered.page)).toEqual([])
    expect(await overflows(answered.page)).toBe(false)
    await answered.close()

    await clerk.page.reload()
    await expect.poll(() => wordsOn(clerk.page), { timeout: 30_000 }).toMatch(/答复书\s*[\d-]{10} 送达/)
    await clerk.leave()
  }, 180_000)
})
