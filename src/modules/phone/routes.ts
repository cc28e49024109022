import { implement } from '@orpc/server'
import { type ApiContext, guard } from '#kernel/http/api.ts'
import { MESSAGE_KINDS } from '#modules/messages/index.ts'
import { recordCall } from './actions/record-call.ts'
import { removeStandIn, setStandIn } from './actions/set-stand-in.ts'
import { type CallKind, phoneContract } from './contract.ts'
import { dutyDays } from './duty-days.ts'
import { listCalls, readCall, readCallFigures } from './read-calls.ts'

const os = implement(phoneContract).$context<ApiContext>().use(guard)
const done = { ok: true } as const

const KIND_NAMES = Object.entries(MESSAGE_KINDS).map(([kind, { label }]) => ({
  kind: kind as CallKind,
  label,
}))

/** The console's interface to calls and duty. */
export const phoneRoutes = os.router({
  calls: os.calls.handler(({ context: { ctx }, input: { organ, ...wanted } }) =>
    listCalls(ctx, organ, wanted),
  ),
  figures: os.figures.handler(async ({ context: { ctx }, input }) => ({
    ...(await readCallFigures(ctx, input.organ, input.year)),
    kinds: KIND_NAMES,
  })),
  call: os.call.handler(({ context: { ctx }, input }) => readCall(ctx, input.organ, input.id)),
  record: os.record.handler(({ context: { ctx }, input }) => recordCall(ctx, input)),
  duty: os.duty.handler(async ({ context: { ctx }, input }) => ({
    days: await dutyDays(ctx, input.organ, input.days),
  })),
  setStandIn: os.setStandIn.handler(async ({ context: { ctx }, input }) => {
    await setStandIn(ctx, input)
    return done
  }),
  removeStandIn: os.removeStandIn.handler(async ({ context: { ctx }, input }) => {
    await removeStandIn(ctx, input)
    return done
  }),
})
