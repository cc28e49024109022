import { type Context, inTransaction, today } from '#kernel/context.ts'
import { act } from '#kernel/ledger/index.ts'
import { Refusal } from '#kernel/refusal.ts'
import type { Day } from '#law/index.ts'
import { consultationProcedure } from '../consultation.ts'
import { periodProblem, usualPeriod } from '../rules/comment-period.ts'
import { announceConsultation, consultationAt } from './consultation-at.ts'

/** Puts the draft before the public from today until `to`; a shorter period than usual needs its reason. */
export async function publishConsultation(
  ctx: Context,
  input: { organ: string; id: string; key: string; to: Day; shorterBecause: string },
): Promise<void> {
  const { organ, id, key, to, shorterBecause } = input
  await inTransaction(ctx, async (inside) => {
    await act(
      inside,
      consultationProcedure,
    )({
      organ,
      id,
      key,
      decide({ state }) {
        const { draft } = consultationAt(state, 'publish')
        const from = today(inside)
        const problem = periodProblem({ from, to, major: draft.major, shorterBecause })
        if (problem) throw new Refusal(problem.message, 'invalid', [problem])
        return [{ kind: 'opened', payload: { to, shorterBecause }, basis: [usualPeriod(from).basis] }]
      },
    })
    await announceConsultation(inside, organ, id)
  })
}

/** Takes a consultation back from the public; its page says so and why. The comments stay. */
export async function withdrawConsultation(
  ctx: Context,
  input: { organ: string; id: string; key: string; reason: string },
): Promise<void> {
  const { organ, id, key, reason } = input
  await inTransaction(ctx, async (inside) => {
    await act(
      inside,
      consultationProcedure,
    )({
      organ,
      id,
      key,
      decide({ state }) {
        consultationAt(state, 'withdraw')
        return [{ kind: 'withdrawn', payload: { reason } }]
      },
    })
    await announceConsultation(inside, organ, id)
  })
}
