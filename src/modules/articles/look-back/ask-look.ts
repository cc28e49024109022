import { type Context, inTransaction } from '#kernel/context.ts'
import { act, caseOfKey } from '#kernel/ledger/index.ts'
import { announce } from '#kernel/outbox/outbox.ts'
import { Refusal } from '#kernel/refusal.ts'
import type { LookKind } from '../contract/look-back.ts'
import { publishedCount } from '../published.ts'
import { lookBackProcedure } from './look-procedure.ts'
import { rulesVersion } from './rules-version.ts'
import { beginLook, latestLook } from './store.ts'

/** The topic under which a look that was asked for is announced. */
export const LOOK_BACK_TOPIC = 'look-back'

/** Asks for a look through everything the organ has published; it goes on in the background. */
export async function askLook(
  ctx: Context,
  { organ, key, kind }: { organ: string; key: string; kind: LookKind },
): Promise<string> {
  const id = caseOfKey(ctx, 'look-back', organ, key)
  return inTransaction(ctx, async (inside) => {
    const latest = await latestLook(inside.db, organ, kind)
    if (latest?.id === id) return id
    if (latest?.running) throw new Refusal('正在查，请等这一次查完。', 'conflict')
    const total = await publishedCount(inside, organ)
    if (total === 0) throw new Refusal('还没有已发布的稿件，不用查。', 'conflict')
    const version = await rulesVersion(inside, organ, kind)
    await act(
      inside,
      lookBackProcedure,
    )({
      organ,
      id,
      key,
      decide: () => [{ kind: 'look-asked', payload: { what: kind, articles: total, version } }],
    })
    const at = inside.clock.now().toISOString()
    await beginLook(inside.db, {
      ...{ organ_id: organ, id, kind, asked_by: inside.actor.id, asked_at: at, updated_at: at },
      ...{ reached: '', done: 0, total, found: 0, running: true, version },
    })
    await announce(inside, LOOK_BACK_TOPIC, organ, id)
    return id
  })
}
