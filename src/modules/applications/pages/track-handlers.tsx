import type { FastifyReply, FastifyRequest } from 'fastify'
import { sendPage } from '#kernel/forms/send-page.ts'
import type { SlowDown } from '#kernel/forms/slow-down.ts'
import { textOf } from '#kernel/forms/text-of.ts'
import { type FormPages, framed, sendCodePage, sendFile } from '#modules/portal/index.ts'
import { letterFile } from '../letter-file.ts'
import type { Receiver } from './application-paths.ts'
import { codePage, openedByCode } from './code-form.ts'
import { TrackedPage } from './track-page.tsx'
import { trackedCase } from './tracked-case.ts'

/** The handlers of the page that tells where an application stands. */
export function trackHandlers(pages: FormPages, codes: SlowDown) {
  const { ctx } = pages

  const showForm = (receiver: Receiver, _request: FastifyRequest, reply: FastifyReply) =>
    sendCodePage(pages, receiver.organ, reply, codePage(receiver))

  async function opened(receiver: Receiver, request: FastifyRequest, reply: FastifyReply) {
    const asked = await openedByCode(pages, codes, receiver, { request, reply })
    return asked && trackedCase(ctx, receiver.organ, asked.found, asked.code)
  }

  async function showCase(receiver: Receiver, request: FastifyRequest, reply: FastifyReply) {
    const tracked = await opened(receiver, request, reply)
    if (!tracked) return reply
    const body = <TrackedPage tracked={tracked} letterPath={receiver.paths.letter} />
    const page = { organ: receiver.organ, title: tracked.number, path: receiver.paths.track, body }
    return sendPage(reply, 200, framed(pages, page))
  }

  async function giveLetter(receiver: Receiver, request: FastifyRequest, reply: FastifyReply) {
    const tracked = await opened(receiver, request, reply)
    if (!tracked) return reply
    if (!tracked.letter) return reply.redirect(receiver.paths.track, 303)
    const format = textOf(request.body, 'format') === 'docx' ? 'docx' : 'pdf'
    return sendFile(reply, await letterFile(tracked.letter, format))
  }

  return { showForm, showCase, giveLetter }
}
