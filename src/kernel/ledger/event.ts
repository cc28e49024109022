import type { Basis, Day } from '#law/index.ts'
import { canonical, type Json, sha256 } from '../canonical.ts'

/** What happened, in a module's own words: a kind and its particulars. */
export interface Happening {
  kind: string
  payload: object
}

/** Where and when a happening was recorded. */
export interface Envelope {
  organ: string
  stream: string
  /** Counts from 1 within the stream. */
  seq: number
  actor: string
  /** The organ's calendar day on which it took effect. */
  day: Day
  /** The instant it was recorded, ISO with milliseconds. */
  at: string
  basis: Basis[]
}

/** A happening as the ledger returns it. */
export type Recorded<E extends Happening> = E & Envelope

/** A happening to be recorded; without `day` it counts for the day it is recorded on. */
export type Draft<E extends Happening> = E & { day?: Day; basis?: Basis[] }

/** One link of a stream's chain, as stored. */
export interface Link extends Envelope {
  kind: string
  payload: Record<string, Json>
  prevHash: string
  hash: string
}

/** The hash before the first event of a stream; bound to the stream so that chains cannot be swapped. */
export function genesis(organ: string, stream: string): string {
  return sha256(canonical({ organ, stream }))
}

/** The hash that seals an event to the one before it. */
export function linkHash(link: Omit<Link, 'hash'>): string {
  const { organ, stream, seq, kind, actor, day, at, payload, basis, prevHash } = link
  return sha256(canonical({ organ, stream, seq, kind, actor, day, at, payload, basis, prevHash }))
}

/** The hash that seals a recorded happening: what a later paper can be bound to. */
export function sealOf(event: Envelope): string {
  // The ledger returns whole links; their hash is kept from modules except where they ask for it.
  return (event as Link).hash
}
