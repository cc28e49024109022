import { dict } from '@node-rs/jieba/dict.js'
import { KNOWN_WORDS } from './known-words.ts'
import { OFFICIAL_WORDS } from './official-words.ts'
import { pairTable } from './pair-table.ts'
import { WORDS_OF_OFFICE } from './words-of-office.ts'

/** Two characters as one number of 32 bits, which maps and sets look up quickest. */
export const pairOf = (first: number, second: number): number => (first << 16) | second

/** The two characters of a pair. */
export const charsOf = (pair: number): string => String.fromCharCode(pair >>> 16, pair & 0xffff)

const pairAt = (word: string, at: number) => pairOf(word.charCodeAt(at), word.charCodeAt(at + 1))

/** What a pair of characters is in the dictionary; a pair may be several of these at once. */
export const PAIR = {
  /** A word of two characters, one that is more than a curiosity. */
  word: 1,
  /** One that is used every now and then. */
  usual: 2,
  /** The first half of a set phrase of four, or its second. */
  opens: 4,
  closes: 8,
  /** The beginning of a word of three or four. */
  begins: 16,
  /** A word that offices write every day and that is seldom chance. */
  official: 32,
} as const

const KIND_BITS = 6
const KINDS = 2 ** KIND_BITS - 1

/** The other halves of the set phrases that a pair opens and closes. */
export interface Halves {
  later: Int32Array
  earlier: Int32Array
}

/** The words of a general dictionary, as the look for likely slips needs them. */
export interface CommonWords {
  /** What each pair is, as `PAIR` has it, and with which set phrases: one number for both. */
  of(pair: number): number
  /** The halves that go with a pair, by the number `of` gave for it. */
  halves(number: number): Halves
  /** How much is used what somebody may have meant: a word much used, or of official prose; nought for any other. */
  meant(pair: number): number
  /** Words of three and four characters. */
  longer: ReadonlySet<string>
}

// Rarer ones are curiosities, or slips that found their way into the dictionary.
const A_WORD = 4
const USUAL = 5
const MUCH_USED = 800
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

interface Phrases {
  later: number[]
  earlier: number[]
}

/** Gathers the words of the dictionary one by one. */
function gathering() {
  const kinds = new Map<number, number>()
  const meant = new Map<number, number>()
  const longer = new Set<string>()
  const phrases = new Map<number, Phrases>()
  const mark = (pair: number, kind: number) => kinds.set(pair, (kinds.get(pair) ?? 0) | kind)
  const phrasesOf = (pair: number): Phrases => {
    const known = phrases.get(pair) ?? { later: [], earlier: [] }
    phrases.set(pair, known)
    return known
  }
  return {
    kinds,
    meant,
    longer,
    phrases,
    pair(pair: number, times: number) {
      if (times >= A_WORD) mark(pair, times >= USUAL ? PAIR.word | PAIR.usual : PAIR.word)
      if (times >= MUCH_USED) meant.set(pair, times)
    },
    known: (pair: number) => mark(pair, PAIR.word | PAIR.usual),
    official(pair: number, kind: number) {
      mark(pair, PAIR.word | kind)
      meant.set(pair, Math.max(MUCH_USED, meant.get(pair) ?? 0))
    },
    long(word: string) {
      longer.add(word)
      mark(pairAt(word, 0), PAIR.begins)
    },
    phrase(start: number, end: number) {
      phrasesOf(start).later.push(end)
      phrasesOf(end).earlier.push(start)
      mark(start, PAIR.opens)
      mark(end, PAIR.closes)
    },
  }
}

type Gathering = ReturnType<typeof gathering>

function gatherDictionary(gathers: Gathering): void {
  const text = new TextDecoder().decode(dict)
  for (let from = 0, end = text.indexOf('\n'); end > 0; from = end + 1, end = text.indexOf('\n', from)) {
    if (!isShort(text, from)) continue
    const { word, times, kind } = entryAt(text, from, end)
    if (word.length === 2) gathers.pair(pairAt(word, 0), times)
    else gathers.long(word)
    if (word.length === 4 && PHRASE.has(kind)) gathers.phrase(pairAt(word, 0), pairAt(word, 2))
  }
}

function gathered(): Gathering {
  const gathers = gathering()
  gatherDictionary(gathers)
  for (const word of KNOWN_WORDS) gathers.known(pairAt(word, 0))
  for (const word of OFFICIAL_WORDS) gathers.official(pairAt(word, 0), PAIR.usual)
  for (const word of WORDS_OF_OFFICE) gathers.official(pairAt(word, 0), PAIR.usual | PAIR.official)
  return gathers
}

function read(): CommonWords {
  const { kinds, phrases, meant, longer } = gathered()
  const halves: Halves[] = [{ later: new Int32Array(), earlier: new Int32Array() }]
  for (const [pair, { later, earlier }] of phrases) {
    kinds.set(pair, (kinds.get(pair) ?? 0) | (halves.length << KIND_BITS))
    halves.push({ later: Int32Array.from(later), earlier: Int32Array.from(earlier) })
  }
  const [of, times, [none]] = [pairTable(kinds), pairTable(meant), halves]
  return {
    of: of.get,
    halves: (number) => halves[number >> KIND_BITS] ?? (none as Halves),
    meant: times.get,
    longer,
  }
}

/** Whether the number of a pair says that it is of the kind. */
export const isOfKind = (number: number, kind: number): boolean => (number & KINDS & kind) !== 0

let known: CommonWords | undefined

/** The dictionary, read when it is first asked for. */
export function commonWords(): CommonWords {
  known ??= read()
  return known
}
