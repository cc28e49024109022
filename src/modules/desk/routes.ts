import { implement } from '@orpc/server'
import { today } from '#kernel/context.ts'
import { type ApiContext, guard } from '#kernel/http/api.ts'
import { may, type Permission } from '#kernel/permissions.ts'
import { deskContract } from './contract.ts'
import { dueItems } from './due-items.ts'
import { waitingItems } from './waiting-items.ts'

const os = implement(deskContract).$context<ApiContext>().use(guard)

/** The first page of the console. */
export const deskRoutes = os.router({
  get: os.get.handler(async ({ context: { ctx }, input: { organ } }) => {
    const lineage = ctx.lineage(organ)
    const allows = (permission: string) => may(ctx.actor.grants, permission as Permission, lineage)
    const [waiting, due] = await Promise.all([waitingItems(ctx, organ, allows), dueItems(ctx, organ, allows)])
    return { today: today(ctx), waiting, due }
  }),
})
