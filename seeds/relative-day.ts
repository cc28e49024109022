import { addDays } from '#law/index.ts'

/** A day of the demonstration: fixed, or so many working days before or calendar days after the day it is set up. */
export type WrittenDay = string | { ago?: number; ahead?: number }

/** Tells the day meant. */
export function dayMeant(day: WrittenDay, workdaysAgo: (count: number) => string): string {
  if (typeof day === 'string') return day
  return day.ahead === undefined ? workdaysAgo(day.ago ?? 0) : addDays(workdaysAgo(0), day.ahead)
}
