import {
  addDays,
  type Basis,
  type Day,
  IDENTITY_PERIOD,
  IDENTITY_PROOF_PERIOD,
  inForceOn,
  PIPL,
} from '#law/index.ts'

/** Why nothing personal is kept longer than need be. */
export const RETENTION: Basis = PIPL.cite('19')

/** What is kept of an applicant: the proof of identity, or name and ways to be reached. */
export type Kept = 'proof' | 'identity'

/** For how many days after the end of a case each is kept, from a day on. */
export interface RetentionRule {
  from: Day
  proofDays: number
  identityDays: number
  /** On what the organ rests its numbers. */
  basis: string
}

/** The rule in force on a day: the organ's own, or the usual one. */
export function ruleOn(own: readonly RetentionRule[], day: Day): RetentionRule {
  const set = own.filter(({ from }) => from <= day).sort((one, other) => (one.from < other.from ? 1 : -1))[0]
  if (set) return set
  const proof = inForceOn(IDENTITY_PROOF_PERIOD, day)
  const identity = inForceOn(IDENTITY_PERIOD, day)
  const basis = '没有另设：证件保存到起诉期限届满，姓名和联系方式随案卷保存'
  return { from: proof.from, proofDays: proof.value, identityDays: identity.value, basis }
}

/** The first day on which what is kept of a case that ended on `closed` is to be destroyed. */
export function dueDay(rule: RetentionRule, what: Kept, closed: Day): Day {
  return addDays(closed, (what === 'proof' ? rule.proofDays : rule.identityDays) + 1)
}

/** The last day a case can have ended on for its identity to be due on `day`. */
export function closedBy(rule: RetentionRule, what: Kept, day: Day): Day {
  return addDays(day, -(what === 'proof' ? rule.proofDays : rule.identityDays) - 1)
}

/** What is wrong with a rule as it is to be set; null when it may stand. */
export function ruleProblem(
  rule: RetentionRule,
  today: Day,
): { field: 'from' | 'identityDays'; message: string } | null {
  if (rule.from < today)
    return { field: 'from', message: '起用日期不能早于今天，已经过去的日子按原来的期限。' }
  if (rule.identityDays < rule.proofDays)
    return { field: 'identityDays', message: '姓名和联系方式的期限不能短于证件的期限。' }
  return null
}
