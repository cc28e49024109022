import type { Application } from './application.ts'
import { awaitsCorrection, awaitsPayment, type CaseState } from './engine/case-state.ts'
import type { ApplicantTerm } from './rules/overdue-terms.ts'

/** What a case waits for when the applicant let a term pass. */
export const TERM_OVER = '逾期待处理'

const OPEN_TERMS: Record<ApplicantTerm, (state: CaseState) => boolean> = {
  correction: awaitsCorrection,
  fee: awaitsPayment,
  reasons: ({ reasons }) => reasons !== null && reasons.answered === null,
}

/** The terms that are over and to which nothing has come since; none once the case has ended. */
export function openTermsOver({ outcome, termsOver, case: state }: Application): ApplicantTerm[] {
  return outcome ? [] : termsOver.filter((term) => OPEN_TERMS[term](state))
}
