import { Document, HeadingLevel, Packer, Paragraph, Table, TableCell, TableRow } from 'docx'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  accessibilityFaults,
  BROWSER_PATH,
  openBrowser,
  overflows,
  visitor,
  WIDTHS,
} from '../support/browser.ts'
import { atDesk, choose, type Desk } from '../support/staff.ts'
import { startTown, type Town } from '../support/town.ts'

const TITLE = '晚稻保险补贴发放公示'

const FROM_WORD = `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><meta name=Generator content="Microsoft Word 15"></head>
<body lang=ZH-CN><!--StartFragment--><p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>1.<span>&nbsp;</span></span><![endif]>公示期五个工作日<o:p></o:p></p>
<table class=MsoTableGrid border=1><tr><td><p class=MsoNormal><b>村</b></p></td><td><p class=MsoNormal><b>户数</b></p></td><td><p class=MsoNormal><b>补贴（元）</b></p></td></tr>
<tr><td rowspan=2><p class=MsoNormal>榕坡</p></td><td><p class=MsoNormal>12</p></td><td><p class=MsoNormal>1925</p></td></tr>
<tr><td><p class=MsoNormal>7</p></td><td><p class=MsoNormal>1000</p></td></tr></table><!--EndFragment--></body></html>`

const textbox = (page: Page) => page.getByRole('textbox', { name: '正文', exact: true })
const keeping = (page: Page, words: string | RegExp) => page.getByRole('status').filter({ hasText: words })

async function paste(page: Page, html: string): Promise<void> {
  await textbox(page).click()
  // The form of the class ends in a paragraph; in the middle stands a table, which would take the other in.
  await page.keyboard.press('Control+End')
  await textbox(page).evaluate((field, pasted) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/html', pasted)
    clipboardData.setData('text/plain', '表')
    field.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
  }, html)
}

/** Takes a step and answers its question. */
async function press(page: Page, step: string): Promise<void> {
  await page.getByRole('button', { name: step }).click()
  const question = page.getByRole('dialog')
  await question.getByRole('button', { name: step }).click()
  await question.waitFor({ state: 'hidden' })
}

async function atBothWidths(page: Page): Promise<void> {
  for (const width of [WIDTHS.desk, 390]) {
    await page.setViewportSize({ width, height: 900 })
    expect(await accessibilityFaults(page), `at ${width}`).toEqual([])
    expect(await overflows(page), `at ${width} wider than the screen`).toBe(false)
  }
  await page.setViewportSize({ width: WIDTHS.desk, height: 900 })
}

async function aPaper(): Promise<Buffer> {
  const row = (words: string[], tableHeader = false) =>
    new TableRow({
      ...(tableHeader && { tableHeader }),
      children: words.map((word) => new TableCell({ children: [new Paragraph(word)] })),
    })
  const children = [
    new Paragraph({ text: '村道硬化工程验收公告', heading: HeadingLevel.HEADING_1 }),
    new Paragraph({ text: '一、工程情况', heading: HeadingLevel.HEADING_2 }),
    new Table({ rows: [row(['路段', '长度（米）'], true), row(['榕坡至下塘', '860'])] }),
  ]
  return Packer.toBuffer(new Document({ sections: [{ children }] }))
}

describe.skipIf(!BROWSER_PATH)('the writing desk', () => {
  let town: Town
  let browser: Browser
  let desk: Desk
  let address = ''

  beforeAll(async () => {
    town = await startTown()
    browser = await openBrowser()
    desk = await atDesk(town, browser, 'heyutian')
    desk.page.on('dialog', (dialog) => void dialog.accept())
  }, 240_000)
  afterAll(async () => {
    await browser?.close()
    await town?.stop()
  })

  it('begins from the form of its class, takes a table from Word, and saves itself', async () => {
    const { page } = desk
    await desk.open('articles/new')
    await choose(page, '类别（可不选）', '惠农补贴发放')
    await page.getByText('动笔前先备齐').waitFor()
    await page.getByRole('textbox', { name: '标题', exact: true }).fill(TITLE)
    await choose(page, '栏目', '民生保障')
    await atBothWidths(page)
    await page.getByRole('button', { name: '开始写' }).click()
    await page.waitForURL(/articles\/[0-9a-f-]{8,}$/)
    address = new URL(page.url()).pathname.replace('/console/yangqing/', '')
    await textbox(page).getByText('补贴对象和标准').waitFor()
    await paste(page, FROM_WORD)
    await textbox(page).getByRole('cell', { name: '1925' }).waitFor()
    await keeping(page, /已保存 \d/).waitFor()
    await atBothWidths(page)
  }, 120_000)

  it('keeps what was typed while the network was away, through a reload, and offers it again', async () => {
    const { page } = desk
    await page.context().setOffline(true)
    await textbox(page).getByRole('cell', { name: '1925' }).click()
    await page.keyboard.press('Control+End')
    await page.keyboard.type('断网时写的一句。')
    await keeping(page, '网络断开').waitFor()
    await page.waitForTimeout(1_000)
    const reopened = await page.context().newPage()
    await page.close()
    await reopened.context().setOffline(false)
    reopened.on('dialog', (dialog) => void dialog.accept())
    await reopened.goto(`${town.url}/console/yangqing/${address}`)
    const offer = reopened.getByRole('alert').filter({ hasText: '没存进稿件的文字' })
    await offer.waitFor()
    expect(await textbox(reopened).textContent()).not.toContain('断网时写的一句')
    await offer.getByRole('button', { name: /^恢\s?复$/ }).click()
    await textbox(reopened).getByText('断网时写的一句。').waitFor()
    await keeping(reopened, /已保存 \d/).waitFor()
    desk = { ...desk, page: reopened, open: (path) => openAt(reopened, path) }
  }, 120_000)

  const openAt = async (page: Page, path: string) => {
    await page.goto(`${town.url}/console/yangqing/${path}`)
    await page.getByRole('heading', { level: 1 }).waitFor()
  }

  it('stops when another has written, and loses the words of neither', async () => {
    const { page } = desk
    await openAt(page, address)
    await textbox(page).waitFor()
    const other = await atDesk(town, browser, 'dengwenlan')
    await other.open(address)
    await other.page.getByLabel('稿件来源').fill('农业农村局')
    await keeping(other.page, /已保存 \d/).waitFor()
    await other.leave()
    await page.getByLabel('作者').fill('何雨田')
    await page.getByText('在您写的时候被别人改过').waitFor()
    await page.getByRole('button', { name: /^存我的/ }).click()
    await keeping(page, /已保存 \d/).waitFor()
    await openAt(page, `${address}/versions`)
    await page.getByText('来源：农业农村局').waitFor()
    await atBothWidths(page)
  }, 120_000)

  it('warns of a title that is there already, and asks for what the class has of its own', async () => {
    const { page } = desk
    await openAt(page, 'articles/new')
    await page.getByRole('textbox', { name: '标题', exact: true }).fill(TITLE)
    await page.getByRole('status').filter({ hasText: '已经有同名的稿件' }).waitFor()
    await openAt(page, address)
    await page.getByLabel('监督电话').fill('13812345678')
    await page.getByText('不要写个人手机号码').first().waitFor()
    await page.getByLabel('监督电话').fill('0759-7231022')
    await page.getByLabel('补贴名称').fill('晚稻保险补贴')
    await keeping(page, /已保存 \d/).waitFor()
    await atBothWidths(page)
  }, 60_000)

  it('shows a stranger with a link the page as it will stand, until the link is taken back', async () => {
    const { page } = desk
    await openAt(page, address)
    await page.getByRole('button', { name: '给没有账号的人看' }).click()
    await page.getByLabel('给谁看').fill('农科院王老师')
    await page.getByRole('button', { name: '生成链接' }).click()
    const link = await page.getByLabel('给农科院王老师的预览链接').inputValue()
    const stranger = await visitor(browser, { width: WIDTHS.phone, scripts: false })
    const reader = await stranger.newPage()
    const answer = await reader.goto(link)
    expect(answer?.headers()['x-robots-tag']).toContain('noindex')
    expect(await reader.getByRole('heading', { level: 1 }).textContent()).toBe(TITLE)
    expect(await reader.getByRole('note').textContent()).toContain('还没有公开')
    const facts = reader.getByRole('table', { name: '惠农补贴发放要点' })
    expect(await facts.getByRole('row').allTextContents()).toEqual([
      '补贴名称晚稻保险补贴',
      '监督电话0759-7231022',
    ])
    expect(await reader.getByRole('region', { name: '表格' }).first().getAttribute('tabindex')).toBe('0')
    expect(await overflows(reader)).toBe(false)
    await stranger.close()
    const scripted = await visitor(browser, { width: WIDTHS.phone })
    const again = await scripted.newPage()
    await again.goto(link)
    expect(await accessibilityFaults(again)).toEqual([])
    await openAt(page, address)
    await page.getByText(/打开过 2 次/).waitFor()
    await page.getByRole('button', { name: /^收\s?回$/ }).click()
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /^收\s?回$/ })
      .click()
    await page.getByText('已收回', { exact: true }).waitFor()
    expect((await again.goto(link))?.status()).toBe(404)
    await scripted.close()
  }, 120_000)

  it('takes an older version up again as a draft', async () => {
    const { page } = desk
    await openAt(page, `${address}/versions`)
    await page.getByRole('button', { name: '把左边的恢复为草稿' }).click()
    await page.getByRole('dialog').getByRole('button', { name: '把左边的恢复为草稿' }).click()
    await page.waitForURL(new RegExp(`${address}$`))
    await page.getByText('恢复旧版为草稿').waitFor()
    expect(await page.getByText('没有公开').count()).toBeGreaterThan(0)
  }, 60_000)

  it('makes a draft of a Word document, and says what is wrong with one that is none', async () => {
    const { page } = desk
    await openAt(page, 'articles/new')
    await page.getByRole('combobox', { name: '栏目' }).nth(1).click()
    await page.locator('.ant-select-item-option').filter({ hasText: '民生保障' }).last().click()
    const give = (name: string, buffer: Buffer) =>
      page.locator('input[type=file]').setInputFiles({ name, mimeType: 'application/octet-stream', buffer })
    await give('验收.docx', Buffer.from('不是文档'))
    await page.getByRole('button', { name: /^导\s?入$/ }).click()
    await page.getByText('这不是 Word 文档').first().waitFor()
    await give('验收.docx', await aPaper())
    await page.getByRole('button', { name: /^导\s?入$/ }).click()
    await page.waitForURL(/articles\/[0-9a-f-]{8,}$/)
    await page.getByRole('heading', { level: 1, name: '村道硬化工程验收公告' }).waitFor()
    await textbox(page).getByRole('cell', { name: '860' }).waitFor()
  }, 60_000)

  it('puts a draft into the recycle bin, finds it there, and takes it out again', async () => {
    const { page } = desk
    const draft = new URL(page.url()).pathname
    await press(page, '移入回收站')
    await page.getByText('已移入回收站。').waitFor()
    await openAt(page, 'articles?status=binned')
    await page.getByRole('link', { name: '村道硬化工程验收公告' }).click()
    await page.waitForURL(new RegExp(`${draft}$`))
    await press(page, '从回收站取回')
    await page.getByText('已取回。').waitFor()
    await openAt(page, 'articles?status=draft')
    await page.getByRole('link', { name: '村道硬化工程验收公告' }).waitFor()
  }, 60_000)

  it('moves a column with all it holds into another, whose old address leads on, and brings it back', async () => {
    const admin = await atDesk(town, browser, 'fangzimo')
    const { page } = admin
    const answer = async () =>
      (await fetch(`${town.url}/yangqing/interpretation/`, { redirect: 'manual' })).status
    await admin.open('organ')
    await page.getByRole('tab', { name: '栏目' }).click()
    await page.getByRole('button', { name: '设置 政策解读' }).waitFor()
    await atBothWidths(page)
    await page.getByRole('button', { name: '设置 政策解读' }).click()
    const drawer = page.getByRole('dialog', { name: '栏目：政策解读' })
    const binIt = async () => {
      await drawer.getByRole('button', { name: '移入回收站' }).click()
      const question = page.locator('.ant-modal-confirm')
      await question.getByRole('button', { name: '移入回收站' }).click()
      await question.waitFor({ state: 'hidden' })
    }
    await drawer.getByLabel('原因').fill('栏目合并')
    await binIt()
    await drawer.getByText(/这个栏目还有：已公开的信息 \d+ 条/).waitFor()
    await choose(page, '内容并入哪个栏目', '部门文件')
    await binIt()
    await page.getByText('内容并入“部门文件”').waitFor()
    await expect.poll(answer, { timeout: 60_000 }).toBe(302)
    await page.getByRole('button', { name: '取回 政策解读' }).click()
    await page.getByRole('dialog').getByRole('button', { name: '取回 政策解读' }).click()
    await page.getByRole('button', { name: '设置 政策解读' }).waitFor()
    await expect.poll(answer, { timeout: 60_000 }).toBe(200)
    await admin.leave()
  }, 180_000)
})
