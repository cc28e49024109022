import { trailLines } from '#kernel/accounts/index.ts'
import { type Context, today } from '#kernel/context.ts'
import { readCase } from '#kernel/ledger/index.ts'
import { may } from '#kernel/permissions.ts'
import { NotFound } from '#kernel/refusal.ts'
import { type Directory, loadDirectory } from '#modules/organs/index.ts'
import { filedWith } from './actions/conclude-trade.ts'
import { unopenedPapers } from './actions/give-shares.ts'
import { readEnvelope } from './actions/open-bids.ts'
import { heldFen } from './deposits.ts'
import { eventWords } from './event-words.ts'
import { DECIDING_BODIES, decidingBodies } from './rules/deciding-body.ts'
import { DELIBERATIONS, nextDeliberation } from './rules/deliberation-steps.ts'
import { TRADE_KINDS, TRADE_METHODS } from './rules/trade-kinds.ts'
import { sealContext } from './seal-context.ts'
import { fingerprint } from './sealing/index.ts'
import type { Bidder, Trade } from './trade.ts'
import { tradeAddress } from './trade-address.ts'
import { tradeProcedure } from './trade-procedure.ts'
import { isOpen, STAGES, STEPS, type Step } from './transitions.ts'

const MOVES = { in: '收到', out: '退还', forfeit: '没收' } as const

/** One trade with its events, or a refusal. */
export async function readTradeCase(ctx: Pick<Context, 'db'>, organ: string, id: string) {
  const found = await readCase(ctx, tradeProcedure, organ, id, '这项交易')
  if (!found.state) throw new NotFound('这项交易')
  return { ...found, state: found.state }
}

/** Terms with the words for their keys. */
export const termsShown = ({ terms }: Trade) => ({
  ...terms,
  kindLabel: TRADE_KINDS[terms.kind].label,
  methodLabel: TRADE_METHODS[terms.method],
  baseLabel: TRADE_KINDS[terms.kind].baseLabel,
})

/** The deliberations with the words for their keys. */
export const heldShown = ({ held }: Trade) =>
  held.map(({ body, invitedOn: _, ...one }) => ({
    ...one,
    label: DELIBERATIONS[one.step],
    bodyLabel: body ? DECIDING_BODIES[body] : '',
  }))

const entryWords = ({ entry }: Bidder) => {
  if (!entry) return ''
  return entry.via === 'sealed' ? '加密报价' : `纸质密封件 ${entry.label}`
}

function biddersShown(trade: Trade) {
  const unopened = new Set(unopenedPapers(trade))
  return trade.bidders.map((bidder) => ({
    number: bidder.number,
    shownAs: bidder.shownAs,
    member: bidder.member,
    channel: bidder.channel,
    day: bidder.day,
    refused: bidder.refused,
    heldFen: heldFen(bidder),
    deposits: bidder.deposits.map(({ move, ...one }) => ({ ...one, label: MOVES[move] })),
    entry: entryWords(bidder),
    unopened: unopened.has(bidder.number),
  }))
}

/** The opening as the record shows it, bidders under their public names. */
export function openingShown({ opening, bidders, closing }: Trade) {
  if (!opening) return null
  const names = new Map(bidders.map((bidder) => [bidder.number, bidder.shownAs]))
  const bids = opening.bids.map(({ note: _, ...bid }) => ({ ...bid, shownAs: names.get(bid.bidder) ?? '' }))
  return {
    day: opening.day,
    hash: opening.hash,
    seed: closing?.seed ?? '',
    lot: opening.award?.lot ?? [],
    winner: opening.award?.winner ?? null,
    fen: opening.award?.fen ?? null,
    bids,
  }
}

/** The notice with the fingerprints of its keys. */
export function noticeShown({ notice }: Trade, directory: Directory) {
  if (!notice) return null
  const { registerBy, bidsBy, openAt, openPlace, threshold, settings } = notice
  const holders = notice.holders.map(({ id, name, organ, publicKey }) => ({
    id,
    name,
    organName: directory.find(organ)?.shortName ?? organ,
    fingerprint: fingerprint(publicKey),
  }))
  return { ...{ registerBy, bidsBy, openAt, openPlace, threshold }, minBidders: settings.minBidders, holders }
}

function openSteps(ctx: Context, organ: string, trade: Trade): Step[] {
  const lineage = ctx.lineage(organ)
  const { id } = ctx.actor
  const holds =
    trade.notice?.holders.some((holder) => holder.id === id) &&
    !trade.shares.some((share) => share.holder === id)
  return (Object.keys(STEPS) as Step[]).filter(
    (step) =>
      isOpen(trade, step) &&
      may(ctx.actor.grants, STEPS[step].permission, lineage) &&
      (step !== 'give-shares' || holds),
  )
}

function deliberationNext(trade: Trade) {
  const step = nextDeliberation(trade.held.map((one) => one.step))
  return step ? { step, label: DELIBERATIONS[step] } : null
}

/** One trade for the console: all but who the bidders are, and the steps this person may take now. */
export async function readTrade(ctx: Context, organ: string, id: string) {
  const { state, events } = await readTradeCase(ctx, organ, id)
  const directory = await loadDirectory(ctx)
  const bodies = decidingBodies(state.terms.kind, today(ctx)).bodies
  return {
    ...{ organ, id, number: state.number, stage: state.stage, stageLabel: STAGES[state.stage] },
    organName: directory.find(organ)?.shortName ?? organ,
    page: tradeAddress(directory, organ, state) ?? null,
    terms: termsShown(state),
    returned: state.returned,
    held: heldShown(state),
    nextDeliberation: deliberationNext(state),
    bodies: bodies.map((value) => ({ value, label: DECIDING_BODIES[value] })),
    notice: noticeShown(state, directory),
    bidders: biddersShown(state),
    shares: state.shares.map((one) => one.holder),
    opening: openingShown(state),
    ...{ publicity: state.publicity, contract: state.contract, filing: state.filing },
    filesWith: filedWith(state),
    ...{ notary: state.notary, ended: state.ended },
    steps: openSteps(ctx, organ, state),
    timeline: await trailLines(ctx, events, (event) => ({ label: eventWords(event) })),
  }
}

/** The envelopes a key holder opens, with what each was sealed for; none but holders of this trade get them. */
export async function readEnvelopes(ctx: Context, organ: string, id: string) {
  const { state } = await readTradeCase(ctx, organ, id)
  const holder = state.notice?.holders.find((one) => one.id === ctx.actor.id)
  if (!holder || state.stage !== 'closed') throw new NotFound('要您开的密封件')
  const sealed = (state.closing?.entries ?? []).flatMap(({ bidder, entry }) =>
    entry.via === 'sealed' ? [{ bidder, hash: entry.envelope }] : [],
  )
  const envelopes = await Promise.all(
    sealed.map(async ({ bidder, hash }) => ({
      context: sealContext(id, state, bidder),
      envelope: await readEnvelope(ctx, hash),
    })),
  )
  return { holder: holder.id, envelopes }
}

/** A paper of a trade: the minutes of its meetings, its contract. */
export async function paperOf(
  ctx: Context,
  { organ, id, hash }: { organ: string; id: string; hash: string },
): Promise<File> {
  const { state, events } = await readTradeCase(ctx, organ, id)
  const negotiated = events.flatMap((event) => (event.kind === 'negotiated' ? [event.payload.minutes] : []))
  const papers = [...state.held.map((one) => one.minutes), state.contract?.paper, ...negotiated]
  const paper = papers.find((one) => one?.hash === hash)
  if (!paper) throw new NotFound('这份材料')
  return new File([new Uint8Array(await ctx.files.get(hash))], paper.name, { type: paper.mime })
}
