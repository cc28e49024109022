import { implement } from '@orpc/server'
import { type ApiContext, guard } from '#kernel/http/api.ts'
import { repeatFigures } from '#modules/applications/index.ts'
import { propose } from './actions/propose.ts'
import { tellPetition, turnIntoApplication, turnIntoMessage } from './actions/turn-over.ts'
import { triageContract } from './contract.ts'
import { oftenAsked } from './often-asked.ts'

const os = implement(triageContract).$context<ApiContext>().use(guard)

/** The console's interface to triage and to what is asked again and again. */
export const triageRoutes = os.router({
  repeats: os.repeats.handler(({ context: { ctx }, input }) => repeatFigures(ctx, input.organ, input.id)),
  toMessage: os.toMessage.handler(({ context: { ctx }, input }) => turnIntoMessage(ctx, input)),
  toPetition: os.toPetition.handler(async ({ context: { ctx }, input }) => {
    await tellPetition(ctx, input)
    return { ok: true } as const
  }),
  toApplication: os.toApplication.handler(({ context: { ctx }, input }) => turnIntoApplication(ctx, input)),
  often: os.often.handler(({ context: { ctx }, input }) => oftenAsked(ctx, input.organ, input.months)),
  propose: os.propose.handler(({ context: { ctx }, input }) => propose(ctx, input)),
})
