import { type Context, inTransaction, today } from '#kernel/context.ts'
import { NotFound } from '#kernel/refusal.ts'
import { liveEdition } from '../article.ts'
import type { LookKind } from '../contract/look-back.ts'
import { overrideLive } from '../personal-data/override-hits.ts'
import { answerProof } from '../proofing/answer-finding.ts'
import { readArticle } from '../read-article.ts'
import { lookById, noteKept } from './store.ts'

interface Keeping {
  organ: string
  look: string
  key: string
  article: string
  finding: string
  reason: string
}

async function liveHash(ctx: Context, organ: string, id: string): Promise<string> {
  const { article } = await readArticle(ctx, organ, id)
  const live = liveEdition(article)
  if (!live) throw new NotFound('已发布的稿件')
  return live.contentHash
}

async function keep(ctx: Context, input: Keeping, kind: LookKind, say: (inside: Context) => Promise<void>) {
  await inTransaction(ctx, async (inside) => {
    const look = await lookById(inside.db, input.organ, input.look)
    if (look?.kind !== kind) throw new NotFound('这一次检查')
    await say(inside)
    await noteKept(
      inside.db,
      { organ_id: input.organ, look_id: look.id, article_id: input.article, key: input.finding },
      { reason: input.reason.trim(), dealt_by: inside.actor.id, dealt_on: today(inside) },
    )
  })
}

/** Says why what proofreading found in a published article stands as it is; not by one of its writers where it blocks. */
export async function keepWords(ctx: Context, input: Keeping): Promise<void> {
  const { organ, article: id, key, finding, reason } = input
  const seen = await liveHash(ctx, organ, id)
  await keep(ctx, input, 'proof', (inside) =>
    answerProof(inside, { organ, id, key, seen, finding, verdict: 'stands', reason, live: true }),
  )
}

/** Lets personal data in a published article stand, on the reasoned word of somebody who did not write it. */
export async function keepData(ctx: Context, input: Keeping): Promise<void> {
  const { organ, article: id, key, finding, reason } = input
  const seen = await liveHash(ctx, organ, id)
  await keep(ctx, input, 'personal-data', (inside) =>
    overrideLive(inside, { organ, id, key, seen, hits: [finding], reason }),
  )
}
