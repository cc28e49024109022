import { type Basis, type Day, INSPECTION } from '#law/index.ts'

/** Why calls are counted and the figures told. */
export const CALL_FIGURES_BASIS: Basis = INSPECTION.cite('留言公开')

/** What is counted of one call. */
export interface CountedCall {
  day: Day
  minutes: number
  kind: string
  /** Turned into a message rather than answered at once. */
  turned: boolean
}

/** One line of the table of calls. */
export interface CallLine {
  calls: number
  minutes: number
  answered: number
  turned: number
  kinds: Record<string, number>
}

const MONTHS = 12

function lineOf(calls: readonly CountedCall[]): CallLine {
  const kinds: Record<string, number> = {}
  for (const { kind } of calls) kinds[kind] = (kinds[kind] ?? 0) + 1
  const turned = calls.filter((one) => one.turned).length
  return {
    calls: calls.length,
    minutes: calls.reduce((sum, one) => sum + one.minutes, 0),
    answered: calls.length - turned,
    turned,
    kinds,
  }
}

/** The calls of a year by month and in all; calls of other years are left out. */
export function callFigures(calls: readonly CountedCall[], year: number) {
  const months = Array.from({ length: MONTHS }, (_, at) => {
    const month = `${year}-${String(at + 1).padStart(2, '0')}`
    return { month, ...lineOf(calls.filter((one) => one.day.startsWith(month))) }
  })
  return { year, months, total: lineOf(calls.filter((one) => one.day.startsWith(`${year}-`))) }
}
