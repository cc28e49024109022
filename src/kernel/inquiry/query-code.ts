import { timingSafeEqual } from 'node:crypto'
import type { Secrets } from '../secrets.ts'

// Crockford's letters: no I, L, O, U, so that a code read aloud or copied by hand comes back right.
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const HALF = 4

/** The query code that goes with a seed; the same seed gives the same code, and only here. */
export function queryCode(secrets: Secrets, seed: string): string {
  const bytes = Buffer.from(secrets.keyedHash(`query-code\n${seed}`), 'hex').subarray(0, 2 * HALF)
  const code = [...bytes].map((byte) => LETTERS[byte % LETTERS.length]).join('')
  return `${code.slice(0, HALF)}-${code.slice(HALF)}`
}

/** A code as somebody typed it, in the form it was given: any case, spaces, full width, O for 0. */
export function readCode(typed: string): string {
  const plain = typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\-–—_]/g, '')
  const code = plain.replaceAll('O', '0').replace(/[IL]/g, '1')
  return `${code.slice(0, HALF)}-${code.slice(HALF)}`
}

/** What a case keeps of its code. */
export function codeHash(secrets: Secrets, code: string, id: string): string {
  return secrets.keyedHash(`${code}\n${id}`)
}

/** Whether the typed code is the one whose hash a case keeps; takes as long either way. */
export function codeFits(secrets: Secrets, typed: string, id: string, hash: string): boolean {
  const [given, kept] = [codeHash(secrets, readCode(typed), id), hash].map((hex) => Buffer.from(hex, 'hex'))
  return given !== undefined && kept?.length === given.length && timingSafeEqual(given, kept)
}
