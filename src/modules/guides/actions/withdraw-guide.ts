import { type Context, inTransaction } from '#kernel/context.ts'
import { act } from '#kernel/ledger/index.ts'
import { announce } from '#kernel/outbox/outbox.ts'
import { NotFound, Refusal } from '#kernel/refusal.ts'
import { OGI } from '#law/index.ts'
import { serviceGuideProcedure } from '../service-guide.ts'

/** Takes a service guide off the site, with the reason its readers are told; it may be published again. */
export async function withdrawGuide(
  ctx: Context,
  input: { organ: string; id: string; key: string; reason: string },
): Promise<void> {
  const { organ, id, key, reason } = input
  await inTransaction(ctx, async (inside) => {
    await act(
      inside,
      serviceGuideProcedure,
    )({
      organ,
      id,
      key,
      decide({ state }) {
        if (!state) throw new NotFound('这份办事指南')
        if (!state.live) throw new Refusal('这份指南没有在网站上，不需要撤下。', 'conflict')
        return [{ kind: 'service-guide-withdrawn', payload: { reason }, basis: [OGI.cite('20(5)')] }]
      },
    })
    await announce(inside, 'site', organ, `guides:${id}`)
  })
}
