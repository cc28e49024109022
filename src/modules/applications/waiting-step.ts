import type { Application } from './application.ts'
import { flowStage } from './engine/flow-stage.ts'
import { openTermsOver, TERM_OVER } from './terms-over.ts'

/** The stage of a case as lists show it. */
export const listedStage = (state: Application): string =>
  openTermsOver(state).length > 0 ? TERM_OVER : flowStage(state.case)

/**
 * The step a case waits for in the office; null when it waits for nobody here. What waits for the applicant or
 * somebody asked is told by its clock.
 */
export function waitingStep(state: Application): string | null {
  const stage = listedStage(state)
  if (state.status === 'received') return '登记'
  if (stage === TERM_OVER) return stage
  if (state.status === 'redeciding') return '重新处理'
  return state.status === 'registered' && stage !== '' ? stage : null
}
