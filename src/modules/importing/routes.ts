import { implement } from '@orpc/server'
import { type ApiContext, guard } from '#kernel/http/api.ts'
import { askFile, askPlatform } from './actions/ask-import.ts'
import { goOnImport, stopImport } from './actions/steer-import.ts'
import { importingContract } from './contract.ts'
import { importReport, listImports, readImport } from './read-imports.ts'

const os = implement(importingContract).$context<ApiContext>().use(guard)
const done = { ok: true } as const

/** The console's interface to importing documents of other systems. */
export const importingRoutes = os.router({
  list: os.list.handler(({ context: { ctx }, input }) => listImports(ctx, input.organ)),
  get: os.get.handler(({ context: { ctx }, input }) => readImport(ctx, input)),
  askPlatform: os.askPlatform.handler(({ context: { ctx }, input }) => askPlatform(ctx, input)),
  askFile: os.askFile.handler(async ({ context: { ctx }, input: { file, ...input } }) => {
    const bytes = new Uint8Array(await file.arrayBuffer())
    return askFile(ctx, { ...input, file: { name: file.name, bytes } })
  }),
  stop: os.stop.handler(async ({ context: { ctx }, input }) => {
    await stopImport(ctx, input)
    return done
  }),
  goOn: os.goOn.handler(async ({ context: { ctx }, input }) => {
    await goOnImport(ctx, input)
    return done
  }),
  report: os.report.handler(({ context: { ctx }, input }) => importReport(ctx, input.organ, input.id)),
})
