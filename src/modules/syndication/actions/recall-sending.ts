import type { Context } from '#kernel/context.ts'
import { act } from '#kernel/ledger/index.ts'
import { existing, standing } from '../receivable.ts'
import { sendingProcedure } from '../sending.ts'

/** The sender calls an item back before it is taken, or lets a returned one rest. */
export async function recallSending(
  ctx: Context,
  input: { organ: string; id: string; key: string; reason: string },
): Promise<void> {
  const { organ, id, key, reason } = input
  await act(
    ctx,
    sendingProcedure,
  )({
    organ,
    id,
    key,
    decide({ state }) {
      standing(existing(state), ['sent', 'returned'], '收回')
      return [{ kind: 'recalled', payload: { reason } }]
    },
  })
}
