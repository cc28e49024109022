import { type Context, inTransaction } from '#kernel/context.ts'
import { act } from '#kernel/ledger/index.ts'
import { announce } from '#kernel/outbox/outbox.ts'
import { NotFound, Refusal } from '#kernel/refusal.ts'
import { OGI } from '#law/index.ts'
import { gazetteProcedure } from '../issue.ts'

/** Takes an issue off the site, with the reason its readers are told; it may be composed and published again. */
export async function withdrawIssue(
  ctx: Context,
  input: { organ: string; id: string; key: string; reason: string },
): Promise<void> {
  const { organ, id, key, reason } = input
  await inTransaction(ctx, async (inside) => {
    await act(
      inside,
      gazetteProcedure,
    )({
      organ,
      id,
      key,
      decide({ state }) {
        if (!state) throw new NotFound('这一期公报')
        if (!state.live) throw new Refusal('这一期没有在网站上，不需要撤下。', 'conflict')
        return [{ kind: 'gazette-withdrawn', payload: { reason }, basis: [OGI.cite('23')] }]
      },
    })
    await announce(inside, 'site', organ, `gazette:${id}`)
  })
}
