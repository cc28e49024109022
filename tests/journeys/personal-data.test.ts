import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { unzipSync } from 'fflate'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import writeXlsxFile from 'write-excel-file/node'
import {
  accessibilityFaults,
  BROWSER_PATH,
  openBrowser,
  overflows,
  WIDTHS,
  wordsOn,
} from '../support/browser.ts'
import { atDesk, choose, type Desk } from '../support/staff.ts'
import { startTown, type Town } from '../support/town.ts'

const TITLE = '洋青镇惠农补贴发放名单公示'
// Valid by their check, of a county that does not exist.
const NUMBERS = ['449999196803120018', '449999197507224321'].map(withCheck)
const FILE = '发放名单.xlsx'
const FEEDS = ['feed.atom', 'feed.rss', 'feed.json']

/** The number with its check character put right. */
function withCheck(number: string): string {
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
  const sum = weights.reduce((total, weight, at) => total + weight * Number(number[at]), 0)
  return number.slice(0, 17) + '10X98765432'[sum % 11]
}

const list = () => {
  const rows = [
    ['姓名', '村', '身份证号', '金额'],
    ['王伟', '榕坡村', NUMBERS[0] ?? '', '300'],
    ['李小红', '北潭村', NUMBERS[1] ?? '', '450'],
  ]
  return writeXlsxFile(rows.map((row) => row.map((value) => ({ value, type: String })))).toBuffer()
}

/** Every readable form of a file: as it is, unpacked, and each file inside. */
function* readableForms(bytes: Buffer, name: string): Generator<string> {
  yield bytes.toString('latin1')
  yield bytes.toString('utf16le')
  if (name.endsWith('.br')) yield brotliDecompressSync(bytes).toString()
  if (name.endsWith('.gz')) yield gunzipSync(bytes).toString()
  if (bytes.readUInt32LE(0) === 0x04034b50)
    for (const part of Object.values(unzipSync(bytes))) yield Buffer.from(part).toString()
}

/** The files under a folder in which one of the numbers can be read. */
async function filesTelling(folder: string): Promise<string[]> {
  const telling: string[] = []
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue
    const path = join(entry.parentPath, entry.name)
    const bytes = await readFile(path)
    if (bytes.length < 4) continue
    for (const form of readableForms(bytes, entry.name))
      if (NUMBERS.some((number) => form.includes(number))) telling.push(path)
  }
  return telling
}

const SIGNATURES: [string, string][] = [
  ['dengwenlan', '保密审查通过'],
  ['chenwangtian', '初审通过'],
  ['luoyili', '一校通过'],
  ['linyingchuan', '复审通过'],
  ['wenzhixiu', '二校通过'],
  ['jianshuning', '三校通过'],
  ['qiyaning', '终审通过'],
]

describe.skipIf(!BROWSER_PATH)('a list with identity numbers', () => {
  let town: Town
  let browser: Browser
  let address = ''

  beforeAll(async () => {
    town = await startTown()
    browser = await openBrowser()
  }, 240_000)
  afterAll(async () => {
    await browser?.close()
    await town?.stop()
  })

  async function signEverywhere(): Promise<void> {
    for (const [person, step] of SIGNATURES) {
      const desk = await atDesk(town, browser, person)
      await desk.open(address)
      await desk.take(step)
      await desk.leave()
    }
  }

  async function submit(desk: Desk): Promise<void> {
    await desk.page.getByRole('button', { name: '送审', exact: true }).waitFor()
    await desk.take('送审')
  }

  it('is refused at publication with its cells named, covered by one click, signed again, tells nothing on the site, and is gone everywhere in one act', async () => {
    const editor = await atDesk(town, browser, 'heyutian')
    await editor.open('articles/new')
    await editor.page.getByRole('textbox', { name: '标题', exact: true }).fill(TITLE)
    await choose(editor.page, '栏目', '民生保障')
    await editor.page.getByRole('button', { name: '开始写' }).click()
    await editor.page.waitForURL(/articles\/[0-9a-f-]{8,}$/)
    address = new URL(editor.page.url()).pathname.replace('/console/yangqing/', '')
    await editor.page.getByRole('textbox', { name: '正文' }).click()
    await editor.page.keyboard.type('现将补贴发放名单予以公示。')
    await editor.page
      .getByLabel('成文日期')
      .fill(new Date(Date.now() + 8 * 3600_000).toISOString().slice(0, 10))
    await editor.page.getByRole('button', { name: '保存草稿' }).click()
    await editor.page.getByRole('status').filter({ hasText: '已保存' }).waitFor()
    const picking = editor.page.waitForEvent('filechooser')
    await editor.page.getByRole('button', { name: '上传附件' }).click()
    await (await picking).setFiles({ name: FILE, mimeType: '', buffer: await list() })
    await editor.page.getByText('还有 2 处没有处理').waitFor()
    const words = await wordsOn(editor.page)
    expect(words).toContain('!C2')
    expect(words).toContain('!C3')
    for (const number of NUMBERS) expect(await editor.page.content()).not.toContain(number)
    for (const width of [WIDTHS.desk, WIDTHS.phone]) {
      await editor.page.setViewportSize({ width, height: 900 })
      expect(await accessibilityFaults(editor.page)).toEqual([])
      expect(await overflows(editor.page)).toBe(false)
    }
    await editor.page.setViewportSize({ width: WIDTHS.desk, height: 900 })
    await submit(editor)
    await signEverywhere()

    const publisher = await atDesk(town, browser, 'zhuozheming')
    await publisher.open(address)
    await publisher.page
      .getByRole('button', { name: /^发\s?布$/ })
      .first()
      .click()
    const question = publisher.page.getByRole('dialog')
    await question.getByRole('button', { name: /^发\s?布$/ }).click()
    await question.getByText('!C2').first().waitFor()
    expect(await filesTelling(town.siteFolder)).toEqual([])
    await publisher.leave()

    await editor.open(address)
    await editor.take('一键脱敏')
    await editor.page.getByText('没有发现个人信息').waitFor()
    await submit(editor)
    await editor.leave()
    await signEverywhere()
    const again = await atDesk(town, browser, 'zhuozheming')
    await again.open(address)
    await again.take('发布')
    await again.leave()

    const listed = async () => (await fetch(`${town.url}/yangqing/services/`)).text()
    await expect.poll(async () => (await listed()).includes(TITLE), { timeout: 30_000 }).toBe(true)
    const path = new RegExp(`href="([^"]+)"[^>]*>[^<]*${TITLE}`).exec(await listed())?.[1] ?? ''
    const page = await (await fetch(new URL(path, `${town.url}/yangqing/services/`))).text()
    const link = /href="([^"]+\.xlsx)"/.exec(page)?.[1] ?? ''
    const file = Buffer.from(await (await fetch(new URL(link, town.url))).arrayBuffer())
    const forms = [...readableForms(file, FILE)]
    expect(forms.some((form) => form.includes('449999********'))).toBe(true)
    expect(forms.some((form) => NUMBERS.some((number) => form.includes(number)))).toBe(false)
    expect(await filesTelling(town.siteFolder)).toEqual([])
    for (const number of NUMBERS) {
      const answer = await fetch(`${town.url}/yangqing/search?q=${number}`)
      expect(answer.status).toBe(200)
      expect(await answer.text()).not.toContain(TITLE)
    }

    const published = new URL(path, `${town.url}/yangqing/services/`).pathname
    const places = [
      ...['', 'services/'].flatMap((column) => [column, ...FEEDS.map((feed) => `${column}${feed}`)]),
      `search?q=${encodeURIComponent(TITLE)}`,
    ]
    const telling = async () => {
      const texts = await Promise.all(
        places.map(async (one) => (await fetch(`${town.url}/yangqing/${one}`)).text()),
      )
      return places.filter((_, at) => texts[at]?.includes(published))
    }
    await expect.poll(telling, { timeout: 30_000 }).toEqual(places)

    const taker = await atDesk(town, browser, 'zhuozheming')
    await taker.open(address)
    await taker.page.getByRole('button', { name: '从网站撤回' }).click()
    const asked = taker.page.getByRole('dialog')
    await asked.getByRole('textbox').fill('名单有误，核对后再公布')
    await asked.getByRole('checkbox').check()
    await asked.getByRole('button', { name: '从网站撤回' }).click()
    await asked.waitFor({ state: 'hidden' })
    await expect.poll(telling, { timeout: 30_000 }).toEqual([])
    expect((await fetch(`${town.url}${published}`)).status).toBe(410)
    expect((await fetch(new URL(link, town.url))).status).toBeGreaterThanOrEqual(404)
    await taker.page.reload()
    await taker.page.getByText('各处都已撤下').waitFor({ timeout: 30_000 })
    await taker.leave()
  }, 600_000)
})
