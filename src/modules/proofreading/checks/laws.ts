import type { KnownLaw } from '#law/index.ts'
import type { Check } from '../check.ts'
import type { Mark } from '../finding.ts'
import { matchesIn } from '../passage.ts'

const TITLE = /《([^《》\n]{2,40})》/g
const CITED =
  /《([^《》\n]{2,40})》(?:[（(][^（()）\n]{0,30}[）)])?第([一二三四五六七八九十百千零〇两\d]{1,9})条/g
const NOT_CURRENT = /(?:原|已废止的|旧|《民法典》施行前的)$/

function nextRow(row: readonly number[], char: string | undefined, b: string, first: number): number[] {
  const next = [first]
  for (let j = 1; j <= b.length; j++) {
    const changed = (row[j - 1] ?? 0) + (char === b[j - 1] ? 0 : 1)
    next.push(Math.min(changed, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1))
  }
  return next
}

/** How many characters must be put in, taken out or changed to make one word of the other; above `most` no matter. */
function distance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1
  let row = Array.from({ length: b.length + 1 }, (_, at) => at)
  for (let i = 1; i <= a.length; i++) row = nextRow(row, a[i - 1], b, i)
  return row[b.length] ?? 0
}

const byTitle = new WeakMap<readonly KnownLaw[], ReadonlyMap<string, KnownLaw>>()

/** The laws by their titles; made once for each list. */
function titlesOf(laws: readonly KnownLaw[]): ReadonlyMap<string, KnownLaw> {
  const known = byTitle.get(laws) ?? new Map(laws.map((law) => [law.title, law]))
  byTitle.set(laws, known)
  return known
}

const LONG = 8
const SHORTEST = 5

/** The known act whose title is so near that this one must be a slip of it. */
function meant(title: string, laws: readonly KnownLaw[]): KnownLaw | undefined {
  if (title.length < SHORTEST) return undefined
  const most = title.length >= LONG ? 2 : 1
  const near = laws
    .map((law) => ({ law, far: distance(title, law.title, most) }))
    .filter(({ far }) => far <= most)
  near.sort((a, b) => a.far - b.far)
  return near[0]?.law
}

// Drafts, local rules and interpretations have titles of their own that resemble an act's.
const OWN_TITLE = /草案|修订|修正|解释|实施|办法|细则|意见|通知|方案|省|市|县|镇|若干|决定/

const isSlip = (title: string, law: KnownLaw) =>
  !(OWN_TITLE.test(title) && !OWN_TITLE.test(law.title)) && Math.abs(title.length - law.title.length) <= 2

/** Titles of acts written nearly right. */
export const lawTitles: Check = {
  rule: 'law-title',
  name: '法律法规名称',
  severity: 'must-answer',
  look({ text }, { laws }) {
    const known = titlesOf(laws)
    return matchesIn(text, TITLE).flatMap(({ start, end, match: [, title = ''] }) => {
      if (known.has(title)) return []
      const law = meant(title, laws)
      if (!law || !isSlip(title, law)) return []
      return [
        {
          start: start + 1,
          end: end - 1,
          suggestion: law.title,
          message: `没有这个名称，疑为《${law.title}》`,
        },
      ]
    })
  },
}

const DIGITS = '零一二三四五六七八九'
const PLACES: Record<string, number> = { 十: 10, 百: 100, 千: 1000 }

/** The number of an article, in Han numerals or figures. */
export function articleNumber(text: string): number {
  if (/^\d+$/.test(text)) return Number(text)
  let sum = 0
  let digit = 0
  for (const char of text.replaceAll('〇', '零').replaceAll('两', '二')) {
    const place = PLACES[char]
    if (place === undefined) digit = DIGITS.indexOf(char)
    else {
      sum += (digit === 0 ? 1 : digit) * place
      digit = 0
    }
  }
  return sum + digit
}

/** Articles an act does not have. */
export const lawArticles: Check = {
  rule: 'law-article',
  name: '条文序号',
  severity: 'must-answer',
  look({ text }, { laws }) {
    const known = titlesOf(laws)
    return matchesIn(text, CITED).flatMap(({ end, match: [, title = '', article = ''] }): Mark[] => {
      const last = known.get(title)?.lastArticle
      if (!last || articleNumber(article) <= last) return []
      const start = end - article.length - 2
      return [{ start, end, suggestion: '', message: `《${title}》共 ${last} 条，没有第${article}条` }]
    })
  },
}

/** Acts that another has taken the place of. */
export const lawsInForce: Check = {
  rule: 'law-replaced',
  name: '法律法规效力',
  severity: 'must-answer',
  look({ text }, { day, laws }) {
    const known = titlesOf(laws)
    return matchesIn(text, TITLE).flatMap(({ start, end, match: [, title = ''] }): Mark[] => {
      const replaced = known.get(title)?.replaced
      if (!replaced || day < replaced.from || NOT_CURRENT.test(text.slice(Math.max(0, start - 12), start)))
        return []
      const message = `《${title}》自 ${replaced.from} 起已由《${replaced.by}》取代`
      return [{ start: start + 1, end: end - 1, suggestion: replaced.by, message }]
    })
  },
}
