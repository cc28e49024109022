import { implement } from '@orpc/server'
import type { Context } from '#kernel/context.ts'
import { type ApiContext, guard } from '#kernel/http/api.ts'
import { Refusal } from '#kernel/refusal.ts'
import { setPolicies, setValidity } from '../actions/relate-article.ts'
import { setTiming } from '../actions/set-timing.ts'
import { statusOf } from '../article.ts'
import { publicationContract } from '../contract.ts'
import { readArticle } from '../read-article.ts'
import { idOfIndex } from './id-of-index.ts'

const os = implement(publicationContract).$context<ApiContext>().use(guard)

// What people type is the time of their office.
const instant = (typed: string | null) =>
  typed === null ? null : new Date(`${typed}:00+08:00`).toISOString()

async function standing(ctx: Context, { organ, id }: { organ: string; id: string }) {
  const { article } = await readArticle(ctx, organ, id)
  return { id, status: statusOf(article) }
}

/** The console's interface to what is said of live articles. */
export const publicationRoutes = os.router({
  setValidity: os.setValidity.handler(async ({ context: { ctx }, input }) => {
    const { organ, id, key, by, ...said } = input
    const other = by === '' ? null : await idOfIndex(ctx, organ, 'by', by)
    await setValidity(ctx, { organ, id, key, said: { ...said, by: other } })
    return standing(ctx, input)
  }),
  setPolicies: os.setPolicies.handler(async ({ context: { ctx }, input }) => {
    const policies: string[] = []
    for (const index of input.policies) policies.push(await idOfIndex(ctx, input.organ, 'policies', index))
    await setPolicies(ctx, { ...input, policies })
    return standing(ctx, input)
  }),
  setTiming: os.setTiming.handler(async ({ context: { ctx }, input }) => {
    const { organ, id, key, reviewBy, publicityFrom: from, publicityTo: to } = input
    if ((from === null) !== (to === null))
      throw new Refusal('公示期的第一天和最后一天要一起填。', 'invalid', [
        { field: from === null ? 'publicityFrom' : 'publicityTo', message: '请填写。' },
      ])
    const publicity = from !== null && to !== null ? { from, to } : null
    const times = { publishAt: instant(input.publishAt), embargoUntil: instant(input.embargoUntil) }
    await setTiming(ctx, { organ, id, key, timing: { ...times, publicity, reviewBy } })
    return standing(ctx, input)
  }),
})
