import { implement } from '@orpc/server'
import { type ApiContext, guard } from '#kernel/http/api.ts'
import { proofingContract } from '../contract.ts'
import { answerProof } from './answer-finding.ts'
import { proofOnDesk } from './read-proof.ts'

const os = implement(proofingContract).$context<ApiContext>().use(guard)

/** The console's interface to the proofreading of an article. */
export const proofingRoutes = os.router({
  get: os.get.handler(({ context: { ctx }, input }) => proofOnDesk(ctx, input.organ, input.id)),
  answer: os.answer.handler(async ({ context: { ctx }, input }) => {
    await answerProof(ctx, input)
    return { ok: true } as const
  }),
})
