import { type Context, inTransaction, today } from '#kernel/context.ts'
import { act, type Draft } from '#kernel/ledger/index.ts'
import { NotFound, Refusal } from '#kernel/refusal.ts'
import { seal } from '#kernel/vault/vault.ts'
import { remandApplication } from '#modules/applications/index.ts'
import type { DisputeStep } from '../contract.ts'
import { type Dispute, disputeProcedure } from '../dispute.ts'
import { type DisputeEvent, happened } from '../dispute-facts.ts'
import { reasonsInForce } from '../dispute-settings.ts'
import { clocksOf } from '../engine/clocks.ts'
import { basisOfStep, refuse, STEPS } from '../engine/dispute-engine.ts'
import type { Order } from '../engine/dispute-event.ts'
import { pendingOrder } from '../engine/dispute-state.ts'
import { resultOf } from '../rules/results.ts'

interface OnDispute {
  organ: string
  id: string
  key: string
}

type Ordering = Extract<DisputeStep, { orderDays: number | null }>
const orderOf = ({ orderDays: days, orderUnit: unit }: Ordering): Order | null =>
  days === null ? null : { days, unit }

/** What the ledger holds of a step besides its words. */
function particularsOf(step: DisputeStep): object {
  const { kind: _kind, day: _day, text: _text, ...rest } = step
  if (step.kind !== 'concluded' && step.kind !== 'second-concluded') return rest
  const { orderDays: _days, orderUnit: _unit, ...others } = rest as Omit<Ordering, 'kind' | 'day' | 'text'>
  return { ...others, order: orderOf(step) }
}

// What the engine calls an order is a number of days to those who fill in forms.
const fieldOf = (field: string | undefined) => (field === 'order' ? 'orderDays' : field)

function requirePossible(ctx: Context, state: Dispute, draft: Draft<DisputeEvent>): void {
  const event = happened(
    { ...draft, day: draft.day ?? today(ctx) } as DisputeEvent & { day: string },
    state.case,
  )
  const obstacle = refuse(state.case, event, { day: today(ctx), calendar: ctx.calendar() })
  if (!obstacle) return
  const field = fieldOf(obstacle.field)
  if (!field) throw new Refusal(obstacle.message, 'conflict')
  throw new Refusal(obstacle.message, 'invalid', [{ field: `step.${field}`, message: obstacle.message }])
}

async function requireReason(ctx: Context, organ: string, step: DisputeStep): Promise<void> {
  if (step.kind !== 'lesson-drawn') return
  const reasons = await reasonsInForce(ctx, organ, step.day)
  if (reasons.some(({ key }) => key === step.reason)) return
  const message = '请从现行的原因中选择一项。'
  throw new Refusal(message, 'invalid', [{ field: 'step.reason', message }])
}

function basesOf(state: Dispute, step: DisputeStep) {
  const own = basisOfStep(state.case, step.kind)
  const result = 'result' in step && step.result ? resultOf(state.case.kind, step.result) : null
  return result ? [own, result.basis] : [own]
}

async function draftOf(ctx: Context, organ: string, state: Dispute, step: DisputeStep) {
  const purpose = `复议诉讼：${STEPS[step.kind].label}`
  const text = step.text === '' ? {} : { text: await seal(ctx, organ, purpose, { text: step.text }) }
  const payload = { ...particularsOf(step), ...text }
  // The schema gives each kind the particulars that the engine's event of that kind has.
  return { kind: step.kind, day: step.day, basis: basesOf(state, step), payload } as Draft<DisputeEvent>
}

/** The order that binds after a step and did not before it, as of the day it runs from. */
function newOrder(before: Dispute | undefined, after: Dispute | undefined) {
  if (!after || (before && pendingOrder(before.case))) return null
  const clock = clocksOf(after.case).find(({ name }) => name === 'perform')
  const order = pendingOrder(after.case)?.order
  return clock && order ? { day: clock.start, ...order } : null
}

/** Records one step of a review or suit, as the engine lets it happen; an order to decide again reopens the application. */
export async function takeDisputeStep(
  ctx: Context,
  { step, ...on }: OnDispute & { step: DisputeStep },
): Promise<void> {
  await inTransaction(ctx, async (inside) => {
    let before: Dispute | undefined
    const { state } = await act(
      inside,
      disputeProcedure,
    )({
      ...on,
      decide: async ({ state: found }, within) => {
        if (!found) throw new NotFound('这件复议诉讼')
        before = found
        await requireReason(within, on.organ, step)
        const draft = await draftOf(within, on.organ, found, step)
        requirePossible(within, found, draft)
        return [draft]
      },
    })
    const order = before ? newOrder(before, state) : null
    if (order && state) {
      const key = `remand:${on.id}:${order.day}`
      await remandApplication(inside, { organ: on.organ, id: state.application, key, ...order })
    }
  })
}
