import type { Context } from '#kernel/context.ts'
import { announce } from '#kernel/outbox/outbox.ts'
import { NotFound, Refusal } from '#kernel/refusal.ts'
import type { Consultation } from '../consultation.ts'
import { type ConsultationStep, STATUS_NAMES, stepAllowed } from '../transitions.ts'

/** The consultation, when the step may be taken from where it stands; otherwise a refusal that says where that is. */
export function consultationAt(state: Consultation | undefined, step: ConsultationStep): Consultation {
  if (!state) throw new NotFound('这次意见征集')
  if (stepAllowed(step, state.status)) return state
  throw new Refusal(`这次征集现在是“${STATUS_NAMES[state.status]}”，请刷新后再看下一步。`, 'conflict')
}

/** Lets the public pages of a consultation follow. */
export function announceConsultation(inside: Context, organ: string, id: string): Promise<void> {
  return announce(inside, 'site', organ, `consultation:${id}`)
}
