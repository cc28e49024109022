import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { FORM_BODY_LIMIT, FORM_SITES, type FormPages } from '#modules/portal/index.ts'
import { mailHandlers } from './mail-handlers.tsx'
import { type Mailbox, mailboxOf, mailPaths } from './mail-paths.ts'
import { trackHandlers } from './track-handlers.ts'

type Handler = (mailbox: Mailbox, request: FastifyRequest, reply: FastifyReply) => unknown

/** Puts the mailbox under every organ's site: write, look up the answer, rate it, ask once more. */
export function registerMessagePages(app: FastifyInstance, pages: FormPages): void {
  const mail = mailHandlers(pages)
  const track = trackHandlers(pages)
  const received = (handler: Handler) => (request: FastifyRequest, reply: FastifyReply) => {
    const mailbox = mailboxOf(pages, request)
    return mailbox ? handler(mailbox, request, reply) : reply.callNotFound()
  }
  const toForm: Handler = ({ paths }, _request, reply) => reply.redirect(paths.track, 303)
  const options = { bodyLimit: FORM_BODY_LIMIT }
  for (const site of FORM_SITES) {
    const paths = mailPaths(site)
    app.get(paths.mail, received(mail.showForm))
    app.post(paths.mail, options, received(mail.takeMail))
    app.get(paths.track, received(track.showForm))
    app.post(paths.track, options, received(track.showMessage))
    for (const [path, handler] of [
      [paths.rate, track.rate],
      [paths.reopen, track.reopen],
    ] as const) {
      app.get(path, received(toForm))
      app.post(path, options, received(handler))
    }
  }
}
