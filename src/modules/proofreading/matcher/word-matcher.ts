/** Where a word was found: its place in the text and its number in the list. */
export interface Hit {
  start: number
  word: number
}

/** Finds words of a fixed list in texts. */
export interface WordMatcher {
  /** Every hit, leftmost first, the longest at each place, none overlapping another. */
  find(text: string): Hit[]
  /** How many words it knows. */
  size: number
}

const GATE_BITS = 20
const NONE: readonly number[] = []
const pairOf = (first: number, second: number) => first * 0x10000 + second
const gateOf = (first: number, second: number) =>
  (Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca6b)) >>> (32 - GATE_BITS)

interface Index {
  /** One bit for each character that begins a word. */
  first: Uint32Array
  /** One bit for each hash of two characters that begin a word. */
  gate: Uint32Array
  /** Words by their first two characters, the longest first. */
  byPair: Map<number, number[]>
}

const setBit = (bits: Uint32Array, at: number) => {
  bits[at >>> 5] = (bits[at >>> 5] ?? 0) | (1 << (at & 31))
}

function indexOf(words: readonly string[]): Index {
  const index = {
    first: new Uint32Array(2048),
    gate: new Uint32Array(1 << (GATE_BITS - 5)),
    byPair: new Map(),
  }
  for (const [number, word] of words.entries()) {
    if (word.length < 2) throw new RangeError(`“${word}”太短，词语至少两个字`)
    const [a, b] = [word.charCodeAt(0), word.charCodeAt(1)]
    setBit(index.first, a)
    setBit(index.gate, gateOf(a, b))
    const same: number[] = index.byPair.get(pairOf(a, b)) ?? []
    index.byPair.set(pairOf(a, b), [...same, number])
  }
  for (const numbers of index.byPair.values())
    numbers.sort((x: number, y: number) => (words[y] ?? '').length - (words[x] ?? '').length)
  return index
}

const hasBit = (bits: Uint32Array, at: number) => ((bits[at >>> 5] ?? 0) & (1 << (at & 31))) !== 0

/** Whether a word may begin with these two characters; wrong now and then, but never when it says no. */
const mayBegin = ({ first, gate }: Index, a: number, b: number) =>
  hasBit(first, a) && hasBit(gate, gateOf(a, b))

function wordAt(words: readonly string[], { byPair }: Index, text: string, start: number): number {
  const candidates = byPair.get(pairOf(text.charCodeAt(start), text.charCodeAt(start + 1))) ?? NONE
  for (const number of candidates) if (text.startsWith(words[number] ?? '', start)) return number
  return -1
}

/**
 * A matcher for a list of words of two characters and more. Two bitmaps, over the first character and over the
 * hash of the first two, turn nearly every place away before a word is compared.
 */
export function wordMatcher(words: readonly string[]): WordMatcher {
  const index = indexOf(words)
  return {
    size: words.length,
    find(text) {
      const hits: Hit[] = []
      for (let at = 0; at < text.length - 1; at++) {
        if (!mayBegin(index, text.charCodeAt(at), text.charCodeAt(at + 1))) continue
        const word = wordAt(words, index, text, at)
        if (word < 0) continue
        hits.push({ start: at, word })
        at += (words[word] ?? '').length - 1
      }
      return hits
    },
  }
}
