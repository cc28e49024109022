import { implement } from '@orpc/server'
import { type ApiContext, guard } from '#kernel/http/api.ts'
import { concludeDispute } from './actions/conclude-dispute.ts'
import { fileDispute } from './actions/file-dispute.ts'
import { disputesContract } from './contract.ts'
import { listDisputes, readDispute } from './read-disputes.ts'

const os = implement(disputesContract).$context<ApiContext>().use(guard)

/** The console's interface to reviews and suits. */
export const disputesRoutes = os.router({
  list: os.list.handler(({ context: { ctx }, input }) => listDisputes(ctx, input.organ, input.page)),
  get: os.get.handler(({ context: { ctx }, input }) => readDispute(ctx, input.organ, input.id)),
  file: os.file.handler(({ context: { ctx }, input }) => fileDispute(ctx, input)),
  conclude: os.conclude.handler(async ({ context: { ctx }, input }) => {
    await concludeDispute(ctx, input)
    return { ok: true } as const
  }),
})
