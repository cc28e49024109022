import { canonical } from '#kernel/canonical.ts'
import { type Context, MovedOn } from '#kernel/context.ts'
import { act } from '#kernel/ledger/index.ts'
import { OGI } from '#law/index.ts'
import { organById } from '#modules/organs/index.ts'
import type { Guide } from '../contract.ts'
import { guideProcedure } from '../guide.ts'

/** Saves the guide as far as it is written and returns its revision; the published version stays as it is. */
export async function saveGuide(
  ctx: Context,
  input: { organ: string; key: string; guide: Guide; revision?: number | undefined },
): Promise<number> {
  const { organ, key, guide, revision } = input
  await organById(ctx, organ)
  const { events } = await act(
    ctx,
    guideProcedure,
  )({
    organ,
    id: organ,
    key,
    decide({ state, events: before }) {
      if (revision !== undefined && revision !== before.length) throw new MovedOn()
      if (canonical(guide) === canonical(state.draft)) return []
      return [{ kind: 'guide-saved', payload: { guide }, basis: [OGI.cite('12.1')] }]
    },
  })
  return events.length
}
