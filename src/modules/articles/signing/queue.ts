import { type Context, today } from '#kernel/context.ts'
import { organById } from '#modules/organs/index.ts'
import { waitingArticles } from '../desk-lists.ts'
import { isSigning } from '../transitions.ts'
import { delegationsTo } from './store.ts'

/** The organs whose texts a person may have to sign: those of the person's roles, and of those stood in for. */
async function organsOf(ctx: Context): Promise<string[]> {
  const lent = await delegationsTo(ctx.db, ctx.actor.id, today(ctx))
  const all = [...ctx.actor.grants.map((grant) => grant.organ), ...lent.map((row) => row.organ_id)]
  return [...new Set(all)].sort()
}

async function queueOf(ctx: Context, organ: string) {
  const { name, site } = await organById(ctx, organ)
  const nameOf = new Map(site?.columns.map((column) => [column.key, column.name]))
  const waiting = (await waitingArticles(ctx, organ)).items
  const items = waiting
    .filter(({ step }) => isSigning(step) || step === 'look-after')
    .map((item) => ({ ...item, columnName: nameOf.get(item.column) ?? item.column, since: item.updatedAt }))
  return { organ, organName: name, items }
}

/** Everything that waits for the caller's signature, over all columns and all organs, the longest waiting first. */
export async function signingQueue(ctx: Context) {
  const queues = []
  for (const organ of await organsOf(ctx)) queues.push(await queueOf(ctx, organ))
  return queues.filter((queue) => queue.items.length > 0)
}
