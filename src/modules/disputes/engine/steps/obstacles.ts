import { type Basis, type Day, formatDay, LITIGATION, RECONSIDERATION } from '#law/index.ts'
import { type DisputeCase, isSuit } from '../dispute-state.ts'
import { type Obstacle, when } from '../step-rule.ts'

/** The basis that holds for this dispute: of reviews or of suits. */
export const basisFor = (state: DisputeCase, basis: { review: Basis; suit: Basis }): Basis =>
  isSuit(state) ? basis.suit : basis.review

/** What the order of procedure rests on. */
export const ORDER = { review: RECONSIDERATION.cite('48'), suit: LITIGATION.cite('67') } as const

/** Nothing more is done in an instance that has decided. */
export function decided(state: DisputeCase): Obstacle | null {
  return when(
    state.decision !== null,
    'already-decided',
    '已经审结，不能再办这一步。',
    basisFor(state, ORDER),
  )
}

/** A day before the thing it follows. */
export function earlierThan(state: DisputeCase, day: Day, than: Day, what: string): Obstacle | null {
  const message = `日期不能早于${what}（${formatDay(than)}），请核对。`
  return when(day < than, 'day-too-early', message, basisFor(state, ORDER), 'day')
}
