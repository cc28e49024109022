import { type Basis, FEES, OGI } from '#law/index.ts'

/** What follows when the applicant lets a term pass; a person finds out whether there was good cause. */
export const OVERDUE_TERMS = {
  correction: {
    basis: OGI.cite('30'),
    words: '补正期限已过，没有收到补正；核实没有正当理由后，办理“逾期终止”',
  },
  reasons: {
    basis: OGI.cite('35'),
    words: '说明理由的期限已过，没有收到理由；可以依法决定不予处理',
  },
  fee: {
    basis: FEES.cite('6'),
    words: '缴费期限已过，没有缴费记录；核实没有到账后，办理“逾期终止”',
  },
} as const satisfies Record<string, { basis: Basis; words: string }>

/** A term the applicant was set in a letter. */
export type ApplicantTerm = keyof typeof OVERDUE_TERMS

/** The names of all terms of the applicant. */
export const APPLICANT_TERMS = Object.keys(OVERDUE_TERMS)

/** Whether a clock of a case is a term of the applicant. */
export function isApplicantTerm(name: string): name is ApplicantTerm {
  return Object.hasOwn(OVERDUE_TERMS, name)
}
