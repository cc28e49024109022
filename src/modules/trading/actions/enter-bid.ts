import type { Context } from '#kernel/context.ts'
import { codeFits } from '#kernel/inquiry/query-code.ts'
import { Refusal } from '#kernel/refusal.ts'
import { GUANGDONG_ASSETS, TENDER } from '#law/index.ts'
import { heldFen } from '../deposits.ts'
import { moveTrade, type TradeCommand } from '../move-trade.ts'
import { sealContext } from '../seal-context.ts'
import { type Envelope, envelopeHash, envelopeText, type SealContext } from '../sealing/index.ts'
import type { Bidder, Trade } from '../trade.ts'
import { bidderOf } from './look-after-bidder.ts'

/** A bidder as it shows itself: running number and code. */
export interface BidderProof {
  number: number
  code: string
}

// One answer for a wrong number and for a wrong code: nobody may learn how many have registered.
const NO_MATCH = '报名序号与报名码不相符，请对照报名回执逐字核对。'

function provenBidder(ctx: Context, id: string, trade: Trade | undefined, proof: BidderProof): Bidder {
  const bidder = trade?.bidders.find((one) => one.number === proof.number)
  const fits = codeFits(ctx.secrets, proof.code, id, bidder?.codeHash ?? '0'.repeat(64))
  if (!bidder || !fits) throw new Refusal(NO_MATCH, 'invalid', [{ field: 'code', message: NO_MATCH }])
  return bidder
}

function requireReady(ctx: Context, trade: Trade, bidder: Bidder): void {
  if (!trade.notice || ctx.clock.now().toISOString() > trade.notice.bidsBy)
    throw new Refusal('报价时间已过，不能再报价。', 'conflict')
  if (bidder.refused) throw new Refusal(`您的报名未通过资格审核：${bidder.refused}`, 'conflict')
  if (heldFen(bidder) < trade.terms.depositFen)
    throw new Refusal('还没有收到您的保证金，收到后才能报价。请联系村里核对。', 'conflict')
}

function requireFits(context: SealContext, envelope: Envelope): void {
  const named = envelope.shares.map((share) => share.holder)
  const wanted = context.holders.map((holder) => holder.id)
  if (named.length !== wanted.length || wanted.some((id, at) => named[at] !== id))
    throw new Refusal('这份密封报价不是按现在的公告做的，请重新打开报价页。', 'conflict')
}

/** Takes a sealed bid in; a later one of the same bidder replaces it until the deadline, and all are kept. */
export async function enterBid(
  ctx: Context,
  command: TradeCommand & { proof: BidderProof; envelope: Envelope },
): Promise<{ receipt: string }> {
  const { proof, envelope, ...at } = command
  const receipt = envelopeHash(envelope)
  await moveTrade(ctx, at, 'bid', async (trade, inside) => {
    const bidder = provenBidder(inside, at.id, trade, proof)
    requireReady(inside, trade, bidder)
    requireFits(sealContext(at.id, trade, bidder.number), envelope)
    const stored = await inside.files.put(new TextEncoder().encode(envelopeText(envelope)))
    const entry = { via: 'sealed', envelope: stored, commitment: envelope.commitment } as const
    const basis = [GUANGDONG_ASSETS.cite('进场交易')]
    return [{ kind: 'bid-entered', basis, payload: { bidder: bidder.number, entry } }]
  })
  return { receipt }
}

/** Notes that a bidder handed in a sealed paper envelope at the counter. */
export function takePaperBid(
  ctx: Context,
  command: TradeCommand & { bidder: number; label: string },
): Promise<Trade> {
  const { bidder, label, ...at } = command
  return moveTrade(ctx, at, 'bid', (trade, inside) => {
    requireReady(inside, trade, bidderOf(trade, bidder))
    const entry = { via: 'paper', label } as const
    return [{ kind: 'bid-entered', basis: [TENDER.cite('28')], payload: { bidder, entry } }]
  })
}
