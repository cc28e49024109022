import type { CaseState } from './case-state.ts'
import { draftsMissing } from './steps/deciding.ts'

/** What the flow of a case waits for: 部门拟稿, 公开办审核, 领导签发, 答复; empty where nothing is to be decided yet. */
export function flowStage(state: CaseState): string {
  if (state.registered === null || state.ended) return ''
  if (state.flow === 'office' || state.subject === 'record') return '答复'
  if (draftsMissing(state).length > 0) return '部门拟稿'
  if (state.checked === null) return '公开办审核'
  return state.flow === 'draft-check-sign' && state.signed === null ? '领导签发' : '答复'
}
