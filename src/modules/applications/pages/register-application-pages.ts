import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { openSlowDown } from '#kernel/forms/slow-down.ts'
import { FORM_BODY_LIMIT, FORM_SITES, type FormPages } from '#modules/portal/index.ts'
import { formPaths, type Receiver, receiverOf } from './application-paths.ts'
import { applyHandlers } from './apply-handlers.tsx'
import type { LetterAttachments } from './letter-attachments.ts'
import type { PublicAnswers } from './public-answers.ts'
import { trackHandlers } from './track-handlers.tsx'

type Handler = (receiver: Receiver, request: FastifyRequest, reply: FastifyReply) => unknown

/**
 * Puts the public forms of applications under every organ's site: apply, receipt, track, letter, files. The server
 * must read urlencoded forms. Unknown sites fall through to the server's own 404.
 */
export function registerApplicationPages(
  app: FastifyInstance,
  pages: FormPages,
  { attachments, answers }: { attachments: LetterAttachments; answers: PublicAnswers },
): void {
  const codes = openSlowDown()
  const apply = applyHandlers(pages, codes, answers)
  const track = trackHandlers(pages, codes, attachments)
  const received = (handler: Handler) => (request: FastifyRequest, reply: FastifyReply) => {
    const receiver = receiverOf(pages, request)
    return receiver ? handler(receiver, request, reply) : reply.callNotFound()
  }
  const toForm: Handler = ({ paths }, _request, reply) => reply.redirect(paths.track, 303)
  const options = { bodyLimit: FORM_BODY_LIMIT }
  for (const site of FORM_SITES) {
    const paths = formPaths(site)
    app.get(paths.apply, received(apply.showForm))
    app.post(paths.apply, options, received(apply.takeForm))
    app.post(paths.near, options, received(apply.offer))
    app.get(paths.receipt, received(toForm))
    app.post(paths.receipt, options, received(apply.giveReceiptPaper))
    app.get(paths.track, received(track.showForm))
    app.post(paths.track, options, received(track.showCase))
    app.get(paths.letter, received(toForm))
    app.post(paths.letter, options, received(track.giveLetter))
    app.get(paths.file, received(toForm))
    app.post(paths.file, options, received(track.giveFile))
  }
}
