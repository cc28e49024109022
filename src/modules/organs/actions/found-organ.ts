import { type Context, inTransaction } from '#kernel/context.ts'
import { act } from '#kernel/ledger/index.ts'
import { announce } from '#kernel/outbox/outbox.ts'
import { Refusal } from '#kernel/refusal.ts'
import { type Organ, organProcedure } from '../organ.ts'

/** Sets an organ up with all its particulars. */
export async function foundOrgan(ctx: Context, input: { key: string; organ: Organ }): Promise<void> {
  const { organ, key } = input
  await inTransaction(ctx, async (inside) => {
    await act(
      inside,
      organProcedure,
    )({
      organ: organ.id,
      id: organ.id,
      key,
      decide({ state }) {
        if (state) throw new Refusal(`单位“${state.name}”已经建立。`, 'conflict')
        return [{ kind: 'organ-founded', payload: { organ } }]
      },
    })
    await announce(inside, 'site', organ.id, 'organ')
  })
}
