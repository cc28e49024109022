import { type Basis, COMMENT_PERIOD, type Day, daysBetween, inForceOn } from '#law/index.ts'

/** A period as it is proposed. */
export interface Period {
  from: Day
  to: Day
  /** Whether the draft is that of a major decision. */
  major: boolean
  /** Why the period is shorter than usual; empty for none. */
  shorterBecause: string
}

interface PeriodProblem {
  field: 'to' | 'shorterBecause'
  message: string
}

/** How many days the public has as a rule, and on what basis. The day of publication is not counted. */
export function usualPeriod(from: Day): { days: number; basis: Basis } {
  const { value, basis } = inForceOn(COMMENT_PERIOD, from)
  return { days: value, basis }
}

/** What speaks against a period; null when nothing does. Only major decisions have a length given by law. */
export function periodProblem({ from, to, major, shorterBecause }: Period): PeriodProblem | null {
  if (to <= from) return { field: 'to', message: '截止日期至少要在公布的第二天，请核对。' }
  const { days } = usualPeriod(from)
  if (!major || daysBetween(from, to) >= days || shorterBecause !== '') return null
  const message = `重大行政决策征求意见一般不少于 ${days} 日；确需缩短的，请写明理由，理由随草案一起公布。`
  return { field: 'shorterBecause', message }
}
