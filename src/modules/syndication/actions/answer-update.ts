import type { Context } from '#kernel/context.ts'
import { act } from '#kernel/ledger/index.ts'
import { Refusal } from '#kernel/refusal.ts'
import { OGI } from '#law/index.ts'
import { sentTo } from '../receivable.ts'
import { type Copy, type EditionMark, type Sending, sendingProcedure } from '../sending.ts'
import { putCopy } from './put-copy.ts'
import type { Received } from './return-sending.ts'

/** A copy to which a newer edition of its origin is offered. */
interface Offered {
  sending: Sending
  copy: Copy
  offered: EditionMark
}

function offeredTo(state: Sending | undefined, organ: string): Offered {
  const sending = sentTo(state, organ)
  const { copy, offered } = sending
  if (!copy || !offered || sending.pending)
    throw new Refusal('原文没有待处理的更新，请刷新页面。', 'conflict')
  return { sending, copy, offered }
}

/** Takes the newer edition into the receiver's copy, as a new edition for its reviews; the old one stays up. */
export async function takeUpdate(
  ctx: Context,
  input: Received & { seen?: string | undefined },
): Promise<void> {
  const { organ, town, id, key, seen } = input
  await act(
    ctx,
    sendingProcedure,
  )({
    organ: town,
    id,
    key,
    async decide({ state }, inside) {
      const { sending, copy } = offeredTo(state, organ)
      const { column, department } = copy
      const place = { copy: copy.article, article: sending.article, column, department, seen }
      const payload = await putCopy(inside, input, place)
      return [{ kind: 'update-taken', payload, basis: [OGI.cite('10'), OGI.cite('24')] }]
    },
  })
}

/** Leaves the copy as it is, with a reason the sender can read. */
export async function declineUpdate(ctx: Context, input: Received & { reason: string }): Promise<void> {
  const { organ, town, id, key, reason } = input
  await act(
    ctx,
    sendingProcedure,
  )({
    organ: town,
    id,
    key,
    decide({ state }) {
      const { offered } = offeredTo(state, organ)
      return [{ kind: 'update-declined', payload: { edition: offered.edition, reason } }]
    },
  })
}
