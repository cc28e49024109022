import { implement } from '@orpc/server'
import { type ApiContext, guard } from '#kernel/http/api.ts'
import { announceTrade } from './actions/announce-trade.ts'
import { closeBidding } from './actions/close-bidding.ts'
import {
  fileTrade,
  finishTrade,
  notariseTrade,
  postResult,
  winnerDefaults,
  withdrawTrade,
} from './actions/conclude-trade.ts'
import { deliberateTrade } from './actions/deliberate-trade.ts'
import { takePaperBid } from './actions/enter-bid.ts'
import { giveShares, openPaper } from './actions/give-shares.ts'
import { changeAsset, enterAsset, removeAsset } from './actions/keep-asset.ts'
import { refuseBidder, returnDeposit, takeDeposit, viewBidder } from './actions/look-after-bidder.ts'
import { makeSetting } from './actions/make-setting.ts'
import { negotiateTrade } from './actions/negotiate-trade.ts'
import { postResolution } from './actions/post-resolution.ts'
import { proposeTrade, reviseTrade } from './actions/propose-trade.ts'
import { registerBidder } from './actions/register-bidder.ts'
import { reviewTrade, submitTrade } from './actions/review-trade.ts'
import { showKey } from './actions/show-key.ts'
import { signContract } from './actions/sign-contract.ts'
import { tradingContract } from './contract.ts'
import type { HandedIn } from './keep-paper.ts'
import { paperOf, readEnvelopes, readTrade } from './read-trade.ts'
import { listAssets, listHolders, listSettings, listTrades, ownKey } from './read-trades.ts'

const os = implement(tradingContract).$context<ApiContext>().use(guard)
const done = { ok: true } as const

const bytesOf = async (file: File): Promise<HandedIn> => ({
  name: file.name,
  bytes: new Uint8Array(await file.arrayBuffer()),
})

async function handedIn({ text, file }: { text: string; file?: File | undefined }): Promise<HandedIn> {
  return file ? bytesOf(file) : { text }
}

const registerRoutes = {
  assets: os.assets.handler(({ context: { ctx }, input }) => listAssets(ctx, input.organ, input)),
  enterAsset: os.enterAsset.handler(({ context: { ctx }, input }) => enterAsset(ctx, input)),
  changeAsset: os.changeAsset.handler(async ({ context: { ctx }, input }) => {
    await changeAsset(ctx, input)
    return done
  }),
  removeAsset: os.removeAsset.handler(async ({ context: { ctx }, input }) => {
    await removeAsset(ctx, input)
    return done
  }),
  settings: os.settings.handler(({ context: { ctx }, input }) => listSettings(ctx, input.organ)),
  makeSetting: os.makeSetting.handler(async ({ context: { ctx }, input }) => {
    const { organ, key, setting, ...entry } = input
    await makeSetting(ctx, { organ, key, entry: { ...entry, key: setting } })
    return done
  }),
  holders: os.holders.handler(({ context: { ctx }, input }) => listHolders(ctx, input.organ)),
  myKey: os.myKey.handler(({ context: { ctx }, input }) => ownKey(ctx, input.organ)),
  showKey: os.showKey.handler(async ({ context: { ctx }, input }) => {
    await showKey(ctx, input)
    return done
  }),
}

const beforeNotice = {
  list: os.list.handler(({ context: { ctx }, input }) => listTrades(ctx, input.organ, input)),
  get: os.get.handler(({ context: { ctx }, input }) => readTrade(ctx, input.organ, input.id)),
  paper: os.paper.handler(({ context: { ctx }, input }) => paperOf(ctx, input)),
  propose: os.propose.handler(({ context: { ctx }, input }) => proposeTrade(ctx, input)),
  revise: os.revise.handler(async ({ context: { ctx }, input }) => {
    await reviseTrade(ctx, input)
    return done
  }),
  deliberate: os.deliberate.handler(async ({ context: { ctx }, input }) => {
    const { organ, id, key, text, file, body, invitedOn, ...rest } = input
    const record = { ...rest, body: body ?? null, invitedOn: invitedOn ?? null }
    await deliberateTrade(ctx, { organ, id, key, record, minutes: await handedIn({ text, file }) })
    return done
  }),
  postResolution: os.postResolution.handler(async ({ context: { ctx }, input }) => {
    await postResolution(ctx, input)
    return done
  }),
  submit: os.submit.handler(async ({ context: { ctx }, input }) => {
    await submitTrade(ctx, input)
    return done
  }),
  review: os.review.handler(async ({ context: { ctx }, input }) => {
    await reviewTrade(ctx, input)
    return done
  }),
  announce: os.announce.handler(async ({ context: { ctx }, input: { organ, id, key, ...notice } }) => {
    await announceTrade(ctx, { organ, id, key, notice })
    return done
  }),
}

const bidding = {
  registerBidder: os.registerBidder.handler(({ context: { ctx }, input }) =>
    registerBidder(ctx, { ...input, channel: 'counter' }),
  ),
  refuseBidder: os.refuseBidder.handler(async ({ context: { ctx }, input }) => {
    await refuseBidder(ctx, input)
    return done
  }),
  takeDeposit: os.takeDeposit.handler(async ({ context: { ctx }, input }) => {
    await takeDeposit(ctx, input)
    return done
  }),
  returnDeposit: os.returnDeposit.handler(async ({ context: { ctx }, input }) => {
    await returnDeposit(ctx, input)
    return done
  }),
  viewBidder: os.viewBidder.handler(({ context: { ctx }, input }) => viewBidder(ctx, input)),
  paperBid: os.paperBid.handler(async ({ context: { ctx }, input }) => {
    await takePaperBid(ctx, input)
    return done
  }),
  close: os.close.handler(async ({ context: { ctx }, input }) => {
    await closeBidding(ctx, input)
    return done
  }),
  openPaper: os.openPaper.handler(async ({ context: { ctx }, input }) => {
    await openPaper(ctx, input)
    return done
  }),
  envelopes: os.envelopes.handler(({ context: { ctx }, input }) => readEnvelopes(ctx, input.organ, input.id)),
  giveShares: os.giveShares.handler(async ({ context: { ctx }, input }) => {
    await giveShares(ctx, input)
    return done
  }),
  negotiate: os.negotiate.handler(async ({ context: { ctx }, input }) => {
    const { organ, id, key, offers, text, file } = input
    await negotiateTrade(ctx, { organ, id, key, offers, minutes: await handedIn({ text, file }) })
    return done
  }),
}

const afterAward = {
  postResult: os.postResult.handler(async ({ context: { ctx }, input }) => {
    await postResult(ctx, input)
    return done
  }),
  sign: os.sign.handler(async ({ context: { ctx }, input: { organ, id, key, file, ...given } }) => {
    const { number, startOn, endOn = null } = given
    const paper = file ? await bytesOf(file) : null
    await signContract(ctx, { organ, id, key, contract: { number, startOn, endOn, paper } })
    return done
  }),
  default: os.default.handler(async ({ context: { ctx }, input }) => {
    await winnerDefaults(ctx, input)
    return done
  }),
  file: os.file.handler(async ({ context: { ctx }, input }) => {
    await fileTrade(ctx, input)
    return done
  }),
  notarise: os.notarise.handler(async ({ context: { ctx }, input }) => {
    await notariseTrade(ctx, input)
    return done
  }),
  finish: os.finish.handler(async ({ context: { ctx }, input }) => {
    await finishTrade(ctx, input)
    return done
  }),
  withdraw: os.withdraw.handler(async ({ context: { ctx }, input }) => {
    await withdrawTrade(ctx, input)
    return done
  }),
}

/** The console's interface to villages' property and trades. */
export const tradingRoutes = os.router({ ...registerRoutes, ...beforeNotice, ...bidding, ...afterAward })
