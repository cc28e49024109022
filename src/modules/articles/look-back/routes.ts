import { implement } from '@orpc/server'
import { type ApiContext, guard } from '#kernel/http/api.ts'
import { lookBackContract } from '../contract.ts'
import { askLook } from './ask-look.ts'
import { keepData, keepWords } from './keep-finding.ts'
import { looksOnDesk } from './read-looks.ts'

const os = implement(lookBackContract).$context<ApiContext>().use(guard)
const done = { ok: true } as const

/** The console's interface to looking through everything published again. */
export const lookBackRoutes = os.router({
  get: os.get.handler(({ context: { ctx }, input: { organ, ...wanted } }) => looksOnDesk(ctx, organ, wanted)),
  ask: os.ask.handler(async ({ context: { ctx }, input }) => {
    await askLook(ctx, input)
    return done
  }),
  keepWords: os.keepWords.handler(async ({ context: { ctx }, input }) => {
    await keepWords(ctx, input)
    return done
  }),
  keepData: os.keepData.handler(async ({ context: { ctx }, input }) => {
    await keepData(ctx, input)
    return done
  }),
})
