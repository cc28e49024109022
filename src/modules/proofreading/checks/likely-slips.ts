import type { Check } from '../check.ts'
import type { Mark } from '../finding.ts'
import { type CommonWords, charsOf, commonWords, pairOf } from '../lexicon/common-words.ts'
import { takenFor } from '../lexicon/confusables.ts'

// Stand alone so often that a word made with one of them is chance; or follow and precede anything.
const ALONE = new Set(
  Array.from(
    '的了在是为和与对将经由至并及或等到从向以于被把让给有无不未也都就才更最很这那其该本此各每某一二三四五六七八九十百千万个项条次年月日时户人村镇县省市中上下前后内外已可要能会再又还且而则所使得着过来去号元名家大小多少我你他们乡区组站请自共间应须较只没谁两几办带做提量按起点随逐议新式件',
    (char) => char.charCodeAt(0),
  ),
)

const isHan = (code: number) => code >= 0x4e00 && code <= 0x9fff
const mayBeSlip = (code: number) => isHan(code) && !ALONE.has(code)

/** Whether a longer word stands over the place: then the two characters belong to it. */
function isCovered(text: string, at: number, { longer }: CommonWords): boolean {
  for (const length of [3, 4])
    for (let from = Math.max(0, at - length + 1); from <= at + 1; from++)
      if (longer.has(text.slice(from, from + length))) return true
  return false
}

/** Whether either character makes a usual word with its neighbour outside. */
function belongsElsewhere(text: string, at: number, { usual }: CommonWords): boolean {
  return (
    usual.has(pairOf(text.charCodeAt(at - 1), text.charCodeAt(at))) ||
    usual.has(pairOf(text.charCodeAt(at + 1), text.charCodeAt(at + 2)))
  )
}

/** The word most used among those that differ from the two characters by one that is taken for another. */
function meantBy(first: string, second: string, { meant }: CommonWords): string {
  let word = ''
  let most = 0
  const weigh = (a: string, b: string) => {
    const times = meant.get(pairOf(a.charCodeAt(0), b.charCodeAt(0))) ?? 0
    if (times <= most) return
    most = times
    word = a + b
  }
  for (const other of takenFor(first)) weigh(other, second)
  for (const other of takenFor(second)) weigh(first, other)
  return word
}

const told = (start: number, written: string, meant: string): Mark => ({
  start,
  end: start + written.length,
  suggestion: meant,
  message: `没有“${written}”这个词，是不是“${meant}”`,
})

function pairMark(text: string, at: number, words: CommonWords): Mark[] {
  if (belongsElsewhere(text, at, words) || isCovered(text, at, words)) return []
  const [first = '', second = ''] = text.slice(at, at + 2)
  const meant = meantBy(first, second, words)
  return meant === '' ? [] : [told(at, first + second, meant)]
}

/** Whether two halves differ in one character, which is taken for the other. */
function isSlipOf(written: number, half: number): boolean {
  const sameFirst = written >>> 16 === half >>> 16
  if (sameFirst === ((written & 0xffff) === (half & 0xffff))) return false
  const place = sameFirst ? 1 : 0
  return takenFor(charsOf(half)[place] ?? '').has(charsOf(written)[place] ?? '')
}

function phraseMark(text: string, at: number, words: CommonWords): Mark[] {
  const start = pairOf(text.charCodeAt(at), text.charCodeAt(at + 1))
  const end = pairOf(text.charCodeAt(at + 2), text.charCodeAt(at + 3))
  const later = words.byStart.get(start)?.find((half) => isSlipOf(end, half))
  const earlier = words.byEnd.get(end)?.find((half) => isSlipOf(start, half))
  if (later === undefined && earlier === undefined) return []
  const written = text.slice(at, at + 4)
  const meant = later === undefined ? charsOf(earlier ?? 0) + charsOf(end) : charsOf(start) + charsOf(later)
  return words.longer.has(written) ? [] : [told(at, written, meant)]
}

function marksIn(text: string, words: CommonWords): Mark[] {
  const phrases: Mark[] = []
  const pairs: Mark[] = []
  for (let at = 0; at + 1 < text.length; at++) {
    const first = text.charCodeAt(at)
    const second = text.charCodeAt(at + 1)
    if (!isHan(first) || !isHan(second)) continue
    phrases.push(...phraseMark(text, at, words))
    if (mayBeSlip(first) && mayBeSlip(second) && !words.pairs.has(pairOf(first, second)))
      pairs.push(...pairMark(text, at, words))
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
      (mark) => !known.some(({ start, end }) => mark.start < end && start < mark.end),
    )
  },
}
