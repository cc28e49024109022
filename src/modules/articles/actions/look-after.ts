import type { Context } from '#kernel/context.ts'
import { act } from '#kernel/ledger/index.ts'
import { Refusal } from '#kernel/refusal.ts'
import { OGI } from '#law/index.ts'
import { editionOf, type LookVerdict } from '../article.ts'
import { articleProcedure } from '../article-procedure.ts'
import { articleWithin } from '../read-article.ts'
import { refuseProblems } from '../read-draft.ts'
import { lookObjection } from '../rules/urgent-release.ts'
import { ready } from '../write-edition.ts'

/** Notes what somebody found who went over an urgent publication afterwards. */
export async function lookAfter(
  ctx: Context,
  input: { organ: string; id: string; key: string; verdict: LookVerdict; note: string },
): Promise<void> {
  const { organ, id, key, verdict } = input
  const note = input.note.trim()
  if (note === '') refuseProblems([{ field: 'note', message: '请写明复核了什么、结果怎样。' }])
  await act(
    ctx,
    articleProcedure,
  )({
    organ,
    id,
    key,
    decide({ state }, inside) {
      const article = ready(articleWithin(inside, organ, state, 'article.review-3'), 'look-after')
      const { urgent } = article
      if (!urgent) return []
      const writers = editionOf(article, urgent.edition)?.writers ?? []
      const objection = lookObjection(urgent, writers, inside.actor.id)
      if (objection) throw new Refusal(objection.message, 'forbidden')
      const payload = { edition: urgent.edition, verdict, note }
      return [{ kind: 'urgent-looked-at', payload, basis: [OGI.cite('17')] }]
    },
  })
}
