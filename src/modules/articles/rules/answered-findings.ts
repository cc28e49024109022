import { OGI } from '#law/index.ts'
import type { Objection } from './may-sign.ts'
import { SIGNING_STEPS, type SigningStep } from './signing-flow.ts'

/**
 * Why a step may not be signed while this many findings of proofreading are open; null when nothing stands against
 * it. Reviewing before disclosure is a duty with somebody answerable: a proofread signed over unanswered findings
 * would be a signature under nothing.
 */
export function unansweredObjection(step: SigningStep, open: number): Objection | null {
  if (open === 0 || SIGNING_STEPS[step].track !== 'proof') return null
  const { label } = SIGNING_STEPS[step]
  return {
    message: `还有 ${open} 处校对发现没有答复，不能签${label}。请逐处写明原文无误的理由，或者退回修改。`,
    basis: OGI.cite('17'),
  }
}
