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
const GATE_SHIFT = 32 - GATE_BITS
const NONE: readonly number[] = []

const ofTwo = (a: number, b: number) => Math.imul(a, 0x9e3779b1) ^ Math.imul(b, 0x85ebca6b)
// The hash of three goes on from that of two.
const ofThree = (two: number, c: number) => two ^ Math.imul(c, 0xc2b2ae35)

/** The words that begin with the same two or three characters, found by their hash. */
interface Heads {
  /** One bit for each hash there is. */
  gate: Uint32Array
  /** Words by hash, the longest first. */
  words: Map<number, number[]>
}

interface Index {
  /** One bit for each hash of two characters that begin a word of any length. */
  pairs: Uint32Array
  /** Words of two characters. */
  two: Heads
  /** Longer words, by their first three. */
  three: Heads
}

const hasBit = (bits: Uint32Array, at: number) => (((bits[at >>> 5] as number) >>> (at & 31)) & 1) === 1
const setBit = (bits: Uint32Array, at: number) => {
  bits[at >>> 5] = (bits[at >>> 5] as number) | (1 << (at & 31))
}

const newGate = () => new Uint32Array(1 << (GATE_BITS - 5))
const noHeads = (): Heads => ({ gate: newGate(), words: new Map() })

function addHead({ gate, words }: Heads, hash: number, number: number): void {
  setBit(gate, hash >>> GATE_SHIFT)
  const same = words.get(hash)
  if (same) same.push(number)
  else words.set(hash, [number])
}

function indexOf(words: readonly string[]): Index {
  const index = { pairs: newGate(), two: noHeads(), three: noHeads() }
  const byLength = words
    .map((word, number) => ({ word, number }))
    .sort((x, y) => y.word.length - x.word.length)
  for (const { word, number } of byLength) {
    if (word.length < 2) throw new RangeError(`“${word}”太短，词语至少两个字`)
    const pair = ofTwo(word.charCodeAt(0), word.charCodeAt(1))
    setBit(index.pairs, pair >>> GATE_SHIFT)
    if (word.length === 2) addHead(index.two, pair, number)
    else addHead(index.three, ofThree(pair, word.charCodeAt(2)), number)
  }
  return index
}

function among(
  words: readonly string[],
  { gate, words: byHash }: Heads,
  hash: number,
  text: string,
  at: number,
) {
  if (!hasBit(gate, hash >>> GATE_SHIFT)) return -1
  for (const number of byHash.get(hash) ?? NONE) if (text.startsWith(words[number] ?? '', at)) return number
  return -1
}

function wordAt(words: readonly string[], index: Index, text: string, at: number, pair: number): number {
  const longer = among(words, index.three, ofThree(pair, text.charCodeAt(at + 2)), text, at)
  return longer >= 0 ? longer : among(words, index.two, pair, text, at)
}

/**
 * A matcher for a list of words of two characters and more. Bitmaps over the hash of the first two and the first
 * three characters turn nearly every place away before a word is compared.
 */
export function wordMatcher(words: readonly string[]): WordMatcher {
  const index = indexOf(words)
  const { pairs } = index
  return {
    size: words.length,
    find(text) {
      const hits: Hit[] = []
      const last = text.length - 1
      let next = text.charCodeAt(0)
      for (let at = 0; at < last; at++) {
        const pair = ofTwo(next, text.charCodeAt(at + 1))
        next = text.charCodeAt(at + 1)
        if (!hasBit(pairs, pair >>> GATE_SHIFT)) continue
        const word = wordAt(words, index, text, at, pair)
        if (word < 0) continue
        hits.push({ start: at, word })
        at += (words[word] ?? '').length - 1
        next = text.charCodeAt(at + 1)
      }
      return hits
    },
  }
}
