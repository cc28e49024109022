import { implement } from '@orpc/server'
import { type ApiContext, guard } from '#kernel/http/api.ts'
import { addSynonyms, removeSynonyms } from './actions/change-synonyms.ts'
import { synonymsContract } from './contract.ts'
import { synonymsOnDesk } from './read-synonyms.ts'

const os = implement(synonymsContract).$context<ApiContext>().use(guard)
const done = { ok: true } as const

/** The console's interface to words that mean the same when residents search. */
export const synonymsRoutes = os.router({
  list: os.list.handler(({ context: { ctx }, input }) => synonymsOnDesk(ctx, input.organ)),
  add: os.add.handler(async ({ context: { ctx }, input }) => {
    await addSynonyms(ctx, input)
    return done
  }),
  remove: os.remove.handler(async ({ context: { ctx }, input }) => {
    await removeSynonyms(ctx, input)
    return done
  }),
})
