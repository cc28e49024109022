import { type Basis, OGI } from '#law/index.ts'

/** Why it matters who asked before and what: unreasonable number or frequency, and what many ask for. */
export const LIKENESS_BASIS: readonly Basis[] = [OGI.cite('35'), OGI.cite('44')]

/** House rule, not the law's: how much of two texts must agree for them to count as like. */
export const LIKE_FROM = 0.5

const SHINGLE = 3
const HASHES = 32
const ROWS_A_BAND = 2
const MIX = 0x9e3779b1

/** Letters and figures only, so that spacing and punctuation make no difference. */
const plain = (text: string) =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')

function hashOf(text: string, seed: number): number {
  let hash = seed >>> 0
  for (const sign of text) {
    hash = Math.imul(hash ^ (sign.codePointAt(0) ?? 0), MIX)
    hash ^= hash >>> 15
  }
  return hash >>> 0
}

function shinglesOf(text: string): Set<string> {
  const signs = [...plain(text)]
  if (signs.length === 0) return new Set()
  if (signs.length <= SHINGLE) return new Set([signs.join('')])
  return new Set(signs.slice(SHINGLE - 1).map((_, at) => signs.slice(at, at + SHINGLE).join('')))
}

/**
 * A sketch of a text: for each of 32 keyed hashes the least value over all its runs of three signs. Two sketches
 * agree in about as many places as the texts share of their runs; without the key nothing of the text can be told.
 * Empty for a text without letters.
 */
export function sketchOf(text: string, key: string): number[] {
  const shingles = [...shinglesOf(text)]
  if (shingles.length === 0) return []
  const base = hashOf(key, MIX)
  return Array.from({ length: HASHES }, (_, at) => {
    const seed = hashOf(String(at), base)
    return shingles.reduce((least, one) => Math.min(least, hashOf(one, seed)), 0xffffffff) | 0
  })
}

/** How much two sketches agree, from 0 to 1. */
export function likeness(one: readonly number[], other: readonly number[]): number {
  if (one.length === 0 || one.length !== other.length) return 0
  return one.filter((value, at) => value === other[at]).length / one.length
}

/** By what like texts find each other in an index: two of them nearly always share at least one of 16 bands. */
export function bandsOf(sketch: readonly number[]): number[] {
  return Array.from({ length: Math.floor(sketch.length / ROWS_A_BAND) }, (_, band) => {
    const rows = sketch.slice(band * ROWS_A_BAND, (band + 1) * ROWS_A_BAND)
    return hashOf(rows.join(), band + 1) | 0
  })
}
