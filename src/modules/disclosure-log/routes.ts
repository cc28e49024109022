import { implement } from '@orpc/server'
import { type ApiContext, guard } from '#kernel/http/api.ts'
import { approveEntry, sendBackEntry, withdrawEntry } from './actions/decide-entry.ts'
import { proposeEntry } from './actions/propose-entry.ts'
import { disclosureLogContract } from './contract.ts'
import { listEntries, readEntry } from './read-log.ts'

const os = implement(disclosureLogContract).$context<ApiContext>().use(guard)
const done = { ok: true } as const

/** The console's interface to the disclosure log. */
export const disclosureLogRoutes = os.router({
  list: os.list.handler(({ context: { ctx }, input: { organ, ...turn } }) => listEntries(ctx, organ, turn)),
  get: os.get.handler(({ context: { ctx }, input }) => readEntry(ctx, input.organ, input.id)),
  propose: os.propose.handler(async ({ context: { ctx }, input }) => {
    await proposeEntry(ctx, input)
    return done
  }),
  approve: os.approve.handler(async ({ context: { ctx }, input }) => {
    await approveEntry(ctx, input)
    return done
  }),
  sendBack: os.sendBack.handler(async ({ context: { ctx }, input }) => {
    await sendBackEntry(ctx, input)
    return done
  }),
  withdraw: os.withdraw.handler(async ({ context: { ctx }, input }) => {
    await withdrawEntry(ctx, input)
    return done
  }),
})
