import { type Context, today } from '#kernel/context.ts'
import { act } from '#kernel/ledger/index.ts'
import { OGI } from '#law/index.ts'
import { announceArticle } from '../announce-article.ts'
import { currentEdition, statusOf } from '../article.ts'
import { articleProcedure } from '../article-procedure.ts'
import { articleWithin } from '../read-article.ts'
import { refuseProblems } from '../read-draft.ts'
import { type Timing, timingProblems } from '../rules/timing.ts'

/** Sets when a document goes out, is held back, stands on public notice, and is looked at again. */
export async function setTiming(
  ctx: Context,
  { organ, id, key, timing }: { organ: string; id: string; key: string; timing: Timing },
): Promise<void> {
  await act(
    ctx,
    articleProcedure,
  )({
    organ,
    id,
    key,
    async decide({ state }, inside) {
      const article = articleWithin(inside, organ, state, 'article.publish')
      const now = inside.clock.now().toISOString()
      const approved = statusOf(article) === 'approved'
      refuseProblems(timingProblems(timing, { now, today: today(inside), approved }))
      if (article.live !== null) await announceArticle(inside, organ, id)
      const payload = { ...timing, edition: currentEdition(article).number }
      return [{ kind: 'timing-set', payload, basis: [OGI.cite('26')] }]
    },
  })
}
