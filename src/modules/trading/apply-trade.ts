import { type Recorded, sealOf } from '#kernel/ledger/index.ts'
import type { Bidder, Trade, TradeEvent } from './trade.ts'

type Of<K extends TradeEvent['kind']> = Recorded<Extract<TradeEvent, { kind: K }>>
type Change = Partial<Trade>

function changeBidder(trade: Trade, number: number, change: (bidder: Bidder) => Partial<Bidder>): Change {
  return {
    bidders: trade.bidders.map((one) => (one.number === number ? { ...one, ...change(one) } : one)),
  }
}

const revised = (_: Trade, event: Of<'revised'>): Change => ({
  terms: event.payload.terms,
  stage: 'drafting',
  held: [],
})

const deliberated = (trade: Trade, { payload: { held } }: Of<'deliberated'>): Change => ({
  held: [...trade.held, held],
  stage: held.step === 'resolution' ? 'resolved' : 'deliberating',
})

const announced = (_: Trade, event: Of<'announced'>): Change => ({
  stage: 'open',
  notice: { ...event.payload.notice, day: event.day, hash: sealOf(event) },
})

const registered = (trade: Trade, { payload, day }: Of<'registered'>): Change => ({
  bidders: [
    ...trade.bidders,
    { ...payload.registration, day, refused: '', deposits: [], entry: null, paperFen: null },
  ],
})

const decided = (event: Of<'opened'> | Of<'negotiated'>): Change => ({
  stage: 'awarded',
  opening: {
    bids: event.payload.bids,
    award: event.payload.award,
    hash: sealOf(event),
    day: event.day,
    basis: event.basis,
  },
})

/** What each kind of event changes. */
const CHANGES: { [K in TradeEvent['kind']]: (trade: Trade, event: Of<K>) => Change } = {
  proposed: () => ({}),
  revised,
  deliberated,
  'resolution-posted': (_, { payload, day }) => ({ ...payload, publicDay: day, stage: 'posted' }),
  submitted: () => ({ stage: 'reviewing', returned: '' }),
  reviewed: (_, { payload }) =>
    payload.verdict === 'approve' ? { stage: 'approved' } : { stage: 'returned', returned: payload.reason },
  announced,
  registered,
  'bidder-refused': (trade, { payload }) =>
    changeBidder(trade, payload.bidder, () => ({ refused: payload.reason })),
  'deposit-moved': (trade, { payload, day }) =>
    changeBidder(trade, payload.bidder, (bidder) => ({
      deposits: [...bidder.deposits, { ...payload.deposit, day }],
    })),
  'bid-entered': (trade, { payload, at }) =>
    changeBidder(trade, payload.bidder, () => ({ entry: { ...payload.entry, at } })),
  closed: (_, event) => ({
    stage: 'closed',
    closing: { entries: event.payload.entries, seed: sealOf(event) },
  }),
  'paper-opened': (trade, { payload }) =>
    changeBidder(trade, payload.bidder, () => ({ paperFen: payload.fen })),
  'shares-given': (trade, { payload }) => ({ shares: [...trade.shares, payload] }),
  opened: (_, event) => decided(event),
  negotiated: (_, event) => decided(event),
  'result-posted': (_, { payload, day }) => ({
    stage: 'publicity',
    publicity: { from: day, until: payload.until },
  }),
  'contract-signed': (_, { payload, day }) => ({
    stage: 'contracted',
    contract: { ...payload.contract, day },
  }),
  filed: (_, { payload, day }) => ({ stage: 'filed', filing: { ...payload, day } }),
  notarised: (_, { payload, day }) => ({ notary: { ...payload.notary, day } }),
  finished: (_, { payload, day }) => ({ stage: 'finished', ended: { day, text: payload.report } }),
  failed: (_, { payload, day }) => ({ stage: 'failed', ended: { day, text: payload.reason } }),
  withdrawn: (_, { payload, day }) => ({ stage: 'withdrawn', ended: { day, text: payload.reason } }),
  'identity-viewed': () => ({}),
  redated: () => ({}),
}

function begun(event: Of<'proposed'>): Trade {
  return {
    terms: event.payload.terms,
    stage: 'drafting',
    proposer: event.actor,
    proposedDay: event.day,
    publicDay: null,
    held: [],
    number: '',
    slug: '',
    taken: null,
    returned: '',
    notice: null,
    bidders: [],
    closing: null,
    shares: [],
    opening: null,
    publicity: null,
    contract: null,
    filing: null,
    notary: null,
    ended: null,
    day: event.day,
  }
}

/** The trade after one more event. */
export function applyTrade(trade: Trade | undefined, event: Recorded<TradeEvent>): Trade | undefined {
  if (event.kind === 'proposed') return begun(event as Of<'proposed'>)
  if (!trade || event.kind === 'redated') return trade
  const change = CHANGES[event.kind] as (trade: Trade, event: Recorded<TradeEvent>) => Change
  return { ...trade, ...change(trade, event), day: event.day }
}
