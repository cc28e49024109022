import { implement } from '@orpc/server'
import { type ApiContext, guard } from '#kernel/http/api.ts'
import { caseForStaff, holdIdentity, liftHold } from '#modules/applications/index.ts'
import { proofsOf } from '#modules/release/index.ts'
import { seeIdentity, seePaper, seeProof } from './actions/see-identity.ts'
import { setRetention } from './actions/set-retention.ts'
import { privacyContract } from './contract.ts'
import { readLog, readRetention } from './read-privacy.ts'

const os = implement(privacyContract).$context<ApiContext>().use(guard)
const done = { ok: true } as const

/** The console's interface to identities and how long they are kept. */
export const privacyRoutes = os.router({
  identity: os.identity.handler(({ context: { ctx }, input }) => seeIdentity(ctx, input)),
  proofs: os.proofs.handler(async ({ context: { ctx }, input }) => {
    await caseForStaff(ctx, input.organ, input.id)
    return { proofs: await proofsOf(ctx, input.organ, input.id) }
  }),
  proof: os.proof.handler(({ context: { ctx }, input }) => seeProof(ctx, input)),
  paper: os.paper.handler(({ context: { ctx }, input }) => seePaper(ctx, input)),
  hold: os.hold.handler(async ({ context: { ctx }, input: { hold, ...on } }) => {
    await (hold ? holdIdentity(ctx, on) : liftHold(ctx, on))
    return done
  }),
  log: os.log.handler(({ context: { ctx }, input: { organ, ...turn } }) => readLog(ctx, organ, turn)),
  retention: os.retention.handler(({ context: { ctx }, input }) => readRetention(ctx, input.organ)),
  setRetention: os.setRetention.handler(async ({ context: { ctx }, input }) => {
    await setRetention(ctx, input)
    return done
  }),
})
