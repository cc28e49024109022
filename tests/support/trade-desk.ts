import { choose, type Desk } from './staff.ts'

/** The village these trades belong to. */
export const VILLAGE = 'rongpo'

/** What a village clerk types to open a trade; money in yuan. */
export interface TypedTerms {
  kind: string
  method: string
  title: string
  months: string
  base: string
  step: string
  deposit: string
}

const main = ({ page }: Desk) => page.locator('main')

/** Waits until the page's main part says something. */
export const says = (desk: Desk, text: string | RegExp): Promise<void> =>
  main(desk).getByText(text).first().waitFor()

/** Fills in the terms of a trade and sends them. */
export async function proposes(desk: Desk, terms: TypedTerms): Promise<void> {
  const { page } = desk
  await desk.open('trades/new')
  await choose(page, '交易类别', terms.kind)
  await choose(page, '交易方式', terms.method)
  await page.getByLabel('项目名称').fill(terms.title)
  await page.getByLabel('标的情况').fill('村口冷库一座，200 平方米，制冷设备完好。')
  await page.getByLabel('坐落').fill('榕坡村口')
  await page.getByLabel('计价单位').fill('元/年')
  await page.getByLabel('期限').fill(terms.months)
  await page.getByLabel('底价').fill(terms.base)
  await page.getByLabel('报价幅度').fill(terms.step)
  await page.getByLabel('保证金').fill(terms.deposit)
  await page.getByRole('button', { name: /^立\s?项$/ }).click()
}

/** People at a meeting and how they voted. */
export interface Votes {
  entitled: number
  attended: number
  inFavour: number
}

/** Records one of the four deliberations. */
export async function holds(desk: Desk, step: string, day: string, votes: Votes): Promise<void> {
  const { page } = desk
  await page.getByRole('heading', { name: `记录：${step}` }).waitFor()
  await page.getByLabel('开会日期').fill(day)
  await page.getByLabel('地点').fill('村委会会议室')
  await page.getByLabel('应到').fill(String(votes.entitled))
  await page.getByLabel('到会').fill(String(votes.attended))
  await page.getByLabel('同意').fill(String(votes.inFavour))
  await page.getByLabel('会议记录', { exact: true }).fill(`${step}：逐项讨论底价、期限和条件，举手表决。`)
  await page.getByRole('button', { name: /^记\s?录$/ }).click()
}

const STEPS: [string, Votes][] = [
  ['村党组织提议', { entitled: 7, attended: 6, inFavour: 6 }],
  ['村“两委”会议商议', { entitled: 9, attended: 8, inFavour: 7 }],
  ['党员大会审议', { entitled: 46, attended: 40, inFavour: 38 }],
]

/** Records the three deliberations before the deciding one. */
export async function talksOver(desk: Desk, day: string): Promise<void> {
  for (const [step, votes] of STEPS) await holds(desk, step, day, votes)
  await desk.page.getByRole('heading', { name: '记录：成员（代表）大会决议' }).waitFor()
}

/** Puts the notice out; every holder offered is taken. */
export async function announces(desk: Desk, times: { by: string; openAt: string }): Promise<void> {
  const { page } = desk
  await page.getByRole('heading', { name: '发布公告' }).waitFor()
  await page.getByLabel('报名截止').fill(times.by)
  await page.getByLabel(/^(报价截止|协商开始前的截止)$/).fill(times.by)
  await page.getByLabel(/^(开标时间|协商时间)$/).fill(times.openAt)
  await page.getByLabel('地点').fill('洋青镇党群服务中心二楼')
  await page.getByRole('button', { name: '发布公告' }).click()
  const question = page.getByRole('dialog')
  await question.getByRole('button', { name: '发布公告' }).click()
  await question.waitFor({ state: 'hidden' })
}

/** Registers somebody at the counter. */
export async function registersAtCounter(desk: Desk, name: string): Promise<void> {
  const { page } = desk
  await page.getByText('替到窗口来的人登记').click()
  await page.getByLabel('姓名或单位名称').fill(name)
  await page.getByLabel('证件号码').fill('44082319750615123X')
  await page.getByLabel('联系电话').fill('13800001234')
  await page.getByLabel('通信地址').fill('榕坡村三队')
  await page.getByRole('button', { name: '登记报名' }).click()
  await page.getByText(/号已登记，报名码 \S+，请抄给报名人/).waitFor()
}

/** One bidder's row, to act on it. */
export async function withBidder(desk: Desk, bidder: number, step: string, text?: string): Promise<void> {
  const row = main(desk)
    .locator('tr')
    .filter({ hasText: `${bidder} 号　` })
  await row.getByRole('button', { name: step }).click()
  const question = desk.page.getByRole('dialog')
  if (text !== undefined) await question.getByRole('textbox').fill(text)
  await question.getByRole('button', { name: step }).click()
  await question.waitFor({ state: 'hidden' })
}
