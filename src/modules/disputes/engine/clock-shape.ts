import {
  addMonths,
  type Basis,
  type Dated,
  type Day,
  daysBetween,
  inForceOn,
  type Pause,
} from '#law/index.ts'
import type { DisputeCase } from './dispute-state.ts'

/** Whom a clock binds: us, the body or court, or whoever may go on fighting. */
export type Whose = 'organ' | 'body' | 'applicant'

/** One limit of a dispute, as its events and the law fix it. */
export interface DisputeClock {
  readonly name: string
  readonly label: string
  readonly whose: Whose
  readonly start: Day
  readonly startWords: string
  readonly days: number
  /** 'fixed': the day was set by the body or court; it is `start` itself. */
  readonly unit: 'workday' | 'calendar' | 'fixed'
  readonly limitWords: string
  readonly pauses: readonly Pause[]
  readonly basis: Basis
  readonly stopped: { readonly day: Day; readonly why: string } | null
}

/** What stopped a clock, and when. */
export type Stopped = DisputeClock['stopped']

/** How days are called in that unit. */
export const DAY_WORDS = { workday: '个工作日', calendar: '日', fixed: '' } as const
/** What stops a clock, where its day is known. */
export const stoppedOn = (day: Day | null | undefined, why: string): Stopped => (day ? { day, why } : null)
/** The decision stops whatever still ran before it. */
export const decidedOn = ({ decision }: DisputeCase): Stopped => stoppedOn(decision?.day, '已经审结')

/** A clock of so many days as the law in force on its first day has it. */
export function byLaw(
  one: Pick<DisputeClock, 'name' | 'label' | 'whose' | 'start' | 'startWords' | 'stopped'>,
  limit: Dated<number>,
  unit: 'workday' | 'calendar',
): DisputeClock {
  const { value, basis } = inForceOn(limit, one.start)
  return { ...one, days: value, unit, limitWords: `${value} ${DAY_WORDS[unit]}`, pauses: [], basis }
}

/** A clock of so many months, counted to the day of the same number. */
export function inMonths(
  one: Pick<DisputeClock, 'name' | 'label' | 'whose' | 'start' | 'startWords' | 'stopped'>,
  limit: Dated<number>,
): DisputeClock {
  const { value, basis } = inForceOn(limit, one.start)
  const days = daysBetween(one.start, addMonths(one.start, value))
  return { ...one, days, unit: 'calendar', limitWords: `${value} 个月`, pauses: [], basis }
}
