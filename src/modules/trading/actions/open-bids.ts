import { type Context, today } from '#kernel/context.ts'
import type { Draft } from '#kernel/ledger/index.ts'
import { seal } from '#kernel/vault/vault.ts'
import { chooseWinner } from '../rules/choose-winner.ts'
import { priceBasis, priceProblem } from '../rules/price-problem.ts'
import { sealContext } from '../seal-context.ts'
import { type Bid, type Envelope, openBid, SealBroken, type SealFault } from '../sealing/index.ts'
import type { Award, OpenedBid, Trade, TradeEvent } from '../trade.ts'

/** What each holder handed over: the share of each envelope, by bidder. */
export type GivenShares = { holder: string; shares: Record<string, string> }[]

const FAULTS: Record<SealFault, string> = {
  'not-a-holder': '密封件里没有给保管人的部分',
  'share-broken': '密封件给保管人的部分打不开',
  'box-broken': '密封件的密文打不开，可能被改动过',
  'commitment-broken': '密封件与报价时的承诺不符',
  'text-broken': '密封件里的报价读不出来',
}

/** Reads a stored envelope. */
export async function readEnvelope(ctx: Pick<Context, 'files'>, hash: string): Promise<Envelope> {
  return JSON.parse((await ctx.files.get(hash)).toString('utf8')) as Envelope
}

async function unsealed(
  ctx: Context,
  id: string,
  trade: Trade,
  { bidder, envelope }: { bidder: number; envelope: string },
  given: GivenShares,
): Promise<Bid | SealFault> {
  const shares = given.flatMap((one) => one.shares[bidder] ?? [])
  try {
    return await openBid(sealContext(id, trade, bidder), await readEnvelope(ctx, envelope), shares)
  } catch (error) {
    if (error instanceof SealBroken) return error.fault
    throw error
  }
}

/** A price as the record shows it: whether it counts, and why not. */
export function judged(trade: Trade, bidder: number, via: OpenedBid['via'], fen: number): OpenedBid {
  return { bidder, via, fen, fault: priceProblem(trade.terms, fen) ?? '', note: null }
}

async function openedBid(
  ctx: Context,
  organ: string,
  id: string,
  trade: Trade,
  { bidder, envelope }: { bidder: number; envelope: string },
  given: GivenShares,
): Promise<OpenedBid> {
  const bid = await unsealed(ctx, id, trade, { bidder, envelope }, given)
  if (typeof bid === 'string') return { bidder, via: 'sealed', fen: null, fault: FAULTS[bid], note: null }
  const note = bid.note ? await seal(ctx, organ, '村级交易：报价附言', { text: bid.note }) : null
  return { ...judged(trade, bidder, 'sealed', bid.fen), note }
}

const paperFen = (trade: Trade, bidder: number) =>
  trade.bidders.find((one) => one.number === bidder)?.paperFen ?? Number.NaN

async function openedBids(
  ctx: Context,
  organ: string,
  id: string,
  trade: Trade,
  given: GivenShares,
): Promise<OpenedBid[]> {
  const bids: OpenedBid[] = []
  for (const { bidder, entry } of trade.closing?.entries ?? []) {
    const opened =
      entry.via === 'paper'
        ? judged(trade, bidder, 'paper', paperFen(trade, bidder))
        : await openedBid(ctx, organ, id, trade, { bidder, envelope: entry.envelope }, given)
    bids.push(opened)
  }
  return bids
}

/** The award among the bids that count; null when none does. */
export function awardAmong(trade: Trade, bids: OpenedBid[], seed: string) {
  const counting = bids.flatMap(({ bidder, fen, fault }) =>
    fault === '' && fen !== null
      ? [{ bidder, fen, member: trade.bidders.some((one) => one.number === bidder && one.member) }]
      : [],
  )
  return chooseWinner(trade.terms.kind, counting, seed) ?? null
}

/** Opens every bid at once and says who won; the trade fails when no bid counts. */
export async function openBids(
  ctx: Context,
  organ: string,
  id: string,
  trade: Trade,
  given: GivenShares,
): Promise<Draft<TradeEvent>[]> {
  const seed = trade.closing?.seed ?? '0'
  const bids = await openedBids(ctx, organ, id, trade, given)
  const outcome = awardAmong(trade, bids, seed)
  const award: Award | null = outcome && { winner: outcome.winner, fen: outcome.fen, lot: outcome.lot }
  const bound = priceBasis(today(ctx))
  const basis = [...bound, ...(outcome?.basis ?? [])]
  const opened: Draft<TradeEvent> = { kind: 'opened', basis, payload: { bids, award, seed } }
  if (award) return [opened]
  return [opened, { kind: 'failed', basis: bound, payload: { reason: '没有一份有效报价，流拍。' } }]
}
