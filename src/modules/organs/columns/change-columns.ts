import { type Context, inTransaction } from '#kernel/context.ts'
import { act, type Draft } from '#kernel/ledger/index.ts'
import { announce } from '#kernel/outbox/outbox.ts'
import { NotFound } from '#kernel/refusal.ts'
import { type Organ, organProcedure, type Site } from '../organ.ts'
import type { ColumnEvent } from './column-events.ts'

/** An organ that has a site. */
export type WithSite = Organ & { site: Site }

/** Changes the columns of a site as `decide` says; every page of the site that names them follows. */
export async function changeColumns(
  ctx: Context,
  input: {
    organ: string
    key: string
    decide(organ: WithSite, inside: Context): Promise<Draft<ColumnEvent>>
  },
): Promise<void> {
  const { organ, key, decide } = input
  await inTransaction(ctx, async (inside) => {
    await act(
      inside,
      organProcedure,
    )({
      organ,
      id: organ,
      key,
      async decide({ state }, within) {
        if (!state?.site) throw new NotFound('这个单位的网站')
        return [await decide({ ...state, site: state.site }, within)]
      },
    })
    await announce(inside, 'site', organ, 'organ')
  })
}
