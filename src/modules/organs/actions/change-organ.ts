import { type Context, inTransaction } from '#kernel/context.ts'
import { act } from '#kernel/ledger/index.ts'
import { announce } from '#kernel/outbox/outbox.ts'
import { NotFound } from '#kernel/refusal.ts'
import type { ColumnEvent } from '../columns/column-events.ts'
import { type OrganEvent, organProcedure } from '../organ.ts'

const ON_A_SITE = new Set(['site-marks-set', 'maintenance-set'])

/** Changes one part of an organ's particulars; the public pages that show it follow. */
export async function changeOrgan(
  ctx: Context,
  input: { organ: string; key: string; change: Exclude<OrganEvent, { kind: 'organ-founded' } | ColumnEvent> },
): Promise<void> {
  await inTransaction(ctx, async (inside) => {
    await act(
      inside,
      organProcedure,
    )({
      organ: input.organ,
      id: input.organ,
      key: input.key,
      decide({ state }) {
        if (!state) throw new NotFound('这个单位')
        if (ON_A_SITE.has(input.change.kind) && !state.site) throw new NotFound('这个单位的网站')
        return [input.change]
      },
    })
    const ref = input.change.kind === 'maintenance-set' ? 'front' : 'organ'
    await announce(inside, 'site', input.organ, ref)
  })
}
