import {
  addDays,
  type CountedDay,
  citation,
  type Day,
  type Deadline,
  deadline,
  formatDay,
  workdaysBetween,
} from '#law/index.ts'
import type { CaseState } from './case-state.ts'
import { type CaseClock, clocksOf, replyClock } from './clocks.ts'
import type { World } from './step-rule.ts'

/** How a clock stands: it runs, stands still, was stopped, or its last day has passed. */
export type Standing = 'running' | 'paused' | 'stopped' | 'over'

/** A clock with its whole reckoning, as it stands on a day. */
export interface Reckoned extends Deadline {
  readonly name: string
  readonly label: string
  readonly whose: CaseClock['whose']
  readonly standing: Standing
  /** Workdays until the due day: 0 on the day itself, negative after it; null while none is known or it was stopped. */
  readonly workdaysLeft: number | null
  readonly basis: CaseClock['basis']
  readonly stopped: CaseClock['stopped']
  readonly sentence: string
}

/** The last day of a clock; null while it stands still without an end in sight. */
export function dueOf(clock: CaseClock, { calendar }: Pick<World, 'calendar'>): Day | null {
  return deadline({ ...clock, calendar }).due
}

/** Whether the last day of a clock has passed. */
export function isOver(clock: CaseClock, world: World): boolean {
  const due = dueOf(clock, world)
  return due !== null && world.day > due
}

// An open standstill is shown up to today, so that nobody wonders about the days since.
function upTo(days: readonly CountedDay[], due: Day | null, until: Day): CountedDay[] {
  const shown = [...days]
  const last = shown.at(-1)
  if (due !== null || !last) return shown
  for (let day = addDays(last.day, 1); day <= until; day = addDays(day, 1)) shown.push({ ...last, day })
  return shown
}

function standingOf(clock: CaseClock, reckoned: Deadline, day: Day): Standing {
  if (clock.stopped) return 'stopped'
  if (reckoned.due === null) return 'paused'
  if (day > reckoned.due) return 'over'
  const line = reckoned.days.find((one) => one.day === day)
  return line && clock.pauses.some(({ why }) => why === line.why) ? 'paused' : 'running'
}

function leftOf(clock: CaseClock, due: Day | null, { day, calendar }: World): number | null {
  if (clock.stopped || due === null) return null
  const left = workdaysBetween(calendar, day, due)
  return day > due ? Math.min(left, -1) : left
}

/** Reckons one clock day by day. */
export function reckon(clock: CaseClock, world: World): Reckoned {
  const plain = deadline({ ...clock, calendar: world.calendar })
  const [start, ...rest] = plain.days
  const named = start ? [{ ...start, why: firstDayWords(clock) }, ...rest] : []
  const { name, label, whose, basis, stopped } = clock
  const days = upTo(named, plain.due, stopped?.day ?? world.day)
  return {
    ...{ name, label, whose, basis, stopped },
    due: plain.due,
    provisional: plain.provisional,
    days,
    standing: standingOf(clock, plain, world.day),
    workdaysLeft: leftOf(clock, plain.due, world),
    sentence: sentenceOf(clock, { ...plain, days }, world),
  }
}

const firstDayWords = ({ startWords }: CaseClock) =>
  startWords === '收到之日' ? '收到当日不计入' : `${startWords}当日不计入`

/** Every clock of a case, day by day. */
export function reckonAll(state: CaseState, world: World): Reckoned[] {
  return clocksOf(state).map((clock) => reckon(clock, world))
}

/** The clock in which the organ must answer, day by day. */
export function reckonReply(state: CaseState, world: World): Reckoned {
  return reckon(replyClock(state), world)
}

// While no end is in sight, only what has passed can be told.
function excluded(clock: CaseClock, { days, due }: Deadline, { calendar, day: today }: World): string {
  const past = due === null ? days.filter((line) => line.day <= today) : days
  const kinds = [...new Set(clock.pauses.map(({ why }) => why))]
  return kinds
    .map((why) => {
      const count = past.filter((line) => line.why === why && calendar.dayStatus(line.day).workday).length
      return count === 0 ? '' : `；其中${why} ${count} 个工作日不计`
    })
    .join('')
}

function lastWords(clock: CaseClock, due: Day | null): string {
  if (due === null) return '，目前停止计算'
  if (clock.name === 'reply') return `，最迟于${formatDay(due)}答复`
  return `，到${formatDay(due)}期满`
}

function sentenceOf(clock: CaseClock, reckoned: Deadline, world: World): string {
  const limit = clock.days - clock.extended - clock.delayed
  const more = [
    clock.extended > 0 ? `，经批准延长 ${clock.extended} 个工作日` : '',
    clock.delayed > 0 ? `，因数量、频次合理延迟 ${clock.delayed} 个工作日` : '',
  ].join('')
  const rule = `自${clock.startWords}（${formatDay(clock.start)}）起 ${limit} ${clock.unit === 'calendar' ? '日' : '个工作日'}${more}，依${citation(clock.basis)}`
  const note = reckoned.provisional ? '。有关年份的放假安排尚未公布，日期为暂定，公布后重新计算' : ''
  return `${rule}${excluded(clock, reckoned, world)}${lastWords(clock, reckoned.due)}${note}。`
}
