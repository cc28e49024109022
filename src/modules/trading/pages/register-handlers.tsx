import type { FastifyReply, FastifyRequest } from 'fastify'
import { sendPage } from '#kernel/forms/send-page.ts'
import { openSlowDown } from '#kernel/forms/slow-down.ts'
import { takeForm } from '#kernel/forms/take-form.ts'
import { typedInto } from '#kernel/forms/typed.ts'
import { type BidderReceipt, registerBidder } from '../actions/register-bidder.ts'
import { type AskedTrade, type BiddingPages, framedFor } from './asked-trade.ts'
import { BIDDER_FIELDS, readBidderForm } from './bidder-fields.ts'
import { RegisteredPage, RegisterPage } from './register-page.tsx'

/** The handlers of the form to take part in a trade. */
export function registerHandlers(pages: BiddingPages) {
  const submissions = openSlowDown()

  function showForm(asked: AskedTrade, _request: FastifyRequest, reply: FastifyReply) {
    const { trade } = asked
    if (trade.stage !== 'open') return reply.redirect(trade.address, 303)
    const body = <RegisterPage trade={trade} formKey={pages.ctx.newId()} typed={{}} problems={[]} />
    return sendPage(reply, 200, framedFor(pages, asked, { title: '报名参加交易', name: 'register', body }))
  }

  function takeRegistration(asked: AskedTrade, request: FastifyRequest, reply: FastifyReply) {
    const { trade } = asked
    const typed = typedInto(BIDDER_FIELDS, request.body)
    return takeForm({ ctx: pages.ctx, submissions }, request, reply, {
      read: () => readBidderForm(typed),
      submit: (key, form) =>
        registerBidder(pages.ctx, { organ: trade.village, id: trade.id, key, form, channel: 'online' }),
      again(formKey, problems) {
        const body = <RegisterPage trade={trade} formKey={formKey} typed={typed} problems={problems} />
        return framedFor(pages, asked, { title: '错误：报名参加交易', name: 'register', body })
      },
      done(receipt: BidderReceipt) {
        const body = <RegisteredPage trade={trade} {...receipt} />
        return sendPage(reply, 200, framedFor(pages, asked, { title: '报名已收到', name: 'register', body }))
      },
    })
  }

  return { showForm, takeRegistration }
}
