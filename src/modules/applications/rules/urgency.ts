import { type Basis, OGI } from '#law/index.ts'

/** Why the office watches its own time: it must have a working order, and is assessed by it. */
export const WATCH_BASIS: readonly Basis[] = [OGI.cite('45'), OGI.cite('46')]

/** House rule, not the law's: on how many workdays left a reminder goes out. */
export const REMIND_AT = [10, 5, 2] as const

/** With how many workdays left there is a yellow card. */
export const YELLOW_FROM = Math.min(...REMIND_AT)

/** A yellow card for what falls due very soon, a red one for what is late. */
export type Card = 'yellow' | 'red'

/** How pressing a clock is, given the workdays left; null where it stands still. */
export function cardOf(workdaysLeft: number | null): Card | null {
  if (workdaysLeft === null || workdaysLeft > YELLOW_FROM) return null
  return workdaysLeft < 0 ? 'red' : 'yellow'
}

/** The stage of reminding a clock has come to: 10, 5 or 2 workdays left, or overdue; null before the first. */
export function reminderStage(workdaysLeft: number | null): string | null {
  if (workdaysLeft === null) return null
  if (workdaysLeft < 0) return 'overdue'
  const reached = REMIND_AT.filter((days) => workdaysLeft <= days)
  return reached.length === 0 ? null : String(Math.min(...reached))
}
