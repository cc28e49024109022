import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { FORM_SITES, type FormPages, receiverOf } from '#modules/portal/index.ts'
import { subscribePaths } from '../links.ts'
import { askHandlers } from './ask-handlers.tsx'
import type { Handler } from './place.tsx'
import { stepHandlers } from './step-handlers.tsx'

/** What the pages of subscriptions need: whether the installation sends letters at all. */
interface SubscriptionPages extends FormPages {
  sendsMail: boolean
}

/** Puts the pages of subscriptions under every organ's site: ask, confirm, leave. */
export function registerSubscriptionPages(app: FastifyInstance, pages: SubscriptionPages): void {
  const asking = askHandlers(pages, pages.sendsMail)
  const steps = stepHandlers(pages)
  const received = (handler: Handler) => (request: FastifyRequest, reply: FastifyReply) => {
    const place = receiverOf(pages, request)
    return place ? handler(place, request, reply) : reply.callNotFound()
  }
  for (const site of FORM_SITES) {
    const paths = subscribePaths(site)
    app.get(paths.ask, received(asking.showForm))
    app.post(paths.ask, received(asking.takeForm))
    app.get(paths.confirm, received(steps.askConfirm))
    app.post(paths.confirm, received(steps.confirm))
    app.get(paths.leave, received(steps.askLeave))
    app.post(paths.leave, received(steps.leave))
  }
}
