import type { WorkingStatus } from '../article.ts'
import type { Edition } from '../edition.ts'
import type { SigningStep } from '../rules/signing-flow.ts'

/** Where an edition stands that waits for a step. */
export const STATUS_BEFORE = {
  source: 'source-review',
  'review-1': 'first-review',
  'proof-1': 'first-proof',
  'review-2': 'second-review',
  'proof-2': 'second-proof',
  'proof-3': 'third-proof',
  'review-3': 'final-review',
} as const satisfies Record<SigningStep, WorkingStatus>

/** The step of its flow that nobody has signed yet; undefined when all are signed. */
export function nextStepOf({
  flow,
  signatures,
}: Pick<Edition, 'flow' | 'signatures'>): SigningStep | undefined {
  return flow.find((step) => !signatures.some((signature) => signature.step === step))
}
