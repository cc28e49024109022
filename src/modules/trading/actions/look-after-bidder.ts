import type { Context } from '#kernel/context.ts'
import { act } from '#kernel/ledger/index.ts'
import { NotFound, Refusal } from '#kernel/refusal.ts'
import { unseal } from '#kernel/vault/vault.ts'
import { GUANGDONG_ASSETS, PIPL } from '#law/index.ts'
import { requireCleanReason } from '#modules/personal-data/index.ts'
import { heldFen, whyItStays } from '../deposits.ts'
import { moveTrade, type TradeCommand } from '../move-trade.ts'
import type { Bidder, DepositMove, Trade } from '../trade.ts'
import { tradeProcedure } from '../trade-procedure.ts'
import type { BidderForm } from './register-bidder.ts'

type Of = TradeCommand & { bidder: number }

/** The bidder of that number, or a refusal. */
export function bidderOf(trade: Trade, number: number): Bidder {
  const bidder = trade.bidders.find((one) => one.number === number)
  if (!bidder) throw new NotFound('这个报名人')
  return bidder
}

/** Keeps a bidder out, with the reason. */
export function refuseBidder(ctx: Context, command: Of & { reason: string }): Promise<Trade> {
  const { bidder, reason, ...at } = command
  return moveTrade(ctx, at, 'refuse-bidder', (trade) => {
    if (bidderOf(trade, bidder).refused) throw new Refusal('已经记录为资格不符。', 'conflict')
    const basis = [GUANGDONG_ASSETS.cite('进场交易')]
    return [{ kind: 'bidder-refused', basis, payload: { bidder, reason } }]
  })
}

/** Notes that a bidder's deposit came in, whole. */
export function takeDeposit(ctx: Context, command: Of & { note: string }): Promise<Trade> {
  const { bidder, note, ...at } = command
  return moveTrade(ctx, at, 'take-deposit', (trade) => {
    if (heldFen(bidderOf(trade, bidder)) > 0) throw new Refusal('这位报名人的保证金已经收到。', 'conflict')
    const fen = trade.terms.depositFen
    if (fen === 0) throw new Refusal('这项交易不收保证金。', 'conflict')
    return [{ kind: 'deposit-moved', payload: { bidder, deposit: { move: 'in', fen, note } } }]
  })
}

function requireReason(trade: Trade, bidder: Bidder, move: DepositMove['move'], note: string): void {
  if (heldFen(bidder) === 0) throw new Refusal('没有可退的保证金。', 'conflict')
  const message = '没收保证金要写明原因和依据。'
  if (move === 'forfeit' && note === '') throw new Refusal(message, 'invalid', [{ field: 'note', message }])
  if (move === 'forfeit' && trade.opening?.award?.winner !== bidder.number)
    throw new Refusal('只有中选人放弃签约时才能没收保证金。', 'conflict')
  const stays = move === 'out' && whyItStays(trade, bidder)
  if (stays) throw new Refusal(stays, 'conflict')
}

/** Notes that a deposit went back, or was kept for good. */
export function returnDeposit(
  ctx: Context,
  command: Of & { move: 'out' | 'forfeit'; note: string },
): Promise<Trade> {
  const { bidder, move, note, ...at } = command
  return moveTrade(ctx, at, 'return-deposit', (trade) => {
    const own = bidderOf(trade, bidder)
    requireReason(trade, own, move, note)
    return [{ kind: 'deposit-moved', payload: { bidder, deposit: { move, fen: heldFen(own), note } } }]
  })
}

async function whoIs(ctx: Context, organ: string, bidder: Bidder): Promise<BidderForm> {
  const ref = bidder.identity.vault
  const data = ref && (await unseal(ctx, organ, [ref])).get(ref)
  if (!data) throw new Refusal('报名人的个人信息已依法删除。', 'conflict')
  return data as unknown as BidderForm
}

/** Shows who a bidder is, in full; that it was looked at, by whom and why, is on record, the reason naming nobody. */
export async function viewBidder(ctx: Context, command: Of & { reason: string }): Promise<BidderForm> {
  const { bidder, reason, ...at } = command
  const { state } = await act(
    ctx,
    tradeProcedure,
  )({
    ...at,
    async decide({ state: now }, inside) {
      if (!now) throw new NotFound('这项交易')
      const { name, idNumber, phone, address } = await whoIs(inside, at.organ, bidderOf(now, bidder))
      requireCleanReason(reason, [name, idNumber, phone, address])
      return [{ kind: 'identity-viewed', payload: { bidder, reason }, basis: [PIPL.cite('34')] }]
    },
  })
  if (!state) throw new NotFound('这项交易')
  return whoIs(ctx, at.organ, bidderOf(state, bidder))
}
