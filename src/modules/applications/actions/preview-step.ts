import type { z } from 'zod'
import type { Context } from '#kernel/context.ts'
import { readCase } from '#kernel/ledger/index.ts'
import { NotFound } from '#kernel/refusal.ts'
import { organById } from '#modules/organs/index.ts'
import { type Application, applicationProcedure } from '../application.ts'
import type { LetterStepSchema } from '../contract.ts'
import { requireHandled } from '../handled.ts'
import { type StepLetter, writeLetters } from '../letters/write-letters.ts'
import { requirePossible } from './record-step.ts'
import { registration } from './register-application.ts'
import { type DraftedStep, draftOf } from './take-step.ts'
import { withdrawal } from './withdraw-application.ts'

type LetterStep = z.infer<typeof LetterStepSchema>

function drafted(ctx: Context, organ: string, state: Application, step: LetterStep): Promise<DraftedStep> {
  const { day } = step
  if (step.kind === 'registered') {
    const draft = { ...registration(step.department, step.flow ?? 'office'), day }
    return Promise.resolve({ draft, day, text: '' })
  }
  if (step.kind === 'withdrawn') return Promise.resolve({ draft: withdrawal(day), day, text: step.statement })
  return draftOf(ctx, organ, state, step)
}

/** The letters that would go out with a step, their numbers still open; nothing is recorded. */
export async function previewStep(
  ctx: Context,
  { organ: organId, id, step }: { organ: string; id: string; step: LetterStep },
): Promise<StepLetter[]> {
  const organ = await organById(ctx, organId)
  const { state } = await readCase(ctx, applicationProcedure, organId, id, '这件申请')
  if (!state) throw new NotFound('这件申请')
  requireHandled(ctx, organId, state)
  const intended = await drafted(ctx, organId, state, step)
  requirePossible(ctx, state, intended.draft)
  return writeLetters(ctx, organ, state, intended, () => Promise.resolve(null))
}
