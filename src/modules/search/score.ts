import { type Day, yearOf } from '#law/index.ts'
import type { Alternatives } from './query.ts'
import { folded } from './terms.ts'

/** What a document is ranked by. */
export interface Ranked {
  title: string
  body: string
  publishedOn: Day
}

const IN_TITLE = 12
const WHOLE_IN_TITLE = 30
const WHOLE_IN_BODY = 8
const MOST_TIMES = 5
const YEARS_THAT_COUNT = 6

function timesIn(text: string, word: string): number {
  let times = 0
  for (let at = text.indexOf(word); at >= 0 && times < MOST_TIMES; at = text.indexOf(word, at + word.length))
    times += 1
  return times
}

function wordScore(title: string, body: string, alternatives: Alternatives): number {
  const best = (points: (word: string) => number) => Math.max(...alternatives.map(points))
  return (
    best((word) => (title.includes(word) ? IN_TITLE + word.length : 0)) + best((word) => timesIn(body, word))
  )
}

/** How well a document fits: words in the title first, then what was typed as a whole, then how often, then how new. */
export function score(
  document: Ranked,
  asked: { typed: string; words: readonly Alternatives[]; today: Day },
): number {
  const title = folded(document.title)
  const body = folded(document.body)
  const whole = folded(asked.typed).replace(/\s+/g, '')
  const ofWords = asked.words.reduce((sum, word) => sum + wordScore(title, body, word), 0)
  const asTyped = (title.includes(whole) ? WHOLE_IN_TITLE : 0) + (body.includes(whole) ? WHOLE_IN_BODY : 0)
  const age = Math.min(YEARS_THAT_COUNT, Math.max(0, yearOf(asked.today) - yearOf(document.publishedOn)))
  return ofWords + asTyped + (YEARS_THAT_COUNT - age)
}
