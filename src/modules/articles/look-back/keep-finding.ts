import { type Context, inTransaction, today } from '#kernel/context.ts'
import { NotFound } from '#kernel/refusal.ts'
import { answerFinding } from '#modules/proofreading/index.ts'
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

type Say = (inside: Context, kind: LookKind) => Promise<void>

async function keep(ctx: Context, input: Keeping, kinds: readonly LookKind[], say: Say) {
  await inTransaction(ctx, async (inside) => {
    const look = await lookById(inside.db, input.organ, input.look)
    if (!look || !kinds.includes(look.kind)) throw new NotFound('这一次检查')
    await say(inside, look.kind)
    await noteKept(
      inside.db,
      { organ_id: input.organ, look_id: look.id, article_id: input.article, key: input.finding },
      { reason: input.reason.trim(), dealt_by: inside.actor.id, dealt_on: today(inside) },
    )
  })
}

/** Says why what was found in the words or in the fields of a class of a published article stands as it is; not by one of its writers where it blocks. */
export async function keepWords(ctx: Context, input: Keeping): Promise<void> {
  const { organ, article: id, key, finding, reason } = input
  const seen = await liveHash(ctx, organ, id)
  const said = { organ, id, key, finding, verdict: 'stands' as const, reason }
  await keep(ctx, input, ['proof', 'facts'], (inside, kind) =>
    kind === 'proof'
      ? answerProof(inside, { ...said, seen, live: true })
      : answerFinding(inside, { ...said, rule: 'class-facts', text: '', contentHash: seen }),
  )
}

/** Lets personal data in a published article stand, on the reasoned word of somebody who did not write it. */
export async function keepData(ctx: Context, input: Keeping): Promise<void> {
  const { organ, article: id, key, finding, reason } = input
  const seen = await liveHash(ctx, organ, id)
  await keep(ctx, input, ['personal-data'], (inside) =>
    overrideLive(inside, { organ, id, key, seen, hits: [finding], reason }),
  )
}
