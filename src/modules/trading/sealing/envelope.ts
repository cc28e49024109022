import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'

/** Someone who holds one of the keys of a trade. */
export interface KeyHolder {
  id: string
  /** X25519, hex. */
  publicKey: string
}

/** What a bid is sealed for; an envelope opens nowhere else. */
export interface SealContext {
  trade: string
  /** Hash of the ledger's entry that announced the trade and its keys. */
  notice: string
  /** The bidder's running number. */
  bidder: number
  /** How many holders must come together. */
  threshold: number
  holders: KeyHolder[]
}

/** The share of the content key meant for one holder. */
export interface SealedShare {
  holder: string
  ephemeral: string
  nonce: string
  box: string
  /** SHA-256 of the share: tells whether what a holder hands over is what was put in. */
  digest: string
}

/** A bid as it travels and is stored; all binary values in hex. */
export interface Envelope {
  version: 1
  nonce: string
  box: string
  /** SHA-256 of the padded text with its salt. */
  commitment: string
  shares: SealedShare[]
}

/** What a bidder offers. */
export interface Bid {
  fen: number
  note: string
}

/** Why an envelope or a share is refused. */
export type SealFault = 'not-a-holder' | 'share-broken' | 'box-broken' | 'commitment-broken' | 'text-broken'

/** An envelope or a share is not what it should be. */
export class SealBroken extends Error {
  readonly fault: SealFault
  constructor(fault: SealFault) {
    super(fault)
    this.name = 'SealBroken'
    this.fault = fault
  }
}

/** What binds every box of an envelope to its trade, notice, bidder and keys. */
export function bindingOf({ trade, notice, bidder, threshold, holders }: SealContext): Uint8Array {
  const keys = holders.map(({ id, publicKey }) => [id, publicKey])
  return utf8ToBytes(JSON.stringify(['gongkai sealed bid 1', trade, notice, bidder, threshold, keys]))
}

/** The envelope as one text: the same envelope gives the same text everywhere. */
export function envelopeText({ version, nonce, box, commitment, shares }: Envelope): string {
  const listed = shares.map(({ holder, ephemeral, nonce: own, box: sealed, digest }) => ({
    holder,
    ephemeral,
    nonce: own,
    box: sealed,
    digest,
  }))
  return JSON.stringify({ version, nonce, box, commitment, shares: listed })
}

/** The hash on the bidder's receipt: SHA-256 of the envelope's text. */
export function envelopeHash(envelope: Envelope): string {
  return bytesToHex(sha256(utf8ToBytes(envelopeText(envelope))))
}
