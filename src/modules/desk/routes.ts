import { implement } from '@orpc/server'
import { type ApiContext, guard } from '#kernel/http/api.ts'
import { may, type Permission } from '#kernel/permissions.ts'
import { deskContract } from './contract.ts'
import { deskOf } from './desk-items.ts'
import { overviewOf } from './overview.ts'

const os = implement(deskContract).$context<ApiContext>().use(guard)

/** The first page of the console. */
export const deskRoutes = os.router({
  get: os.get.handler(({ context: { ctx }, input: { organ } }) => {
    const lineage = ctx.lineage(organ)
    const allows = (permission: string) => may(ctx.actor.grants, permission as Permission, lineage)
    return deskOf(ctx, organ, allows)
  }),
  overview: os.overview.handler(({ context: { ctx }, input }) => overviewOf(ctx, input.organ)),
})
