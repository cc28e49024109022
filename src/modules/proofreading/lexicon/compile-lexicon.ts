import { wordMatcher } from '../matcher/word-matcher.ts'
import type { LexiconEntry } from './entry.ts'
import { slipsOf } from './slips.ts'
import { VOCABULARY } from './vocabulary.ts'

/** A word of the lexicon found in a text. */
export interface LexiconHit {
  start: number
  end: number
  entry: LexiconEntry
}

interface Span {
  start: number
  end: number
}

/** A lexicon ready for reading texts. */
export interface CompiledLexicon {
  version: string
  /** The wrong words it looks for, the derived ones among them. */
  words: readonly string[]
  /** The slips among them that nobody wrote down: made of terms and names by confused characters. */
  derived: readonly LexiconEntry[]
  hitsIn(text: string): LexiconHit[]
  /** Names that must never be marked as slips. */
  protectedIn(text: string): Span[]
  /** Phrases in which nothing is marked. */
  allowedIn(text: string): Span[]
  /** Words somebody took out: no rule tells of them any more. */
  retired: ReadonlySet<string>
  /** Whether a meeting of the party has been held, as 党的二十大 or 二十届三中全会. */
  knowsMeeting(name: string): boolean
}

/** What a lexicon is made of. */
export interface LexiconSource {
  version: string
  entries: readonly LexiconEntry[]
  /** Names of places and bodies: protected, and slips of them are told. */
  names: readonly string[]
  /** Names of people: protected only. Somebody else may bear a name like it. */
  people: readonly string[]
  /** Words somebody took out, the slips of terms among them. */
  retired: ReadonlySet<string>
}

const TOLD = new Set<LexiconEntry['kind']>(['wrong', 'wording', 'body'])

const derived = (word: string, right: string): LexiconEntry => ({
  kind: 'wrong',
  word,
  right,
  except: [],
  severity: 'must-answer',
  note: '',
  source: '常用词形近音近',
})

const ofName = (word: string, right: string): LexiconEntry => ({
  ...derived(word, right),
  kind: 'name',
  note: '与本单位的名称只差一个字',
  source: '单位信息',
})

type Add = (entry: LexiconEntry) => void

function addSlips(
  terms: readonly string[],
  right: ReadonlySet<string>,
  add: Add,
  made: typeof derived,
): void {
  for (const slip of terms.flatMap(slipsOf)) if (!right.has(slip.word)) add(made(slip.word, slip.right))
}

/** The wrong words by themselves, those somebody wrote down before those derived from terms and names. */
function wrongWords({ entries, names, retired }: LexiconSource): Map<string, LexiconEntry> {
  const right = new Set([...VOCABULARY, ...names, ...entries.map((entry) => entry.right)])
  const words = new Map<string, LexiconEntry>()
  const add: Add = (entry) => {
    if (!words.has(entry.word) && !retired.has(entry.word)) words.set(entry.word, entry)
  }
  entries.filter((entry) => TOLD.has(entry.kind)).forEach(add)
  addSlips(names, right, add, ofName)
  addSlips(VOCABULARY, right, add, derived)
  return words
}

/** Whether the word stands in one of the phrases in which its letters are right. */
function isExcepted(text: string, start: number, { word, except }: LexiconEntry): boolean {
  return except.some((phrase) => {
    const at = phrase.indexOf(word)
    return at >= 0 && text.startsWith(phrase, start - at)
  })
}

function spansOf(words: readonly string[]): (text: string) => Span[] {
  const known = [...new Set(words)].filter((word) => word.length > 1)
  const matcher = wordMatcher(known)
  return (text) =>
    matcher.find(text).map(({ start, word }) => ({ start, end: start + (known[word] ?? '').length }))
}

/** Several checks ask for the hits of the same text, one after another. */
function remembered<T>(read: (text: string) => T): (text: string) => T {
  let last: { text: string; result: T } | undefined
  return (text) => {
    if (last?.text !== text) last = { text, result: read(text) }
    return last.result
  }
}

/** Makes a lexicon ready; the slips of terms and of the organ's own names are derived here. */
export function compileLexicon(source: LexiconSource): CompiledLexicon {
  const words = [...wrongWords(source).values()]
  const wrong = words.map((entry) => entry.word)
  const matcher = wordMatcher(wrong)
  const writtenDown = new Set(source.entries)
  const ofKind = (kind: LexiconEntry['kind']) =>
    source.entries.filter((entry) => entry.kind === kind).map((entry) => entry.word)
  const meetings = new Set(ofKind('meeting'))
  const hitsIn = (text: string) =>
    matcher.find(text).flatMap(({ start, word }) => {
      const entry = words[word]
      if (!entry || isExcepted(text, start, entry)) return []
      return [{ start, end: start + entry.word.length, entry }]
    })
  return {
    version: source.version,
    words: wrong,
    derived: words.filter((entry) => !writtenDown.has(entry)),
    hitsIn: remembered(hitsIn),
    protectedIn: spansOf([...source.names, ...source.people, ...ofKind('protected')]),
    allowedIn: spansOf(ofKind('allowed')),
    retired: source.retired,
    knowsMeeting: (name) => meetings.has(name),
  }
}
