import type { FastifyReply, FastifyRequest } from 'fastify'
import { requireSameSite } from '#kernel/forms/same-site.ts'
import { sendPage } from '#kernel/forms/send-page.ts'
import { openSlowDown } from '#kernel/forms/slow-down.ts'
import { Refusal } from '#kernel/refusal.ts'
import { enterBid } from '../actions/enter-bid.ts'
import { BidPostSchema } from '../contract.ts'
import { readTradeCase } from '../read-trade.ts'
import { TRADE_KINDS } from '../rules/trade-kinds.ts'
import { sealContext } from '../seal-context.ts'
import { type AskedTrade, type BiddingPages, framedFor } from './asked-trade.ts'
import { BidPage, type BidPageFacts } from './bid-page.tsx'

const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"

async function factsOf(pages: BiddingPages, { trade }: AskedTrade): Promise<BidPageFacts> {
  const { state } = await readTradeCase(pages.ctx, trade.village, trade.id)
  const { bidder: _, ...context } = sealContext(trade.id, state, 0)
  const { kind, baseFen, stepFen } = state.terms
  const { direction, baseLabel } = TRADE_KINDS[kind]
  return { context, baseFen, stepFen, direction, baseLabel, post: `${trade.address}bid` }
}

function posted(request: FastifyRequest) {
  const parsed = BidPostSchema.safeParse(request.body)
  if (parsed.success) return parsed.data
  throw new Refusal(parsed.error.issues[0]?.message ?? '报价不完整，请重新打开报价页。')
}

/** The handlers of the page where bids are sealed. */
export function bidHandlers(pages: BiddingPages) {
  const wrongCodes = openSlowDown()

  async function showPage(asked: AskedTrade, _request: FastifyRequest, reply: FastifyReply) {
    const { trade } = asked
    if (trade.stage !== 'open' || trade.terms.method !== 'sealed') return reply.redirect(trade.address, 303)
    const facts = await factsOf(pages, asked)
    const body = <BidPage trade={trade} facts={facts} script={pages.script?.address} />
    void reply.header('content-security-policy', POLICY)
    return sendPage(reply, 200, framedFor(pages, asked, { title: '密封报价', name: 'bid', body }))
  }

  function requirePatience(names: string[], now: number): void {
    const wait = wrongCodes.wait(names, now)
    if (wait > 0) throw new Refusal(`尝试次数太多，请 ${wait} 秒后再试。`, 'too-many')
  }

  async function entered({ trade }: AskedTrade, request: FastifyRequest) {
    const { key, number, code, envelope } = posted(request)
    const names = [`from ${request.ip}`, `at ${trade.id} ${number}`]
    const now = pages.ctx.clock.now().getTime()
    requirePatience(names, now)
    const proof = { number, code }
    try {
      return await enterBid(pages.ctx, { organ: trade.village, id: trade.id, key, proof, envelope })
    } catch (error) {
      if (error instanceof Refusal && error.kind === 'invalid') wrongCodes.count(names, now)
      throw error
    }
  }

  /** Answers in JSON: it is the page's script that asks. */
  async function takeBid(asked: AskedTrade, request: FastifyRequest, reply: FastifyReply) {
    requireSameSite(request, pages.ctx)
    void reply.header('cache-control', 'no-store')
    try {
      const { receipt } = await entered(asked, request)
      return reply.send({ receipt, at: pages.ctx.clock.now().toISOString() })
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      return reply.status(error.kind === 'too-many' ? 429 : 422).send({ message: error.message })
    }
  }

  return { showPage, takeBid }
}
