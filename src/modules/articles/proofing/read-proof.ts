import type { Context } from '#kernel/context.ts'
import { citation } from '#law/index.ts'
import { answersTo, unanswered, unansweredBlocking } from '#modules/proofreading/index.ts'
import { currentEdition } from '../article.ts'
import { namesFor } from '../desk-view.ts'
import { readArticle } from '../read-article.ts'
import { proofOf } from './edition-proof.ts'

/** What was found in the edition staff see first, with the answers given. */
export async function proofOnDesk(ctx: Context, organ: string, id: string) {
  const { article } = await readArticle(ctx, organ, id)
  const edition = currentEdition(article)
  const { findings, unread, lexicon } = await proofOf(ctx, organ, edition)
  const answers = await answersTo(ctx, organ, id)
  const nameOf = await namesFor(
    ctx,
    [...answers.values()].map((answer) => answer.by),
  )
  return {
    edition: edition.number,
    contentHash: edition.contentHash,
    lexicon,
    unread,
    blocking: unansweredBlocking(findings, answers, edition.writers).length,
    open: unanswered(findings, answers, edition.writers).length,
    findings: findings.map(({ basis, ...finding }) => {
      const answer = answers.get(finding.key)
      return {
        ...finding,
        basis: basis === null ? '' : citation(basis),
        answer: answer ? { verdict: answer.verdict, reason: answer.reason, name: nameOf(answer.by) } : null,
      }
    }),
  }
}
