import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { type ApplicationPages, formPaths, type Receiver, receiverOf } from './application-pages.ts'
import { applyHandlers } from './apply-handlers.tsx'
import { openSlowDown } from './slow-down.ts'
import { trackHandlers } from './track-handlers.tsx'

type Handler = (receiver: Receiver, request: FastifyRequest, reply: FastifyReply) => unknown

// A form is answered with what was typed even when it is far too long, so that nothing is lost.
const LONGEST_FORM = 4 * 1024 * 1024
const SITES = ['/', '/:site/']

/**
 * Puts the public forms of applications under every organ's site: apply, receipt, track, letter. The server
 * must read urlencoded forms. Unknown sites fall through to the server's own 404.
 */
export function registerApplicationPages(app: FastifyInstance, pages: ApplicationPages): void {
  const codes = openSlowDown()
  const apply = applyHandlers(pages, codes)
  const track = trackHandlers(pages, codes)
  const received = (handler: Handler) => (request: FastifyRequest, reply: FastifyReply) => {
    const receiver = receiverOf(pages, request)
    return receiver ? handler(receiver, request, reply) : reply.callNotFound()
  }
  const toForm: Handler = ({ paths }, _request, reply) => reply.redirect(paths.track, 303)
  const options = { bodyLimit: LONGEST_FORM }
  for (const site of SITES) {
    const paths = formPaths(site)
    app.get(paths.apply, received(apply.showForm))
    app.post(paths.apply, options, received(apply.takeForm))
    app.get(paths.receipt, received(toForm))
    app.post(paths.receipt, options, received(apply.giveReceiptPaper))
    app.get(paths.track, received(track.showForm))
    app.post(paths.track, options, received(track.showCase))
    app.get(paths.letter, received(toForm))
    app.post(paths.letter, options, received(track.giveLetter))
  }
}
