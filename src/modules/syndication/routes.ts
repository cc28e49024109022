import { implement } from '@orpc/server'
import type { Context } from '#kernel/context.ts'
import { type ApiContext, guard } from '#kernel/http/api.ts'
import { readCase } from '#kernel/ledger/index.ts'
import { adoptSending } from './actions/adopt-sending.ts'
import { declineUpdate, takeUpdate } from './actions/answer-update.ts'
import { comparePage } from './actions/compare-page.ts'
import { followWithdrawal } from './actions/follow-withdrawals.ts'
import { prepareHandSending } from './actions/prepare-hand-sending.ts'
import { recallSending } from './actions/recall-sending.ts'
import { dropHandSending, recordAddress, recordDone } from './actions/record-by-hand.ts'
import { returnSending } from './actions/return-sending.ts'
import { sendArticle } from './actions/send-article.ts'
import { setPortals } from './actions/set-portals.ts'
import { candidates } from './candidates.ts'
import { syndicationContract } from './contract.ts'
import { itemByHand, itemsByHand, portalsShown } from './read-by-hand.ts'
import { receivedItem, receivedItems, sentItem, sentItems } from './read-sendings.ts'
import { existing, sentTo } from './receivable.ts'
import { sendingProcedure } from './sending.ts'
import { sendingCounts } from './sending-counts.ts'

const os = implement(syndicationContract).$context<ApiContext>().use(guard)
const ok = { ok: true } as const

const itemOf = (ctx: Context, organ: string, id: string) =>
  readCase(ctx, sendingProcedure, organ, id, '这件报送')

async function retry(ctx: Context, organ: string, id: string) {
  return { done: await followWithdrawal(ctx, { organ_id: organ, id }) }
}

/** The console's interface to items sent up, received, and put by hand. */
export const syndicationRoutes = os.router({
  list: os.list.handler(({ context: { ctx }, input: { organ, page, ...filter } }) =>
    sentItems(ctx, organ, filter, page),
  ),
  get: os.get.handler(({ context: { ctx }, input }) => sentItem(ctx, input.organ, input.id)),
  candidates: os.candidates.handler(({ context: { ctx }, input }) =>
    candidates(ctx, input.organ, input.page),
  ),
  counts: os.counts.handler(({ context: { ctx }, input }) => sendingCounts(ctx, input.organ, input.year)),
  send: os.send.handler(({ context: { ctx }, input }) => sendArticle(ctx, input)),
  recall: os.recall.handler(async ({ context: { ctx }, input }) => {
    await recallSending(ctx, input)
    return ok
  }),
  retry: os.retry.handler(async ({ context: { ctx }, input: { organ, id } }) => {
    existing((await itemOf(ctx, organ, id)).state)
    return retry(ctx, organ, id)
  }),
  received: os.received.handler(({ context: { ctx }, input: { organ, page, ...filter } }) =>
    receivedItems(ctx, organ, filter, page),
  ),
  getReceived: os.getReceived.handler(({ context: { ctx }, input }) =>
    receivedItem(ctx, input.organ, input.town, input.id),
  ),
  adopt: os.adopt.handler(({ context: { ctx }, input }) => adoptSending(ctx, input)),
  giveBack: os.giveBack.handler(async ({ context: { ctx }, input }) => {
    await returnSending(ctx, input)
    return ok
  }),
  takeUpdate: os.takeUpdate.handler(async ({ context: { ctx }, input }) => {
    await takeUpdate(ctx, input)
    return ok
  }),
  declineUpdate: os.declineUpdate.handler(async ({ context: { ctx }, input }) => {
    await declineUpdate(ctx, input)
    return ok
  }),
  retryReceived: os.retryReceived.handler(async ({ context: { ctx }, input: { organ, town, id } }) => {
    sentTo((await itemOf(ctx, town, id)).state, organ)
    return retry(ctx, town, id)
  }),
  portals: os.portals.handler(({ context: { ctx }, input }) => portalsShown(ctx, input.organ)),
  setPortals: os.setPortals.handler(async ({ context: { ctx }, input }) => {
    await setPortals(ctx, input)
    return ok
  }),
  listByHand: os.listByHand.handler(({ context: { ctx }, input }) =>
    itemsByHand(ctx, input.organ, input.page),
  ),
  getByHand: os.getByHand.handler(({ context: { ctx }, input }) => itemByHand(ctx, input.organ, input.id)),
  prepare: os.prepare.handler(({ context: { ctx }, input }) => prepareHandSending(ctx, input)),
  recordAddress: os.recordAddress.handler(async ({ context: { ctx }, input }) => {
    await recordAddress(ctx, input)
    return ok
  }),
  compare: os.compare.handler(({ context: { ctx }, input }) => comparePage(ctx, input)),
  recordDone: os.recordDone.handler(async ({ context: { ctx }, input }) => {
    await recordDone(ctx, input)
    return ok
  }),
  drop: os.drop.handler(async ({ context: { ctx }, input }) => {
    await dropHandSending(ctx, input)
    return ok
  }),
})
