import type { Context } from '#kernel/context.ts'
import { Refusal } from '#kernel/refusal.ts'
import { answersTo, unanswered } from '#modules/proofreading/index.ts'
import type { Edition } from '../edition.ts'
import { unansweredObjection } from '../rules/answered-findings.ts'
import { SIGNING_STEPS, type SigningStep } from '../rules/signing-flow.ts'
import { proofOf, toldOf } from './edition-proof.ts'

const MOST_TOLD = 50

/** Refuses the signature of a proofread while a finding that must be answered is not, with each of them named. */
export async function refuseUnanswered(
  ctx: Context,
  { organ, id, edition }: { organ: string; id: string; edition: Edition },
  step: SigningStep,
): Promise<void> {
  if (SIGNING_STEPS[step].track !== 'proof') return
  const { findings } = await proofOf(ctx, organ, edition)
  const open = unanswered(findings, await answersTo(ctx, organ, id), edition.writers)
  const objection = unansweredObjection(step, open.length)
  if (!objection) return
  const problems = open.slice(0, MOST_TOLD).map((finding) => ({ field: '', message: toldOf(finding) }))
  throw new Refusal(objection.message, 'conflict', problems)
}
