import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { servePageScript } from '#kernel/http/page-script.ts'
import { FORM_BODY_LIMIT, FORM_SITES } from '#modules/portal/index.ts'
import { type AskedTrade, askedTrade, type BiddingPages } from './asked-trade.ts'
import { bidHandlers } from './bid-handlers.tsx'
import { registerHandlers } from './register-handlers.tsx'

type Handler = (asked: AskedTrade, request: FastifyRequest, reply: FastifyReply) => unknown

/** Puts the public forms of trades under every site with villages: register, bid; and the script that seals bids. */
export function registerTradingPages(app: FastifyInstance, pages: BiddingPages): void {
  const register = registerHandlers(pages)
  const bid = bidHandlers(pages)
  const asked = (handler: Handler) => async (request: FastifyRequest, reply: FastifyReply) => {
    const found = await askedTrade(pages, request)
    return found ? handler(found, request, reply) : reply.callNotFound()
  }
  const options = { bodyLimit: FORM_BODY_LIMIT }
  for (const site of FORM_SITES) {
    const place = `${site}trading/:village/:slug/`
    app.get(`${place}register`, asked(register.showForm))
    app.post(`${place}register`, options, asked(register.takeRegistration))
    app.get(`${place}bid`, asked(bid.showPage))
    app.post(`${place}bid`, asked(bid.takeBid))
  }
  const { script } = pages
  if (script) servePageScript(app, script)
}
