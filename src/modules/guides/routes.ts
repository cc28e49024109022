import { implement } from '@orpc/server'
import { type ApiContext, guard } from '#kernel/http/api.ts'
import { publishGuide } from './actions/publish-guide.ts'
import { setWindowFiles } from './actions/set-window-files.ts'
import { withdrawGuide } from './actions/withdraw-guide.ts'
import { createGuide, saveGuide } from './actions/write-guide.ts'
import { guidesContract } from './contract.ts'
import { draftSheet, guideOnDesk } from './read-guide.ts'
import { windowsOnDesk } from './read-windows.ts'

const os = implement(guidesContract).$context<ApiContext>().use(guard)

/** The console's interface to service windows and their guides. */
export const guidesRoutes = os.router({
  windows: os.windows.handler(({ context: { ctx }, input }) => windowsOnDesk(ctx, input.organ)),
  setFiles: os.setFiles.handler(async ({ context: { ctx }, input }) => {
    await setWindowFiles(ctx, input)
    return { ok: true } as const
  }),
  get: os.get.handler(({ context: { ctx }, input }) => guideOnDesk(ctx, input.organ, input.id)),
  create: os.create.handler(({ context: { ctx }, input }) => createGuide(ctx, input)),
  save: os.save.handler(({ context: { ctx }, input }) => saveGuide(ctx, input)),
  publish: os.publish.handler(async ({ context: { ctx }, input }) => {
    const { version, day } = await publishGuide(ctx, input)
    return { version, day }
  }),
  withdraw: os.withdraw.handler(async ({ context: { ctx }, input }) => {
    await withdrawGuide(ctx, input)
    return { id: input.id }
  }),
  sheet: os.sheet.handler(({ context: { ctx }, input }) => draftSheet(ctx, input.organ, input.id)),
})
