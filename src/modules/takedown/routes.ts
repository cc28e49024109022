import { implement } from '@orpc/server'
import { type ApiContext, guard } from '#kernel/http/api.ts'
import { takedownContract } from './contract.ts'
import { tracesOf } from './read-traces.ts'

const os = implement(takedownContract).$context<ApiContext>().use(guard)

/** The console's interface to what became of withdrawn documents. */
export const takedownRoutes = os.router({
  get: os.get.handler(({ context: { ctx }, input: { organ, id } }) => tracesOf(ctx, organ, id)),
})
