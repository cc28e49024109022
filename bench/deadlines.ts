// One million statutory deadlines by table look-up, against the npm package chinese-days.
// Flags: --n 1000000 (ours), --peer 20000 (theirs; its figure is per deadline too).
import { parseArgs } from 'node:util'
import chineseDays from 'chinese-days'
import { addDays, BUILT_IN_NOTICES, type Day, dueDay, workingCalendar } from '#law/index.ts'

interface Question {
  readonly start: Day
  readonly days: number
}

const LIMITS = [7, 15, 20, 40] as const
const FIRST_DAY = '2019-01-01'
const SPAN = 2800

const { values } = parseArgs({
  options: { n: { type: 'string', default: '1000000' }, peer: { type: 'string', default: '20000' } },
})
const calendar = workingCalendar(BUILT_IN_NOTICES)

function questions(count: number): Question[] {
  let seed = 20260213
  return Array.from({ length: count }, () => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0
    return { start: addDays(FIRST_DAY, seed % SPAN), days: LIMITS[(seed >>> 16) % LIMITS.length] ?? 20 }
  })
}

function perSecond(asked: readonly Question[], answer: (question: Question) => Day): number {
  let length = 0
  const began = performance.now()
  for (const question of asked) length += answer(question).length
  const seconds = (performance.now() - began) / 1000
  if (length !== asked.length * 10) throw new Error('a due day is missing')
  return asked.length / seconds
}

const ours = ({ start, days }: Question) => dueDay(calendar, start, days)
const theirs = ({ start, days }: Question) => chineseDays.findWorkday(days, start)

const many = questions(Number(values.n))
const few = many.slice(0, Number(values.peer))
const differing = few.filter((question) => ours(question) !== theirs(question)).length
const oursPerSecond = Math.round(perSecond(many, ours))
const theirsPerSecond = Math.round(perSecond(few, theirs))
const ratio = Math.round((oursPerSecond / theirsPerSecond) * 10) / 10

console.table({
  gongkai: { deadlines: many.length, perSecond: oursPerSecond },
  'chinese-days': { deadlines: few.length, perSecond: theirsPerSecond },
})
console.log(`ratio ${ratio}, ${differing} of ${few.length} answers differ`)
const figures = { n: many.length, peer: few.length, oursPerSecond, theirsPerSecond, differing, ratio }
console.log(JSON.stringify({ bench: 'deadlines', figures }))
