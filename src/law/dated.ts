import type { Basis } from './act.ts'
import type { Day } from './day.ts'

/** A value of the law through time, oldest first; each entry holds from its day on. */
export type Dated<T> = readonly { readonly from: Day; readonly value: T; readonly basis: Basis }[]

/** The entry in force on that day; refuses a day before the first entry. */
export function inForceOn<T>(history: Dated<T>, day: Day): Dated<T>[number] {
  const entry = history.findLast((candidate) => candidate.from <= day)
  if (!entry) throw new RangeError(`${day} 尚无现行规定，最早的规定自 ${history[0]?.from ?? '（无）'} 起施行`)
  return entry
}
