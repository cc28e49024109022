import type { MovedDue } from '#kernel/ledger/index.ts'
import type { Sealed } from '#kernel/vault/vault.ts'
import type { Basis, Day } from '#law/index.ts'
import type { DecidingBody } from './rules/deciding-body.ts'
import type { Deliberation } from './rules/deliberation-steps.ts'
import type { TradeKind, TradeMethod } from './rules/trade-kinds.ts'

/** What is traded and on what terms; amounts in fen. */
export interface TradeTerms {
  kind: TradeKind
  method: TradeMethod
  title: string
  /** What exactly: quantity, bounds, state. */
  subject: string
  place: string
  /** The entry of the asset register; null for works and what is not registered. */
  asset: string | null
  /** 0 when there is no term. */
  termMonths: number
  baseFen: number
  /** What the price is for: 元/年, 元/亩·年, 元（总价）. */
  priceUnit: string
  stepFen: number
  depositFen: number
  /** Whether people from outside the collective may take part. */
  outsiders: boolean
  /** Use, payment and other conditions. */
  conditions: string
}

/** A paper kept in the file store. */
export interface Paper {
  hash: string
  name: string
  mime: string
  bytes: number
}

/** One of the four deliberations, as held. */
export interface Held {
  step: Deliberation
  heldOn: Day
  place: string
  /** For the deciding one: by whom, when they were invited, how many there are. */
  body: DecidingBody | null
  invitedOn: Day | null
  entitled: number
  attended: number
  inFavour: number
  against: number
  minutes: Paper
}

/** A person whose key a notice names. */
export interface NoticeHolder {
  id: string
  name: string
  organ: string
  publicKey: string
}

/** The local settings as they stood when the notice went out; the trade keeps them. */
export interface KeptSettings {
  noticeDays: number
  minBidders: number
  resultDays: number
  contractDays: number
  countyFilingFen: number
}

/** The notice that calls for bidders. */
export interface Notice {
  /** Instants. */
  registerBy: string
  bidsBy: string
  openAt: string
  openPlace: string
  /** None for an open negotiation. */
  holders: NoticeHolder[]
  threshold: number
  settings: KeptSettings
}

/** A movement of a deposit. */
export interface DepositMove {
  move: 'in' | 'out' | 'forfeit'
  fen: number
  note: string
}

/** What stands in a bidder's sealed entry. */
export type SealedEntry =
  | { via: 'sealed'; envelope: string; commitment: string }
  | { via: 'paper'; label: string }

/** One bid as opened. */
export interface OpenedBid {
  bidder: number
  via: 'sealed' | 'paper' | 'negotiation'
  fen: number | null
  /** Empty when the bid counts; else why not. */
  fault: string
  note: Sealed | null
}

/** Who registered; the name shown in public is masked for persons. */
export interface Registration {
  number: number
  shownAs: string
  person: boolean
  member: boolean
  channel: 'online' | 'counter'
  identity: Sealed
  codeHash: string
}

/** How a trade came out. */
export interface Award {
  winner: number
  fen: number
  /** The equals among whom a lot was drawn. */
  lot: number[]
}

/** What happens to a trade. */
export type TradeEvent =
  | { kind: 'proposed'; payload: { terms: TradeTerms } }
  | { kind: 'revised'; payload: { terms: TradeTerms } }
  | { kind: 'deliberated'; payload: { held: Held } }
  | {
      kind: 'resolution-posted'
      payload: { number: string; slug: string; taken: { series: string; year: number; value: number } | null }
    }
  | { kind: 'submitted'; payload: object }
  | { kind: 'reviewed'; payload: { verdict: 'approve' | 'return'; reason: string } }
  | { kind: 'announced'; payload: { notice: Notice } }
  | { kind: 'registered'; payload: { registration: Registration } }
  | { kind: 'bidder-refused'; payload: { bidder: number; reason: string } }
  | { kind: 'deposit-moved'; payload: { bidder: number; deposit: DepositMove } }
  | { kind: 'bid-entered'; payload: { bidder: number; entry: SealedEntry } }
  | { kind: 'closed'; payload: { entries: { bidder: number; entry: SealedEntry }[] } }
  | { kind: 'paper-opened'; payload: { bidder: number; fen: number } }
  | { kind: 'shares-given'; payload: { holder: string; shares: string } }
  | { kind: 'opened'; payload: { bids: OpenedBid[]; award: Award | null; seed: string } }
  | { kind: 'negotiated'; payload: { bids: OpenedBid[]; award: Award; minutes: Paper } }
  | { kind: 'result-posted'; payload: { until: Day } }
  | { kind: 'contract-signed'; payload: { contract: Contract } }
  | { kind: 'filed'; payload: { with: string; number: string } }
  | { kind: 'notarised'; payload: { notary: Notary } }
  | { kind: 'finished'; payload: { report: string } }
  | { kind: 'failed'; payload: { reason: string } }
  | { kind: 'withdrawn'; payload: { reason: string } }
  | { kind: 'identity-viewed'; payload: { bidder: number; reason?: string } }
  | { kind: 'redated'; payload: MovedDue }

/** The contract as signed. */
export interface Contract {
  number: string
  startOn: Day
  endOn: Day | null
  fen: number
  paper: Paper | null
}

/** A notary's certificate over the opening. */
export interface Notary {
  office: string
  number: string
  /** Hash of the ledger's entry of the opening. */
  openingHash: string
}

/** Where a trade stands. */
export type Stage =
  | 'drafting'
  | 'deliberating'
  | 'resolved'
  | 'posted'
  | 'reviewing'
  | 'returned'
  | 'approved'
  | 'open'
  | 'closed'
  | 'awarded'
  | 'publicity'
  | 'contracted'
  | 'filed'
  | 'finished'
  | 'failed'
  | 'withdrawn'

/** A bidder of a trade. */
export interface Bidder extends Registration {
  day: Day
  refused: string
  deposits: (DepositMove & { day: Day })[]
  entry: (SealedEntry & { at: string }) | null
  paperFen: number | null
}

/** A trade as its events tell it. */
export interface Trade {
  terms: TradeTerms
  stage: Stage
  proposer: string
  proposedDay: Day
  /** The day the resolution was made public; null before. */
  publicDay: Day | null
  held: Held[]
  number: string
  slug: string
  taken: { series: string; year: number; value: number } | null
  returned: string
  notice: (Notice & { day: Day; hash: string }) | null
  bidders: Bidder[]
  /** What was in when bidding closed; `seed` is the hash of that entry and decides lots. */
  closing: { entries: { bidder: number; entry: SealedEntry }[]; seed: string } | null
  shares: { holder: string; shares: string }[]
  opening: { bids: OpenedBid[]; award: Award | null; hash: string; day: Day; basis: Basis[] } | null
  publicity: { from: Day; until: Day } | null
  contract: (Contract & { day: Day }) | null
  filing: { with: string; number: string; day: Day } | null
  notary: (Notary & { day: Day }) | null
  ended: { day: Day; text: string } | null
  /** The day it last moved. */
  day: Day
}
