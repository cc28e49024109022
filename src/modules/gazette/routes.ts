import { implement } from '@orpc/server'
import { type ApiContext, guard } from '#kernel/http/api.ts'
import { beginIssue, composeIssue } from './actions/compose-issue.ts'
import { publishIssue } from './actions/publish-issue.ts'
import { withdrawIssue } from './actions/withdraw-issue.ts'
import { gazetteContract } from './contract.ts'
import { issueOnDesk, issuesOnDesk, proofOf } from './read-issues.ts'

const os = implement(gazetteContract).$context<ApiContext>().use(guard)

/** The console's interface to the gazette. */
export const gazetteRoutes = os.router({
  list: os.list.handler(({ context: { ctx }, input }) => issuesOnDesk(ctx, input.organ)),
  get: os.get.handler(({ context: { ctx }, input }) => issueOnDesk(ctx, input.organ, input.id)),
  begin: os.begin.handler(({ context: { ctx }, input }) => beginIssue(ctx, input)),
  compose: os.compose.handler(async ({ context: { ctx }, input }) => {
    await composeIssue(ctx, input)
    return { id: input.id }
  }),
  publish: os.publish.handler(({ context: { ctx }, input }) => publishIssue(ctx, input)),
  withdraw: os.withdraw.handler(async ({ context: { ctx }, input }) => {
    await withdrawIssue(ctx, input)
    return { id: input.id }
  }),
  proof: os.proof.handler(({ context: { ctx }, input }) => proofOf(ctx, input.organ, input.id)),
})
