import { type Context, today } from '#kernel/context.ts'
import { act } from '#kernel/ledger/index.ts'
import { type Day, OGI } from '#law/index.ts'
import { organById, standingColumn } from '#modules/organs/index.ts'
import { currentEdition } from '../article.ts'
import { articleProcedure } from '../article-procedure.ts'
import { EMPTY_BODY, type Metadata } from '../edition.ts'
import { articleWithin } from '../read-article.ts'
import { placeProblems, refuseProblems } from '../read-draft.ts'
import { gapsBeforeReview } from '../rules/before-review.ts'
import { factGaps } from '../rules/class-facts.ts'
import { flowOn } from '../rules/signing-flow.ts'
import { signingRules } from '../signing/signing-rules.ts'
import { ready } from '../write-edition.ts'

const classGaps = ({ facts }: Metadata, day: Day) => (facts ? factGaps(facts, day) : [])

/** Hands a whole draft in for the steps its column asks for today; from here on its text stands still. */
export async function submitArticle(
  ctx: Context,
  input: { organ: string; id: string; key: string },
): Promise<void> {
  const { organ, id, key } = input
  await act(
    ctx,
    articleProcedure,
  )({
    organ,
    id,
    key,
    async decide({ state }, inside) {
      const article = ready(articleWithin(inside, organ, state, 'article.write'), 'submit')
      const { number: edition, content, contentHash } = currentEdition(article)
      const { attachments, bodyHash, metadata } = content
      const draft = {
        madeOn: metadata.madeOn,
        hasBody: bodyHash !== EMPTY_BODY,
        attachments: attachments.length,
      }
      const house = await organById(inside, organ)
      refuseProblems([
        ...placeProblems(house, content),
        ...[...gapsBeforeReview(draft, today(inside)), ...classGaps(metadata, today(inside))].map(
          ({ field, message }) => ({ field, message }),
        ),
      ])
      const column = (house.site && standingColumn(house.site, content.column)?.key) ?? content.column
      const flow = flowOn((await signingRules(inside, organ)).flows, column, today(inside))
      return [{ kind: 'article-submitted', payload: { edition, contentHash, flow }, basis: [OGI.cite('17')] }]
    },
  })
}
