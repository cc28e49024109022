import { namesOf } from '#kernel/accounts/index.ts'
import { dayAt } from '#kernel/clock.ts'
import { type Context, today } from '#kernel/context.ts'
import { Refusal } from '#kernel/refusal.ts'
import { type Basis, citation, daysBetween, GUANGDONG_ASSETS } from '#law/index.ts'
import { moveTrade, type TradeCommand } from '../move-trade.ts'
import { biddersNeeded, noticeDays } from '../rules/tender-floors.ts'
import { settingsInForce } from '../settings-in-force.ts'
import { holderKeyRows } from '../store.ts'
import type { NoticeHolder, Trade } from '../trade.ts'

const MOST_HOLDERS = 7
const PERCENT = 100

/** What the village says in the notice; instants are ISO. */
export interface NoticeInput {
  registerBy: string
  bidsBy: string
  openAt: string
  openPlace: string
  /** Account ids of those who hold keys. */
  holders: string[]
  threshold: number
}

function refuse(field: string, message: string): never {
  throw new Refusal(message, 'invalid', [{ field, message }])
}

function requireTimes(ctx: Context, { registerBy, bidsBy, openAt }: NoticeInput): void {
  if (registerBy <= ctx.clock.now().toISOString()) refuse('registerBy', '报名截止时间要在现在之后。')
  if (bidsBy < registerBy) refuse('bidsBy', '报价截止时间不能早于报名截止时间。')
  if (openAt < bidsBy) refuse('openAt', '开标时间不能早于报价截止时间。')
}

async function chosenHolders(ctx: Context, organ: string, input: NoticeInput): Promise<NoticeHolder[]> {
  const wanted = new Set(input.holders)
  const rows = (await holderKeyRows(ctx.db, ctx.lineage(organ))).filter((row) => wanted.has(row.account_id))
  if (rows.length !== wanted.size) refuse('holders', '有人还没有登记开标公钥，请先请他在“开标钥匙”页登记。')
  const names = await namesOf(ctx.db, [...wanted])
  return rows.map((row) => ({
    id: row.account_id,
    name: names.get(row.account_id) ?? '',
    organ: row.organ_id,
    publicKey: row.public_key,
  }))
}

function requireQuorum(holders: NoticeHolder[], threshold: number): void {
  if (holders.length < 2 || holders.length > MOST_HOLDERS)
    refuse('holders', `密封报价要有 2 至 ${MOST_HOLDERS} 名钥匙保管人。`)
  if (threshold < 2 || threshold > holders.length)
    refuse('threshold', `开标人数至少 2 人，不能多于保管人数 ${holders.length}。`)
  const ofOrgan = (organ: string) => holders.filter((holder) => holder.organ === organ).length
  if (holders.some((holder) => ofOrgan(holder.organ) >= threshold))
    refuse('holders', '同一单位的保管人凑起来就能开标，请减少这个单位的人数或者提高开标人数。')
}

interface Kept {
  settings: Awaited<ReturnType<typeof settingsInForce>>
  bases: (Basis | undefined)[]
}

async function boundSettings(ctx: Context, organ: string, trade: Trade, input: NoticeInput): Promise<Kept> {
  const { kind, method, baseFen, depositFen } = trade.terms
  const day = today(ctx)
  const settings = await settingsInForce(ctx, organ, day)
  const asked = { kind, method, day }
  const days = noticeDays({ ...asked, setting: settings.noticeDays })
  const given = daysBetween(day, dayAt(new Date(input.bidsBy)))
  if (given < days.value) {
    const by = days.basis ? citation(days.basis) : '镇交易设置'
    refuse('bidsBy', `公告到报价截止只有 ${given} 天，至少要 ${days.value} 天（${by}）。`)
  }
  if (depositFen * PERCENT > baseFen * settings.depositPercent)
    throw new Refusal(`保证金高于底价的 ${settings.depositPercent}%（镇交易设置），请先修改方案。`)
  const bidders = biddersNeeded({ ...asked, setting: settings.minBidders })
  return {
    settings: { ...settings, noticeDays: days.value, minBidders: bidders.value },
    bases: [days.basis, bidders.basis],
  }
}

/** Puts the notice out: deadlines, whose keys seal the bids and how many must come together, settings as they stand. */
export function announceTrade(ctx: Context, command: TradeCommand & { notice: NoticeInput }): Promise<Trade> {
  const { notice: input, ...at } = command
  return moveTrade(ctx, at, 'announce', async (trade, inside) => {
    requireTimes(inside, input)
    const { settings, bases } = await boundSettings(inside, at.organ, trade, input)
    const sealed = trade.terms.method === 'sealed'
    const holders = sealed ? await chosenHolders(inside, at.organ, input) : []
    if (sealed) requireQuorum(holders, input.threshold)
    const { depositPercent: _, ...kept } = settings
    const { registerBy, bidsBy, openAt, openPlace } = input
    const notice = { ...{ registerBy, bidsBy, openAt, openPlace }, holders, settings: kept }
    const own = bases.filter((one): one is Basis => one !== undefined)
    return [
      {
        kind: 'announced',
        basis: [GUANGDONG_ASSETS.cite('进场交易'), ...own],
        payload: { notice: { ...notice, threshold: sealed ? input.threshold : 0 } },
      },
    ]
  })
}
