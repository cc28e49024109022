import {
  type Basis,
  type CountedDay,
  citation,
  type Day,
  daysBetween,
  deadline,
  formatDay,
  workdaysBetween,
} from '#law/index.ts'
import type { DisputeClock } from './clock-shape.ts'
import { clocksOf } from './clocks.ts'
import type { DisputeCase } from './dispute-state.ts'
import type { World } from './step-rule.ts'

/** How a clock stands: it runs, stands still, was stopped, or its last day has passed. */
export type Standing = 'running' | 'paused' | 'stopped' | 'over'

/** A clock with its whole reckoning, as it stands on a day. */
export interface Reckoned {
  readonly name: string
  readonly label: string
  readonly whose: DisputeClock['whose']
  readonly unit: DisputeClock['unit']
  readonly due: Day | null
  readonly provisional: boolean
  readonly days: readonly CountedDay[]
  readonly standing: Standing
  /** Days until the due day in the unit of the clock; negative after it; null while none is known or it was stopped. */
  readonly daysLeft: number | null
  readonly basis: Basis
  readonly stopped: DisputeClock['stopped']
  readonly sentence: string
}

function counted(clock: DisputeClock, { calendar }: World) {
  const { start, days, unit, pauses, basis, startWords } = clock
  if (unit === 'fixed') {
    const line = { day: start, counted: true, number: 1, why: startWords, basis, provisional: false }
    return { due: start, provisional: false, days: [line] }
  }
  return deadline({ start, days, unit, calendar, pauses })
}

function standingOf(clock: DisputeClock, due: Day | null, day: Day): Standing {
  if (clock.stopped) return 'stopped'
  if (due === null) return 'paused'
  return day > due ? 'over' : 'running'
}

function leftOf(clock: DisputeClock, due: Day | null, { day, calendar }: World): number | null {
  if (clock.stopped || due === null) return null
  const left = clock.unit === 'workday' ? workdaysBetween(calendar, day, due) : daysBetween(day, due)
  return due < day ? Math.min(left, -1) : left
}

function sentenceOf(clock: DisputeClock, due: Day | null, provisional: boolean): string {
  const rests = `依${citation(clock.basis)}`
  if (clock.unit === 'fixed') return `${clock.label}定在${formatDay(clock.start)}，${rests}。`
  const from = `自${clock.startWords}（${formatDay(clock.start)}）的次日起 ${clock.limitWords}，${rests}`
  const end = due === null ? '，目前停止计算' : `，到${formatDay(due)}期满`
  const note = provisional ? '。有关年份的放假安排尚未公布，日期为暂定，公布后重新计算' : ''
  return `${from}${end}${note}。`
}

/** One clock of a dispute, day by day. */
export function reckon(clock: DisputeClock, world: World): Reckoned {
  const { due, provisional, days } = counted(clock, world)
  const { name, label, whose, unit, basis, stopped } = clock
  return {
    ...{ name, label, whose, unit, basis, stopped, due, provisional, days },
    standing: standingOf(clock, due, world.day),
    daysLeft: leftOf(clock, due, world),
    sentence: sentenceOf(clock, due, provisional),
  }
}

/** Every clock of a dispute, day by day. */
export function reckonAll(state: DisputeCase, world: World): Reckoned[] {
  return clocksOf(state).map((clock) => reckon(clock, world))
}
