import type { Context } from '#kernel/context.ts'
import { act } from '#kernel/ledger/index.ts'
import { Refusal } from '#kernel/refusal.ts'
import { OGI } from '#law/index.ts'
import { sentTo, standing } from '../receivable.ts'
import { sendingProcedure } from '../sending.ts'

/** An item in the hands of the organ it was sent to. */
export interface Received {
  /** The receiving organ. */
  organ: string
  /** The sender. */
  town: string
  id: string
  key: string
}

/** The receiving organ gives an item back with a reason; the sender is told by whom and when. */
export async function returnSending(ctx: Context, input: Received & { reason: string }): Promise<void> {
  const { organ, town, id, key } = input
  const reason = input.reason.trim()
  if (reason === '') {
    const message = '请写明退回原因，方便报送单位修改。'
    throw new Refusal(message, 'invalid', [{ field: 'reason', message }])
  }
  await act(
    ctx,
    sendingProcedure,
  )({
    organ: town,
    id,
    key,
    decide({ state }) {
      standing(sentTo(state, organ), ['sent'], '退回')
      return [{ kind: 'returned', payload: { reason }, basis: [OGI.cite('17')] }]
    },
  })
}
