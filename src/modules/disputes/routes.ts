import { implement } from '@orpc/server'
import { type ApiContext, guard } from '#kernel/http/api.ts'
import { fileDispute } from './actions/file-dispute.ts'
import { setReason } from './actions/set-reason.ts'
import { takeDisputeStep } from './actions/take-step.ts'
import { disputeCaseFile } from './case-file.ts'
import { disputesContract } from './contract.ts'
import { disputeHints } from './dispute-hints.ts'
import { listDisputes, readDispute } from './read-disputes.ts'
import { readLessons } from './read-lessons.ts'
import { REASONS_FOR_LOSING } from './rules/reasons-for-losing.ts'
import { readReasons } from './settings-store.ts'

const os = implement(disputesContract).$context<ApiContext>().use(guard)
const ok = { ok: true } as const

/** The console's interface to reviews and suits. */
export const disputesRoutes = os.router({
  list: os.list.handler(({ context: { ctx }, input }) => listDisputes(ctx, input.organ, input)),
  get: os.get.handler(({ context: { ctx }, input }) => readDispute(ctx, input.organ, input.id)),
  file: os.file.handler(({ context: { ctx }, input }) => fileDispute(ctx, input)),
  step: os.step.handler(async ({ context: { ctx }, input }) => {
    await takeDisputeStep(ctx, input)
    return ok
  }),
  caseFile: os.caseFile.handler(({ context: { ctx }, input }) => disputeCaseFile(ctx, input)),
  lessons: os.lessons.handler(({ context: { ctx }, input }) => readLessons(ctx, input.organ, input)),
  reasons: os.reasons.handler(async ({ context: { ctx }, input }) => ({
    built: Object.values(REASONS_FOR_LOSING).map(({ label }) => ({ label })),
    own: await readReasons(ctx.db, input.organ),
  })),
  setReason: os.setReason.handler(async ({ context: { ctx }, input }) => {
    await setReason(ctx, input)
    return ok
  }),
  hints: os.hints.handler(async ({ context: { ctx }, input }) => ({
    hints: await disputeHints(ctx, input.organ, input.id),
  })),
})
