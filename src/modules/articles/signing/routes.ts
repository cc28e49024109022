import { implement } from '@orpc/server'
import { sha256 } from '#kernel/canonical.ts'
import type { Context } from '#kernel/context.ts'
import { type ApiContext, guard } from '#kernel/http/api.ts'
import { Refusal } from '#kernel/refusal.ts'
import { delegateSigning, endDelegation } from '../actions/delegate-signing.ts'
import { lookAfter } from '../actions/look-after.ts'
import { publishUrgently } from '../actions/publish-article.ts'
import { setFlow, setLookLimit } from '../actions/set-signing-rules.ts'
import { examineArticle, returnUnexamined, signArticle } from '../actions/sign-article.ts'
import { statusOf } from '../article.ts'
import { signingContract } from '../contract.ts'
import { readArticle } from '../read-article.ts'
import { signingQueue } from './queue.ts'
import { rulesOnDesk } from './read-rules.ts'

const os = implement(signingContract).$context<ApiContext>().use(guard)

async function standing(ctx: Context, { organ, id }: { organ: string; id: string }) {
  const { article } = await readArticle(ctx, organ, id)
  return { id, status: statusOf(article) }
}

/** The console's interface to the signing of articles. */
export const signingRoutes = os.router({
  queue: os.queue.handler(async ({ context: { ctx, session } }) => {
    if (session?.mustChange) throw new Refusal('请先把一次性密码改成自己的密码。', 'forbidden')
    return { organs: await signingQueue(ctx) }
  }),
  sign: os.sign.handler(async ({ context: { ctx }, input }) => {
    await signArticle(ctx, input)
    return standing(ctx, input)
  }),
  examine: os.examine.handler(async ({ context: { ctx }, input }) => {
    await examineArticle(ctx, input)
    return standing(ctx, input)
  }),
  returnUnexamined: os.returnUnexamined.handler(async ({ context: { ctx }, input }) => {
    await returnUnexamined(ctx, input)
    return standing(ctx, input)
  }),
  publishUrgently: os.publishUrgently.handler(async ({ context: { ctx }, input }) => {
    await publishUrgently(ctx, input)
    return standing(ctx, input)
  }),
  lookAfter: os.lookAfter.handler(async ({ context: { ctx }, input }) => {
    await lookAfter(ctx, input)
    return standing(ctx, input)
  }),
  rules: os.rules.handler(({ context: { ctx }, input: { organ } }) => rulesOnDesk(ctx, organ)),
  setFlow: os.setFlow.handler(async ({ context: { ctx }, input: { organ, key, ...rule } }) => {
    await setFlow(ctx, { organ, key, rule })
    return {}
  }),
  setLookLimit: os.setLookLimit.handler(async ({ context: { ctx }, input: { organ, key, ...limit } }) => {
    await setLookLimit(ctx, { organ, key, limit })
    return {}
  }),
  delegate: os.delegate.handler(async ({ context: { ctx }, input: { organ, key, ...wanted } }) => {
    // The id follows from the key, so that a form sent twice makes one delegation.
    const id = sha256(`${organ}\n${key}`).slice(0, 32)
    await delegateSigning(ctx, { organ, id, key, wanted })
    return { id }
  }),
  endDelegation: os.endDelegation.handler(async ({ context: { ctx }, input }) => {
    await endDelegation(ctx, input)
    return {}
  }),
})
