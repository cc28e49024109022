import { isHan, pairsOf, runsOf } from './terms.ts'

/** What narrows a search; every one is a mark kept among the terms of a document. */
export interface Filters {
  organ?: string | undefined
  column?: string | undefined
  /** Columns whose documents stand in it now. */
  movedIn?: readonly string[] | undefined
  genre?: string | undefined
  department?: string | undefined
  year?: string | undefined
  validity?: string | undefined
}

const MARKS = { organ: 'o', column: 'c', genre: 'g', department: 'd', year: 'y', validity: 'v' } as const
type Mark = keyof typeof MARKS
const NAMES = Object.keys(MARKS) as Mark[]

const markOf = (name: Mark, value: string) => `@${MARKS[name]}:${value}`

/** The marks of a document. No text makes one: terms of texts hold no @. */
export function marksOf(document: Filters): string[] {
  return NAMES.flatMap((name) => (document[name] ? [markOf(name, document[name])] : []))
}

const quoted = (term: string) => `'${term.replace(/['\\]/g, '$&$&')}'`

/** A term of letters, or a single character, is also found as the beginning of a longer one. */
function termsIn(run: string): string[] {
  if (!isHan(run)) return [/^\d+$/.test(run) ? quoted(run) : `${quoted(run)}:*`]
  return [...run].length === 1 ? [`${quoted(run)}:*`] : pairsOf(run).map(quoted)
}

const allOf = (parts: string[]) => (parts.length === 1 ? (parts[0] ?? '') : `(${parts.join(' & ')})`)
const anyOf = (parts: string[]) => (parts.length === 1 ? (parts[0] ?? '') : `(${parts.join(' | ')})`)

const wordQuery = (word: string) => allOf(runsOf(word).flatMap(termsIn))

/** A document was marked with the column it was filed under; one moved into the column asked for counts. */
function marksAsked(filters: Filters): string[] {
  const { column, movedIn = [] } = filters
  const columns = column ? [column, ...movedIn].map((key) => quoted(markOf('column', key))) : []
  const others = marksOf({ ...filters, column: undefined }).map(quoted)
  return columns.length > 0 ? [...others, anyOf(columns)] : others
}

/** A word, or any that means the same. */
export type Alternatives = readonly string[]

const wordsQuery = (alternatives: Alternatives) =>
  anyOf([...new Set(alternatives.map(wordQuery).filter(Boolean))])

/** Documents that hold every word, in one of its alternatives, and every mark; undefined when nothing is asked. */
export function queryFor(words: readonly Alternatives[], filters: Filters): string | undefined {
  const asked = words.map(wordsQuery)
  const parts = [...asked.filter(Boolean), ...marksAsked(filters)]
  return asked.some(Boolean) ? parts.join(' & ') : undefined
}

const LONG_WORD = 4
const tellsAlone = (alternatives: Alternatives) =>
  alternatives.some((word) => [...word].length >= LONG_WORD && isHan(word))

/** Documents that hold any two of these words, or a long one, and every mark; undefined when there is none. */
export function sharedQuery(words: readonly Alternatives[], filters: Filters): string | undefined {
  const asked = words.map((word) => ({
    query: wordsQuery(word),
    alone: tellsAlone(word) || words.length === 1,
  }))
  const known = asked.filter(({ query }) => query !== '')
  if (known.length === 0) return undefined
  const pairs = known.flatMap((one, at) =>
    known.slice(at + 1).map((other) => allOf([one.query, other.query])),
  )
  const single = known.flatMap(({ query, alone }) => (alone ? [query] : []))
  const some = [...single, ...pairs]
  return [anyOf(some), ...marksAsked(filters)].join(' & ')
}
