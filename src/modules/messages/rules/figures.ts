import { type Basis, type Day, INSPECTION, yearOf } from '#law/index.ts'
import { KIND_KEYS, type MessageKind } from './message-kinds.ts'

/** Why the figures are public. */
export const FIGURES_BASIS: Basis = INSPECTION.cite('留言公开')

/** What is counted of one message. */
export interface Counted {
  kind: MessageKind
  receivedDay: Day
  declined: boolean
  /** The day the first answer went out. */
  answeredDay: Day | null
  inTime: boolean | null
  score: number | null
}

/** One line of the table. */
export interface FigureLine {
  received: number
  declined: number
  answered: number
  inTime: number
  rated: number
  satisfied: number
}

/** From this mark on, out of five, a writer counts as satisfied. */
const SATISFIED = 4

function lineOf(messages: readonly Counted[]): FigureLine {
  const count = (wanted: (one: Counted) => boolean) => messages.filter(wanted).length
  return {
    received: messages.length,
    declined: count((one) => one.declined),
    answered: count((one) => one.answeredDay !== null),
    inTime: count((one) => one.inTime === true),
    rated: count((one) => one.score !== null),
    satisfied: count((one) => (one.score ?? 0) >= SATISFIED),
  }
}

/** What came in during a year and what became of it, by kind and in all. */
export function yearFigures(messages: readonly Counted[], year: number) {
  const own = messages.filter((one) => yearOf(one.receivedDay) === year)
  const kinds = KIND_KEYS.map((kind) => ({ kind, ...lineOf(own.filter((one) => one.kind === kind)) }))
  return { year, kinds, total: lineOf(own) }
}

/** One year's figures. */
export type YearFigures = ReturnType<typeof yearFigures>
