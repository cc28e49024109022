import { implement } from '@orpc/server'
import { type ApiContext, guard } from '#kernel/http/api.ts'
import { checkIsolated } from './checking/check-isolated.ts'
import { compareFigures, settleDifference } from './filing/compare-figures.ts'
import { filingView } from './filing/filing-view.ts'
import { filingContract } from './filing-contract.ts'

const os = implement(filingContract).$context<ApiContext>().use(guard)

/** The console's interface to filing a report with the upper system. */
export const filingRoutes = os.router({
  get: os.get.handler(({ context: { ctx }, input }) => filingView(ctx, input.organ, input.year)),
  compare: os.compare.handler(({ context: { ctx }, input: { text, ...asked } }) =>
    compareFigures(ctx, { ...asked, back: { kind: 'pasted', text } }, checkIsolated),
  ),
  compareFile: os.compareFile.handler(async ({ context: { ctx }, input: { file, ...asked } }) => {
    const bytes = new Uint8Array(await file.arrayBuffer())
    return compareFigures(ctx, { ...asked, back: { kind: 'file', name: file.name, bytes } }, checkIsolated)
  }),
  settle: os.settle.handler(async ({ context: { ctx }, input }) => {
    await settleDifference(ctx, input)
    return { ok: true } as const
  }),
})
