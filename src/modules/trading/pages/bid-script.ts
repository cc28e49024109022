import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'

/** The script that seals bids, as built: its address carries its hash. */
export interface BidScript {
  address: string
  text: string
}

const HASH_DIGITS = 12

/** Reads the built script; undefined when it has not been built. */
export function readBidScript(path: string): BidScript | undefined {
  if (!existsSync(path)) return undefined
  const text = readFileSync(path, 'utf8')
  const hash = createHash('sha256').update(text).digest('hex').slice(0, HASH_DIGITS)
  return { address: `/assets/bid-${hash}.js`, text }
}
