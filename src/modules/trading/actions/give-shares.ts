import type { Context } from '#kernel/context.ts'
import { Refusal } from '#kernel/refusal.ts'
import { GUANGDONG_ASSETS } from '#law/index.ts'
import { moveTrade, type TradeCommand } from '../move-trade.ts'
import { shareFits } from '../sealing/index.ts'
import type { Trade } from '../trade.ts'
import { type GivenShares, openBids, readEnvelope } from './open-bids.ts'

const sealedEntries = (trade: Trade) =>
  (trade.closing?.entries ?? []).flatMap(({ bidder, entry }) =>
    entry.via === 'sealed' ? [{ bidder, envelope: entry.envelope }] : [],
  )

/** Paper envelopes that lie unopened. */
export function unopenedPapers(trade: Trade): number[] {
  const papers = (trade.closing?.entries ?? []).filter(({ entry }) => entry.via === 'paper')
  return papers
    .map(({ bidder }) => bidder)
    .filter((number) => trade.bidders.some((one) => one.number === number && one.paperFen === null))
}

function requireTime(ctx: Context, trade: Trade): void {
  if (!trade.notice || ctx.clock.now().toISOString() < trade.notice.openAt)
    throw new Refusal('还没有到公告的开标时间。', 'conflict')
}

function requireHolder(ctx: Context, trade: Trade): string {
  const holder = trade.notice?.holders.find((one) => one.id === ctx.actor.id)
  if (!holder) throw new Refusal('您不是这项交易公告里的钥匙保管人。', 'forbidden')
  if (trade.shares.some((one) => one.holder === holder.id))
    throw new Refusal('您已经用钥匙开过，不用再开。', 'conflict')
  if (unopenedPapers(trade).length > 0)
    throw new Refusal('还有纸质密封件没有当场拆封登记，请先登记，再用钥匙开标。', 'conflict')
  return holder.id
}

/** A share that a bidder put in broken cannot be handed over; one that does not fit was not what he put in. */
async function checkedShares(
  ctx: Context,
  trade: Trade,
  holder: string,
  shares: Record<string, string>,
): Promise<Record<string, string>> {
  const checked: Record<string, string> = {}
  for (const { bidder, envelope } of sealedEntries(trade)) {
    const share = shares[bidder]
    if (share === undefined) continue
    if (!shareFits(await readEnvelope(ctx, envelope), holder, share))
      throw new Refusal(`交来的 ${bidder} 号密封件的部分与报价人放进去的不符，请用自己的钥匙文件重新开。`)
    checked[bidder] = share
  }
  return checked
}

async function givenBefore(ctx: Context, trade: Trade): Promise<GivenShares> {
  return Promise.all(
    trade.shares.map(async ({ holder, shares }) => ({
      holder,
      shares: JSON.parse((await ctx.files.get(shares)).toString('utf8')),
    })),
  )
}

/**
 * Whether there is enough to open with: for every envelope as many shares as the notice asks for. A holder who keeps
 * back one bidder's share must not shut that bidder out, so the others are waited for, to the last of them.
 */
function isQuorum({ notice, ...trade }: Trade, given: GivenShares): boolean {
  if (!notice || given.length < notice.threshold) return false
  const enough = ({ bidder }: { bidder: number }) =>
    given.filter((one) => one.shares[bidder] !== undefined).length >= notice.threshold
  return given.length === notice.holders.length || sealedEntries({ notice, ...trade }).every(enough)
}

/** A holder hands over what the own key opened; with enough of them all bids open at once. */
export function giveShares(
  ctx: Context,
  command: TradeCommand & { shares: Record<string, string> },
): Promise<Trade> {
  const { shares, ...at } = command
  return moveTrade(ctx, at, 'give-shares', async (trade, inside) => {
    requireTime(inside, trade)
    const holder = requireHolder(inside, trade)
    const checked = await checkedShares(inside, trade, holder, shares)
    const stored = await inside.files.put(new TextEncoder().encode(JSON.stringify(checked)))
    const basis = [GUANGDONG_ASSETS.cite('进场交易')]
    const given = { kind: 'shares-given', basis, payload: { holder, shares: stored } } as const
    const all = [...(await givenBefore(inside, trade)), { holder, shares: checked }]
    if (!isQuorum(trade, all)) return [given]
    return [given, ...(await openBids(inside, at.organ, at.id, trade, all))]
  })
}

/** Notes what a paper envelope, opened at the table, says; with only paper in, the last one decides the trade. */
export function openPaper(
  ctx: Context,
  command: TradeCommand & { bidder: number; fen: number },
): Promise<Trade> {
  const { bidder, fen, ...at } = command
  return moveTrade(ctx, at, 'open-paper', async (trade, inside) => {
    requireTime(inside, trade)
    if (!unopenedPapers(trade).includes(bidder))
      throw new Refusal('这位报名人没有待拆的纸质密封件。', 'conflict')
    const opened = { kind: 'paper-opened', payload: { bidder, fen } } as const
    const bidders = trade.bidders.map((one) => (one.number === bidder ? { ...one, paperFen: fen } : one))
    const after = { ...trade, bidders }
    if (sealedEntries(trade).length > 0 || unopenedPapers(after).length > 0) return [opened]
    return [opened, ...(await openBids(inside, at.organ, at.id, after, []))]
  })
}
