import { addDays, type Basis, CIVIL_CODE, type Day } from '#law/index.ts'

/** How months are counted: to the day of the same number, or to the end of a shorter month. */
export const MONTHS_BASIS: Basis = CIVIL_CODE.cite('202')

const pad = (value: number) => String(value).padStart(2, '0')

/** The day `count` months before a day; the last day of the month where it has no such day. */
export function monthsBefore(day: Day, count: number): Day {
  const months = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 - count
  const first = (at: number) => `${Math.floor(at / 12)}-${pad((at % 12) + 1)}-01`
  const last = addDays(first(months + 1), -1)
  const same = `${first(months).slice(0, 8)}${day.slice(8)}`
  return same < last ? same : last
}
