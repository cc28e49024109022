import type { Context } from '#kernel/context.ts'
import { act } from '#kernel/ledger/index.ts'
import { NotFound, Refusal } from '#kernel/refusal.ts'
import { type HandEvent, type HandSending, handSendingProcedure } from '../hand-sending.ts'

interface OneByHand {
  organ: string
  id: string
  key: string
}

function record(
  ctx: Context,
  { organ, id, key }: OneByHand,
  decide: (item: HandSending) => HandEvent,
): Promise<unknown> {
  return act(
    ctx,
    handSendingProcedure,
  )({
    organ,
    id,
    key,
    decide({ state }) {
      if (!state) throw new NotFound('这件人工报送')
      return [decide(state)]
    },
  })
}

const conflict = (message: string) => new Refusal(message, 'conflict')

/** Notes the address under which the item now stands on the portal; a wrong one is corrected the same way. */
export async function recordAddress(ctx: Context, input: OneByHand & { address: string }): Promise<void> {
  await record(ctx, input, ({ status }) => {
    if (status !== 'prepared' && status !== 'posted') throw conflict('这件人工报送已经结束，不能再填网址。')
    return { kind: 'posted', payload: { address: input.address } }
  })
}

/** Notes that what was due on the portal has been done there: updated, or taken down. */
export async function recordDone(ctx: Context, input: OneByHand & { note: string }): Promise<void> {
  await record(ctx, input, ({ due }) => {
    if (due !== 'update' && due !== 'remove') throw conflict('门户上没有待更新或者待撤下的内容。')
    return { kind: 'done-by-hand', payload: { what: due, note: input.note } }
  })
}

/** Gives up an item that was not posted yet. */
export async function dropHandSending(ctx: Context, input: OneByHand & { reason: string }): Promise<void> {
  await record(ctx, input, ({ status }) => {
    if (status !== 'prepared') throw conflict('已经录入门户的，不能放弃；要撤下请先撤回原文。')
    return { kind: 'dropped', payload: { reason: input.reason } }
  })
}
