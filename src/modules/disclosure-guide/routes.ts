import { implement } from '@orpc/server'
import { type ApiContext, guard } from '#kernel/http/api.ts'
import { publishGuide } from './actions/publish-guide.ts'
import { saveGuide } from './actions/save-guide.ts'
import { guideContract } from './contract.ts'
import { guideOnDesk } from './read-guide.ts'
import { missingElements } from './rules/missing-elements.ts'

const os = implement(guideContract).$context<ApiContext>().use(guard)

/** The console's interface to the disclosure guide. */
export const guideRoutes = os.router({
  get: os.get.handler(({ context: { ctx }, input }) => guideOnDesk(ctx, input.organ)),
  save: os.save.handler(async ({ context: { ctx }, input }) => ({
    revision: await saveGuide(ctx, input),
    missing: missingElements(input.guide),
  })),
  publish: os.publish.handler(async ({ context: { ctx }, input }) => {
    const { version, day } = await publishGuide(ctx, input)
    return { version, day }
  }),
})
