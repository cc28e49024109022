import type { Context } from '#kernel/context.ts'
import { act } from '#kernel/ledger/index.ts'
import { NotFound } from '#kernel/refusal.ts'
import type { Day } from '#law/index.ts'
import { applicationProcedure } from '../application.ts'
import { STEPS } from '../engine/case-engine.ts'
import type { OnApplication } from './record-step.ts'

/** Opens a closed application again because a review or judgment orders to decide anew; an open one keeps its own time. */
export async function remandApplication(
  ctx: Context,
  { day, days, unit, ...on }: OnApplication & { day: Day; days: number; unit: 'workday' | 'calendar' },
): Promise<void> {
  await act(
    ctx,
    applicationProcedure,
  )({
    ...on,
    decide({ state }) {
      if (!state) throw new NotFound('这件申请')
      if (STEPS.remanded.obstacle(state.case, { day, calendar: ctx.calendar() })) return []
      return [{ kind: 'remanded', day, payload: { days, unit }, basis: [STEPS.remanded.basis] }]
    },
  })
}
