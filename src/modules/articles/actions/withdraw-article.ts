import type { Context } from '#kernel/context.ts'
import { act } from '#kernel/ledger/index.ts'
import { OGI } from '#law/index.ts'
import { announceArticle } from '../announce-article.ts'
import { articleProcedure } from '../article-procedure.ts'
import { publishedById } from '../published.ts'
import { articleWithin } from '../read-article.ts'
import { refuseProblems } from '../read-draft.ts'
import { announceRelated } from '../related.ts'
import { type Withdrawal, withdrawalProblems } from '../rules/withdrawal.ts'
import { ready } from '../write-edition.ts'

/**
 * Takes the live edition off the site in one act, with a reason residents read in its place: page, lists, files,
 * copies elsewhere all follow the one notice it gives.
 */
export async function withdrawArticle(
  ctx: Context,
  input: {
    organ: string
    id: string
    key: string
    reason: string
    how?: Withdrawal | undefined
    /** The live document that takes its place. */
    replacedBy?: string | null | undefined
  },
): Promise<void> {
  const { organ, id, key, how = 'withdrawn', replacedBy = null } = input
  const reason = input.reason.trim()
  refuseProblems(withdrawalProblems({ how, reason, replacedBy }, id))
  await act(
    ctx,
    articleProcedure,
  )({
    organ,
    id,
    key,
    async decide({ state }, inside) {
      const article = ready(articleWithin(inside, organ, state, 'article.withdraw'), 'withdraw')
      if (replacedBy !== null && !(await publishedById(inside, organ, replacedBy)))
        refuseProblems([{ field: 'replacedBy', message: '代替它的稿件没有在本单位网站上公开。' }])
      await announceArticle(inside, organ, id)
      await announceRelated(inside, organ, id)
      const payload = { edition: article.live ?? 0, reason, how, ...(replacedBy ? { replacedBy } : {}) }
      return [{ kind: 'article-withdrawn', payload, basis: [OGI.cite('17')] }]
    },
  })
}
