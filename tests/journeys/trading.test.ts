import { readFile } from 'node:fs/promises'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { unlockKey } from '#modules/trading/index.ts'
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
import { startTownInTime, type TownInTime } from '../support/town.ts'
import {
  announces,
  holds,
  proposes,
  registersAtCounter,
  says,
  talksOver,
  VILLAGE,
  withBidder,
} from '../support/trade-desk.ts'

const CLERK = 'linxiaoran'
const SUPERVISOR = 'lijiase'
const OFFICER = 'dengwenlan'
const COUNTY = 'zhongyanqiu'

const TITLE = '榕坡村口冷库第二期出租'
const LEASE = { kind: '资产拍卖租赁', method: '密封一次报价', title: TITLE, months: '60' }
const MONEY = { base: '85000', step: '1000', deposit: '3000' }
const NEGOTIATED = '榕坡村北坡林下地流转'
const LAND = { kind: '土地流转', method: '公开协商', title: NEGOTIATED, months: '120' }

const HOUR = 3600 * 1000
const DAY = 24 * HOUR
const PASSPHRASE = '冷库开标的口令八一三'

describe.skipIf(!BROWSER_PATH)('a village trade', () => {
  let town: TownInTime
  let browser: Browser
  /** Everything each key holder's browser sent. */
  const sent = new Map<string, string[]>()
  const keyFiles = new Map<string, string>()

  beforeAll(async () => {
    town = await startTownInTime()
    browser = await openBrowser()
  }, 300_000)
  afterAll(async () => {
    await browser?.close()
    await town?.stop()
  })

  const dayIn = (days: number) =>
    new Date(town.office.ctx.clock.now().getTime() + days * DAY + 8 * HOUR).toISOString().slice(0, 10)
  const soundAt = async (page: Page, what: string) => {
    expect(await accessibilityFaults(page), what).toEqual([])
    expect(await overflows(page), `${what} is wider than the screen`).toBe(false)
  }
  const lookedAt = async ({ page }: Desk, what: string) => {
    for (const width of [WIDTHS.phone, WIDTHS.desk]) {
      await page.setViewportSize({ width, height: 900 })
      await settled(page)
      await soundAt(page, `${what} at ${width}`)
    }
  }
  /** Who sits at their desk; they sign in once and stay until days pass. */
  const seated = new Map<string, Promise<Desk>>()
  const seat = (who: string, organ: string): Promise<Desk> => {
    const desk = seated.get(who) ?? atDesk(town, browser, who, organ)
    seated.set(who, desk)
    return desk
  }
  /** Someone does their part at the desk. */
  const at = async (who: string, organ: string, path: string, does: (desk: Desk) => Promise<void>) => {
    const desk = await seat(who, organ)
    await desk.open(path)
    await does(desk)
  }
  const passes = async (ms: number) => {
    town.wait(ms)
    const left = [...seated.values()]
    seated.clear()
    for (const desk of left) await (await desk).leave()
  }
  const inPublic = async (path: string, text: string | RegExp) =>
    expect
      .poll(async () => (await fetch(town.url + path)).text(), { timeout: 30_000 })
      .toMatch(text instanceof RegExp ? text : new RegExp(text))

  async function makesKey(who: string, organ: string): Promise<void> {
    const desk = await seat(who, organ)
    const bodies: string[] = []
    sent.set(who, bodies)
    desk.page.on('request', (request) => bodies.push(request.url() + (request.postData() ?? '')))
    await desk.open('trade-key')
    await desk.page.getByLabel('钥匙文件的口令').fill('短')
    await desk.page.getByRole('button', { name: '做钥匙并登记' }).click()
    await says(desk, /口令至少 \d+ 个字/)
    await desk.page.getByLabel('钥匙文件的口令').fill(PASSPHRASE)
    const download = desk.page.waitForEvent('download')
    await desk.page.getByRole('button', { name: '做钥匙并登记' }).click()
    keyFiles.set(who, await readFile(await (await download).path(), 'utf8'))
    await says(desk, /登记的公钥，指纹/)
    await lookedAt(desk, 'the page of a key')
  }

  async function opensWithKey(who: string, organ: string, path: string, told: RegExp): Promise<void> {
    const desk = await seat(who, organ)
    desk.page.on('request', (request) => sent.get(who)?.push(request.url() + (request.postData() ?? '')))
    await desk.open(path)
    await desk.page.getByLabel('选择钥匙文件').setInputFiles({
      name: 'key.json',
      mimeType: 'application/json',
      buffer: Buffer.from(keyFiles.get(who) ?? ''),
    })
    await desk.page.getByLabel('钥匙文件的口令').fill('不是这个口令')
    await desk.page.getByRole('button', { name: /^开\s?标$/ }).click()
    await says(desk, /钥匙文件打不开/)
    await lookedAt(desk, 'the page of a holder')
    await desk.page.getByLabel('钥匙文件的口令').fill(PASSPHRASE)
    await desk.page.getByRole('button', { name: /^开\s?标$/ }).click()
    await says(desk, told)
  }

  it('keeps to local figures that the town sets with a source and a day', async () => {
    await at(OFFICER, 'yangqing', 'trade-settings', async (desk) => {
      await says(desk, '200,000 元')
      await choose(desk.page, '项目', '底价达到多少报县级备案')
      await desk.page.getByLabel('数值').fill('50000')
      await desk.page.getByRole('button', { name: /^设\s?定$/ }).click()
      await says(desk, /请填写出处/)
      expect(await desk.page.getByLabel('数值').inputValue()).toContain('50000')
      await desk.page.getByLabel('出处').fill('遂农通〔2024〕26号（试填）')
      await desk.page.getByRole('button', { name: /^设\s?定$/ }).click()
      await says(desk, '50,000 元')
      await says(desk, '200,000 元')
      await lookedAt(desk, 'the settings')
    })
  }, 120_000)

  let path = ''
  let address = ''
  let code = ''

  it('is proposed, talked over four times with votes and quorum, and made public', async () => {
    await at(CLERK, VILLAGE, 'trades', async (desk) => {
      await proposes(desk, { ...LEASE, ...MONEY, months: '0' })
      await says(desk, /租赁和流转要写明期限/)
      expect(await desk.page.getByLabel('项目名称').inputValue()).toBe(TITLE)
      await lookedAt(desk, 'the terms with what is wrong')
      await desk.page.getByLabel('期限').fill('60')
      await desk.page.getByRole('button', { name: /^立\s?项$/ }).click()
      await desk.page.waitForURL(/trades\/rongpo\/[0-9a-f]{32}$/)
      path = new URL(desk.page.url()).pathname.replace(`/console/${VILLAGE}/`, '')
      await talksOver(desk, dayIn(0))
      await choose(desk.page, '由谁决议', '成员代表大会')
      await desk.page.getByLabel('告知日期').fill(dayIn(-12))
      await holds(desk, '成员（代表）大会决议', dayIn(0), { entitled: 45, attended: 40, inFavour: 29 })
      await says(desk, /同意 29 票，须全体不少于三分之二同意/)
      await lookedAt(desk, 'a resolution that does not stand')
      await desk.page.getByLabel('同意').fill('38')
      await desk.page.getByRole('button', { name: /^记\s?录$/ }).click()
      await says(desk, '决议待公布')
      await desk.take('公布决议')
      await desk.take('送镇审核')
      await says(desk, '现在没有要您办的。')
      address = (await desk.page.locator('a[href*="/trading/"]').getAttribute('href')) ?? ''
      await lookedAt(desk, 'a trade under review')
    })
    await inPublic(address, '还没有发布公告')
  }, 240_000)

  it('is reviewed by the town, and called for with keys their holders made in their own browsers', async () => {
    await makesKey(SUPERVISOR, VILLAGE)
    await makesKey(COUNTY, 'suixi')
    await at(OFFICER, 'yangqing', '', async (desk) => {
      await desk.page.getByRole('link', { name: new RegExp(TITLE) }).click()
      await desk.take('审核通过')
      await says(desk, '待公告')
    })
    await at(CLERK, VILLAGE, path, async (desk) => {
      await announces(desk, { by: `${dayIn(3)}T17:00`, openAt: `${dayIn(4)}T09:30` })
      await says(desk, /公告到报价截止只有 3 天，至少要 7 天/)
      await lookedAt(desk, 'a notice with what is wrong')
      await announces(desk, { by: `${dayIn(8)}T17:00`, openAt: `${dayIn(9)}T09:30` })
      await says(desk, '公告和报名')
      await says(desk, /李稼穑（榕坡村）.*2 人到场可开/)
    })
  }, 240_000)

  it('is joined by a resident on a phone without scripts, and by another at the counter', async () => {
    await inPublic(address, '我要报名')
    const context = await visitor(browser, { width: WIDTHS.phone, scripts: false })
    const page = await context.newPage()
    await page.goto(`${town.url}/yangqing/trading/`)
    await soundAt(page, 'all trades on a phone')
    await page.goto(`${town.url}/yangqing/trading/${VILLAGE}/`)
    await soundAt(page, 'a village on a phone')
    await page.getByRole('link', { name: TITLE }).click()
    await soundAt(page, 'a notice on a phone')
    await page.getByRole('link', { name: '我要报名' }).click()
    await page.getByLabel('姓名或单位名称').fill('梁桂枝')
    await page.getByRole('button', { name: '提交报名' }).click()
    expect(await wordsOn(page)).toContain('证件号码是 18 位')
    expect(await page.getByLabel('姓名或单位名称').inputValue()).toBe('梁桂枝')
    await soundAt(page, 'the registration with what is wrong')
    await page.getByLabel('个人', { exact: true }).check()
    await page.getByLabel('证件号码').fill('440823198205150028')
    await page.getByLabel('联系电话').fill('13800001200')
    await page.getByLabel('通信地址').fill('遂溪县洋青镇')
    await page.getByLabel('不是', { exact: true }).check()
    await page.getByRole('button', { name: '提交报名' }).click()
    code = ((await page.locator('.receipt-code').textContent()) ?? '').trim()
    await soundAt(page, 'the receipt')
    await page.getByRole('link', { name: '打开报价页' }).click()
    expect(await wordsOn(page)).toContain('把报价单装进信封密封')
    await soundAt(page, 'the bid page without scripts')
    await context.close()

    await at(CLERK, VILLAGE, path, async (desk) => {
      await registersAtCounter(desk, '陈耀邦')
      await withBidder(desk, 1, '收到保证金', '转账')
      await withBidder(desk, 2, '收到保证金', '现金缴款单')
      await withBidder(desk, 2, '收纸质密封件', '信封 1')
      await says(desk, '报价：纸质密封件 信封 1')
      expect(await desk.page.locator('main').textContent()).not.toContain('梁桂枝')
      await lookedAt(desk, 'the bidders')
    })
  }, 240_000)

  it('takes a bid that is sealed in the browser before it is sent', async () => {
    const context = await visitor(browser, { width: WIDTHS.phone })
    const page = await context.newPage()
    const bodies: string[] = []
    page.on('request', (request) => bodies.push(request.postData() ?? ''))
    await page.goto(`${town.url}${address}bid`)
    await page.getByLabel('报名序号').fill('1')
    await page.getByLabel('报名码').fill('AAAA-AAAA')
    await page.getByLabel(/^报价/).fill('84000')
    const send = page.getByRole('button', { name: '加密并提交报价' })
    await send.click()
    await page.getByText('报价低于底价，开标时会无效。').waitFor()
    await page.getByLabel(/^报价/).fill('92000')
    await send.click()
    await page.getByText(/报名序号与报名码不相符/).waitFor()
    expect(await page.getByLabel(/^报价/).inputValue()).toBe('92000')
    await soundAt(page, 'the bid page with what is wrong')
    await page.getByLabel('报名码').fill(code)
    await send.click()
    await page.getByRole('heading', { name: '报价已收到' }).waitFor()
    const [receipt, own] = await page.locator('#bid-result .hash').allTextContents()
    expect(receipt).toMatch(/^[0-9a-f]{64}$/)
    expect(own).toBe(receipt)
    await soundAt(page, 'the receipt of a bid')
    const plain = bodies.join('\n').replace(/[0-9a-f]{32,}/g, '')
    expect(plain).toContain('envelope')
    expect(plain).not.toMatch(/92000|fen/)
    await context.close()
  }, 120_000)

  it('is opened by two of three holders with their key files, which never leave their browsers', async () => {
    await at(CLERK, VILLAGE, path, async (desk) => {
      await desk.page.getByRole('button', { name: '截止报价' }).click()
      const question = desk.page.getByRole('dialog')
      await question.getByRole('button', { name: '截止报价' }).click()
      await question.getByText(/还没有到截止时间/).waitFor()
    })
    await passes(9 * DAY + 16 * HOUR)
    await at(CLERK, VILLAGE, '', async (desk) => {
      await desk.page.getByRole('link', { name: new RegExp(TITLE) }).click()
      await desk.take('截止报价')
      await withBidder(desk, 2, '拆封登记', '88000')
      await lookedAt(desk, 'a trade to be opened')
    })
    await opensWithKey(SUPERVISOR, VILLAGE, path, /1 人（李稼穑），须 2 人/)
    expect(await (await fetch(`${town.url}${address}`)).text()).not.toContain('92,000')
    await opensWithKey(COUNTY, 'suixi', path, /结果待公示/)
    for (const who of [SUPERVISOR, COUNTY]) {
      const file = keyFiles.get(who) ?? ''
      const secret = (await unlockKey(file, PASSPHRASE))?.secretKey ?? ''
      const all = (sent.get(who) ?? []).join('\n')
      expect(secret).toMatch(/^[0-9a-f]{64}$/)
      expect(all).toContain(JSON.parse(file).publicKey)
      for (const kept of [secret, JSON.parse(file).box, PASSPHRASE, encodeURIComponent(PASSPHRASE)])
        expect(all, `${who} sent what is to stay with them`).not.toContain(kept)
    }
  }, 240_000)

  it('has its result made public, is signed after that time, filed, and certified for that very opening', async () => {
    let print = ''
    await at(CLERK, VILLAGE, path, async (desk) => {
      await desk.take('公示结果')
      await says(desk, '结果公示')
      await withBidder(desk, 2, '退保证金', '原路退回')
      print = (await desk.page.locator('code').first().textContent()) ?? ''
      await lookedAt(desk, 'a result')
      await desk.page.getByLabel('合同编号').fill('RP-2')
      await desk.page.getByRole('button', { name: '登记合同' }).click()
      await says(desk, /期满后才能签订合同/)
    })
    await inPublic(`${address}result.html`, '92,000')
    await passes(6 * DAY)
    await at(CLERK, VILLAGE, path, async (desk) => {
      await desk.page.getByLabel('合同编号').fill('RP-2')
      await desk.page.getByLabel('合同开始').fill(dayIn(0))
      const scan = { name: '合同.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4\n%%EOF\n') }
      await desk.page.getByLabel('上传合同').setInputFiles(scan)
      await desk.page.getByRole('button', { name: '登记合同' }).click()
      await says(desk, '待备案')
      await says(desk, '向县农业农村主管部门备案后登记。')
      await desk.take('登记备案', '遂农备 9 号')
      await desk.page.getByLabel('公证处').fill('遂溪县公证处')
      await desk.page.getByLabel('公证书编号').fill('（演示）第 9 号')
      await desk.page.getByLabel('公证书载明的开标记录指纹').fill('0'.repeat(64))
      await desk.page.getByRole('button', { name: '登记公证' }).click()
      await says(desk, /公证书所载的开标记录指纹与台账不一致/)
      await desk.page.getByLabel('公证书载明的开标记录指纹').fill(print)
      await desk.page.getByRole('button', { name: '登记公证' }).click()
      await says(desk, /遂溪县公证处，/)
      await withBidder(desk, 1, '退保证金', '转作首期租金')
      await desk.take('公开实施结果', '承租人已进场，首年租金到账。')
      await says(desk, '已完成')
      await lookedAt(desk, 'a trade that is done')
    })
    await inPublic(`${address}result.html`, '首年租金到账')
    const context = await visitor(browser, { width: WIDTHS.phone, scripts: false })
    const page = await context.newPage()
    await page.goto(`${town.url}${address}result.html`)
    const text = await wordsOn(page)
    for (const told of ['梁*', '92,000', '88,000', 'RP-2', '遂溪县公证处', print])
      expect(text).toContain(told)
    expect(text).not.toContain('梁桂枝')
    await soundAt(page, 'the result on a phone')
    await context.close()
  }, 240_000)

  it('over land by open negotiation is for all members to decide, and its best offer wins', async () => {
    let land = ''
    await at(CLERK, VILLAGE, 'trades', async (desk) => {
      await proposes(desk, { ...LAND, base: '6000', step: '0', deposit: '0' })
      await desk.page.waitForURL(/trades\/rongpo\/[0-9a-f]{32}$/)
      land = new URL(desk.page.url()).pathname.replace(`/console/${VILLAGE}/`, '')
      await talksOver(desk, dayIn(0))
      await choose(desk.page, '由谁决议', '成员大会')
      await desk.page.getByLabel('告知日期').fill(dayIn(-11))
      await holds(desk, '成员（代表）大会决议', dayIn(0), { entitled: 620, attended: 500, inFavour: 470 })
      await says(desk, '决议待公布')
      await desk.take('公布决议')
      await desk.take('送镇审核')
    })
    await at(OFFICER, 'yangqing', land, async (desk) => {
      await desk.take('审核通过')
      await says(desk, '待公告')
    })
    await at(CLERK, VILLAGE, land, async (desk) => {
      await announces(desk, { by: `${dayIn(8)}T17:00`, openAt: `${dayIn(9)}T09:30` })
      await registersAtCounter(desk, '黄水生')
      await says(desk, '1 号　黄*')
    })
    await passes(9 * DAY + 16 * HOUR)
    await at(CLERK, VILLAGE, land, async (desk) => {
      await desk.take('截止报价')
      await desk.page.getByRole('button', { name: '添加最终报价' }).click()
      await choose(desk.page, '报名人', /1 号/)
      await desk.page.getByLabel('报价', { exact: true }).fill('6600')
      await desk.page.getByLabel('协商记录', { exact: true }).fill('双方商定每年 6600 元，逐年支付。')
      await lookedAt(desk, 'a negotiation to be recorded')
      await desk.page.getByRole('button', { name: '记录协商结果' }).click()
      await says(desk, '结果待公示')
      await says(desk, '6,600')
    })
  }, 240_000)

  it('leaves a ledger that can be checked, and lists that are the same when made again', async () => {
    const verified = await town.gongkai(['verify'])
    expect([verified.code, verified.out], verified.err).toEqual([0, expect.stringContaining('台账完整')])
    const shown = async () => {
      const desk = await seat(CLERK, VILLAGE)
      await desk.open('trades')
      await says(desk, TITLE)
      // Prices stand there once the page has grown to its width.
      await settled(desk.page)
      return desk.page.locator('main').textContent()
    }
    const before = await shown()
    const rebuilt = await town.gongkai(['rebuild'])
    expect(rebuilt.code, rebuilt.err).toBe(0)
    for (const kind of ['trade', 'asset', 'trade-setting', 'holder-key'])
      expect(rebuilt.out).toMatch(new RegExp(`^${kind} +[1-9]`, 'm'))
    expect(await shown()).toBe(before)
  }, 120_000)
})
