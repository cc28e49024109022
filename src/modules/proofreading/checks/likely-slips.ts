import type { Check } from '../check.ts'
import type { Mark } from '../finding.ts'
import { type CommonWords, charsOf, commonWords, isOfKind, PAIR, pairOf } from '../lexicon/common-words.ts'
import { takenFor } from '../lexicon/confusables.ts'

// Stand alone so often that a word made with one of them is chance; or follow and precede anything.
const ALONE = new Set(
  Array.from(
    '的了在是为和与对将经由至并及或等到从向以于被把让给有无不未也都就才更最很这那其该本此各每某一二三四五六七八九十百千万个项条次年月日时户人村镇县省市中上下前后内外已可要能会再又还且而则所使得着过来去号元名家大小多少我你他们乡区请自共应须较只没谁两几办做按起点逐新式件',
    (char) => char.charCodeAt(0),
  ),
)

const isHan = (code: number) => code >= 0x4e00 && code <= 0x9fff

/** A text with what each two characters of it are in the dictionary. */
interface Read {
  text: string
  words: CommonWords
  /** What each pair is, as the dictionary numbers it. */
  numbers: Int32Array
}

function readPairs(text: string, words: CommonWords): Read {
  const numbers = new Int32Array(text.length + 1)
  let before = text.charCodeAt(0)
  for (let at = 0; at + 1 < text.length; at++) {
    const next = text.charCodeAt(at + 1)
    if (isHan(before) && isHan(next)) numbers[at] = words.of(pairOf(before, next))
    before = next
  }
  return { text, words, numbers }
}

const is = ({ numbers }: Read, at: number, kind: number) => isOfKind(numbers[at] ?? 0, kind)

/** Whether a longer word stands over the place: then the two characters belong to it. */
function isCovered(read: Read, at: number): boolean {
  const { text, words } = read
  for (let from = Math.max(0, at - 3); from <= at + 1; from++) {
    if (!is(read, from, PAIR.begins)) continue
    for (const length of [3, 4])
      if (from + length > at && words.longer.has(text.slice(from, from + length))) return true
  }
  return false
}

/** Whether either character makes a usual word with its neighbour outside. */
const belongsElsewhere = (read: Read, at: number) =>
  is(read, at - 1, PAIR.usual) || is(read, at + 1, PAIR.usual)

/** The word most used among those that differ from the two characters by one that is taken for another. */
function meantBy(first: string, second: string, { of, meant }: CommonWords): string {
  const [one, other] = [first.charCodeAt(0), second.charCodeAt(0)]
  // Beside a character that goes with anything, and in place of one, only a word of offices is believed.
  const chance = ALONE.has(one) || ALONE.has(other)
  let word = ''
  let most = 0
  const weigh = (a: number, b: number, changed: number) => {
    const pair = pairOf(a, b)
    const times = meant(pair)
    if (times <= most) return
    if ((chance || ALONE.has(changed)) && !isOfKind(of(pair), PAIR.official)) return
    most = times
    word = charsOf(pair)
  }
  if (!ALONE.has(one))
    for (const char of takenFor(first)) weigh(char.charCodeAt(0), other, char.charCodeAt(0))
  if (!ALONE.has(other))
    for (const char of takenFor(second)) weigh(one, char.charCodeAt(0), char.charCodeAt(0))
  return word
}

const told = (start: number, written: string, meant: string): Mark => ({
  start,
  end: start + written.length,
  suggestion: meant,
  message: `没有“${written}”这个词，是不是“${meant}”`,
})

function pairMark(read: Read, at: number): Mark | undefined {
  const { text, words } = read
  if (belongsElsewhere(read, at) || isCovered(read, at)) return undefined
  const [first = '', second = ''] = text.slice(at, at + 2)
  const meant = meantBy(first, second, words)
  return meant === '' ? undefined : told(at, first + second, meant)
}

const HALF_BITS = 16
const LOW = 0xffff

/** The half that differs from the written one in a single character, which is taken for the other. */
function halfMeant(written: number, halves: Int32Array): number | undefined {
  return halves.find((half) => {
    const differs = written ^ half
    const first = differs >>> HALF_BITS
    const second = differs & LOW
    if ((first === 0) === (second === 0)) return false
    const place = first === 0 ? 1 : 0
    return takenFor(charsOf(half)[place] ?? '').has(charsOf(written)[place] ?? '')
  })
}

/** The phrase meant by four characters, one half of which is right. */
function phraseMeant({ text, words, numbers }: Read, at: number): string | undefined {
  const start = pairOf(text.charCodeAt(at), text.charCodeAt(at + 1))
  const end = pairOf(text.charCodeAt(at + 2), text.charCodeAt(at + 3))
  const later = halfMeant(end, words.halves(numbers[at] ?? 0).later)
  if (later !== undefined) return charsOf(start) + charsOf(later)
  const earlier = halfMeant(start, words.halves(numbers[at + 2] ?? 0).earlier)
  return earlier === undefined ? undefined : charsOf(earlier) + charsOf(end)
}

/** Whether the four characters begin or end in the middle of other words, as in 月底前完成. */
function cutsWords(read: Read, at: number, meant: string): boolean {
  const { text } = read
  const changedAt = [0, 1, 2, 3].find((place) => text[at + place] !== meant[place])
  return (
    (changedAt === 0 && is(read, at - 1, PAIR.usual)) || (changedAt === 3 && is(read, at + 3, PAIR.usual))
  )
}

function phraseMark(read: Read, at: number): Mark | undefined {
  if (!is(read, at, PAIR.opens) && !is(read, at + 2, PAIR.closes)) return undefined
  // Two words side by side are what they are: 相互链接 is no slip of 相互连接.
  if (is(read, at, PAIR.word) && is(read, at + 2, PAIR.word)) return undefined
  const meant = phraseMeant(read, at)
  if (meant === undefined || cutsWords(read, at, meant)) return undefined
  const written = read.text.slice(at, at + 4)
  return read.words.longer.has(written) ? undefined : told(at, written, meant)
}

/** Whether the two characters there are no word, and one at least does not stand alone so often that it is chance. */
function isOdd(read: Read, at: number): boolean {
  const [first, second] = [read.text.charCodeAt(at), read.text.charCodeAt(at + 1)]
  if (!isHan(first) || !isHan(second) || is(read, at, PAIR.word)) return false
  return !ALONE.has(first) || !ALONE.has(second)
}

function marksIn(text: string, words: CommonWords): Mark[] {
  const read = readPairs(text, words)
  const phrases: Mark[] = []
  const pairs: Mark[] = []
  for (let at = 0; at + 1 < text.length; at++) {
    const phrase = phraseMark(read, at)
    if (phrase) phrases.push(phrase)
    const pair = isOdd(read, at) ? pairMark(read, at) : undefined
    if (pair) pairs.push(pair)
  }
  const free = pairs.filter((pair) => !phrases.some(({ start, end }) => pair.start < end && start < pair.end))
  return [...phrases, ...free]
}

/** Two characters that are no word, where one typed with the same sound makes one; and set phrases with one such character. */
export const likelySlips: Check = {
  rule: 'likely-slip',
  name: '疑似同音、形近字',
  severity: 'hint',
  look({ text }, { lexicon }) {
    const known = lexicon.hitsIn(text)
    return marksIn(text, commonWords()).filter(
      (mark) =>
        !lexicon.retired.has(text.slice(mark.start, mark.end)) &&
        !known.some(({ start, end }) => mark.start < end && start < mark.end),
    )
  },
}
