import type { Context } from '#kernel/context.ts'
import { NotFound, Refusal } from '#kernel/refusal.ts'
import { answerFinding } from '#modules/proofreading/index.ts'
import { currentEdition, liveEdition } from '../article.ts'
import { readArticle } from '../read-article.ts'
import { refuseStale } from '../write-edition.ts'
import { proofOf } from './edition-proof.ts'

/** Records a person's answer to a finding of the edition that was opened. `seen` is its content hash. */
export async function answerProof(
  ctx: Context,
  input: {
    organ: string
    id: string
    key: string
    seen: string
    finding: string
    verdict: 'to-change' | 'stands'
    reason: string
    /** Of what residents read, not of what is being worked on. */
    live?: boolean
  },
): Promise<void> {
  const { organ, id, key, seen, finding, verdict, reason } = input
  const { article } = await readArticle(ctx, organ, id)
  const edition = (input.live && liveEdition(article)) || currentEdition(article)
  refuseStale(edition, seen)
  const found = (await proofOf(ctx, organ, edition)).findings.find((one) => one.key === finding)
  if (!found) throw new NotFound('这处校对发现')
  if (verdict === 'stands' && found.severity === 'blocks' && edition.writers.includes(ctx.actor.id))
    throw new Refusal('这一处必须处理：请改正，或者由没有参与起草的人说明原文无误。', 'conflict')
  const { rule, text } = found
  await answerFinding(ctx, { organ, id, key, finding, rule, text, contentHash: seen, verdict, reason })
}
