import { type Context, inTransaction, today } from '#kernel/context.ts'
import { eraseIdentity, identitiesDue, reduceIdentity } from '#modules/applications/index.ts'
import { disputedAmong } from '#modules/disputes/index.ts'
import { eraseProofs } from '#modules/release/index.ts'
import { closedBy, type Kept, ruleOn } from '../rules/retention.ts'
import { rulesOf } from '../store.ts'

const MOST_A_DAY = 500

async function dueOf(ctx: Context, organ: string, what: Kept): Promise<string[]> {
  const day = today(ctx)
  const rule = ruleOn(await rulesOf(ctx.db, organ), day)
  const wanted = { what, closedBy: closedBy(rule, what, day), held: false, limit: MOST_A_DAY }
  const ids = (await identitiesDue(ctx, organ, wanted)).map(({ id }) => id)
  const disputed = await disputedAmong(ctx, organ, ids)
  return ids.filter((id) => !disputed.has(id))
}

/** Destroys, once a day, what is kept of applicants longer than its term; a dispute or a hold stops it. */
export async function destroyDue(
  ctx: Context,
  organ: string,
): Promise<{ proofs: number; identities: number }> {
  const proofs = await dueOf(ctx, organ, 'proof')
  for (const id of proofs)
    await inTransaction(ctx, async (inside) => {
      await eraseProofs(inside, { organ, id, key: `destroy-proofs:${id}` })
      await reduceIdentity(inside, { organ, id, key: `reduce-identity:${id}` })
    })
  const identities = await dueOf(ctx, organ, 'identity')
  for (const id of identities) await eraseIdentity(ctx, { organ, id, key: `erase-identity:${id}` })
  return { proofs: proofs.length, identities: identities.length }
}
