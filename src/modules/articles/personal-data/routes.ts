import { implement } from '@orpc/server'
import { type ApiContext, guard } from '#kernel/http/api.ts'
import { personalDataContract } from '../contract.ts'
import { maskEdition } from './mask-edition.ts'
import { overrideHits } from './override-hits.ts'
import { personalDataOnDesk } from './personal-data-on-desk.ts'

const os = implement(personalDataContract).$context<ApiContext>().use(guard)

/** The console's interface to personal data in articles. */
export const personalDataRoutes = os.router({
  look: os.look.handler(({ context: { ctx }, input }) => personalDataOnDesk(ctx, input.organ, input.id)),
  mask: os.mask.handler(async ({ context: { ctx }, input }) => {
    await maskEdition(ctx, input)
    return personalDataOnDesk(ctx, input.organ, input.id)
  }),
  override: os.override.handler(async ({ context: { ctx }, input }) => {
    await overrideHits(ctx, input)
    return personalDataOnDesk(ctx, input.organ, input.id)
  }),
})
