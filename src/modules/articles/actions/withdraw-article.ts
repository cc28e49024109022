import type { Context } from '#kernel/context.ts'
import { act } from '#kernel/ledger/index.ts'
import { OGI } from '#law/index.ts'
import { announceArticle } from '../announce-article.ts'
import { articleProcedure } from '../article-procedure.ts'
import { articleWithin } from '../read-article.ts'
import { refuseProblems } from '../read-draft.ts'
import { ready } from '../write-edition.ts'

/** Takes the live edition off the site, with a reason residents can read in its place. */
export async function withdrawArticle(
  ctx: Context,
  input: { organ: string; id: string; key: string; reason: string },
): Promise<void> {
  const { organ, id, key } = input
  const reason = input.reason.trim()
  if (reason === '')
    refuseProblems([{ field: 'reason', message: '请写明撤回原因，原网页处会显示这个原因。' }])
  await act(
    ctx,
    articleProcedure,
  )({
    organ,
    id,
    key,
    async decide({ state }, inside) {
      const article = ready(articleWithin(inside, organ, state, 'article.withdraw'), 'withdraw')
      await announceArticle(inside, organ, id)
      const payload = { edition: article.live ?? 0, reason }
      return [{ kind: 'article-withdrawn', payload, basis: [OGI.cite('17')] }]
    },
  })
}
