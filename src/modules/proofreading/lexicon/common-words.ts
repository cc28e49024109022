import { dict } from '@node-rs/jieba/dict.js'
import { OFFICIAL_WORDS } from './official-words.ts'

/** Two characters as one number of 32 bits, which maps and sets look up quickest. */
export const pairOf = (first: number, second: number): number => (first << 16) | second

/** The two characters of a pair. */
export const charsOf = (pair: number): string => String.fromCharCode(pair >>> 16, pair & 0xffff)

const pairAt = (word: string, at: number) => pairOf(word.charCodeAt(at), word.charCodeAt(at + 1))

/** The words of a general dictionary, as the look for likely slips needs them. */
export interface CommonWords {
  /** Every word of two characters there is. */
  pairs: ReadonlySet<number>
  /** Those of them that are more than rare. */
  usual: ReadonlySet<number>
  /** What somebody may have meant: much used, or of official prose; with how much it is used. */
  meant: ReadonlyMap<number, number>
  /** Words of three and four characters. */
  longer: ReadonlySet<string>
  /** Set phrases of four by their first two and by their last two characters: the other two. */
  byStart: ReadonlyMap<number, readonly number[]>
  byEnd: ReadonlyMap<number, readonly number[]>
}

const USUAL = 5
const MUCH_USED = 1500
const SPACE = 32
const PHRASE = new Set(['i', 'l'])

/** The word that begins at a place of the dictionary, how often it is used, and of what kind it is. */
function entryAt(text: string, from: number, end: number) {
  const space = text.indexOf(' ', from)
  const next = text.indexOf(' ', space + 1)
  return {
    word: text.slice(from, space),
    times: Number(text.slice(space + 1, next)),
    kind: text.slice(next + 1, end),
  }
}

/** Whether the word there has two to four characters. */
function isShort(text: string, from: number): boolean {
  return [2, 3, 4].some((length) => text.charCodeAt(from + length) === SPACE)
}

function addHalf(halves: Map<number, number[]>, pair: number, half: number): void {
  const known = halves.get(pair)
  if (known) known.push(half)
  else halves.set(pair, [half])
}

/** Gathers the words of the dictionary one by one. */
function gathering() {
  const pairs = new Set<number>()
  const usual = new Set<number>()
  const meant = new Map<number, number>()
  const longer = new Set<string>()
  const byStart = new Map<number, number[]>()
  const byEnd = new Map<number, number[]>()
  return {
    words: { pairs, usual, meant, longer, byStart, byEnd },
    pair(pair: number, times: number) {
      pairs.add(pair)
      if (times >= USUAL) usual.add(pair)
      if (times >= MUCH_USED) meant.set(pair, times)
    },
    phrase(start: number, end: number) {
      addHalf(byStart, start, end)
      addHalf(byEnd, end, start)
    },
  }
}

function read(): CommonWords {
  const { words, pair, phrase } = gathering()
  const text = new TextDecoder().decode(dict)
  for (let from = 0, end = text.indexOf('\n'); end > 0; from = end + 1, end = text.indexOf('\n', from)) {
    if (!isShort(text, from)) continue
    const { word, times, kind } = entryAt(text, from, end)
    if (word.length === 2) pair(pairAt(word, 0), times)
    else words.longer.add(word)
    if (word.length === 4 && PHRASE.has(kind)) phrase(pairAt(word, 0), pairAt(word, 2))
  }
  for (const word of OFFICIAL_WORDS) {
    const official = pairAt(word, 0)
    words.meant.set(official, Math.max(MUCH_USED, words.meant.get(official) ?? 0))
  }
  return words
}

let known: CommonWords | undefined

/** The dictionary, read when it is first asked for. */
export function commonWords(): CommonWords {
  known ??= read()
  return known
}
