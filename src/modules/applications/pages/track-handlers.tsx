import type { FastifyReply, FastifyRequest } from 'fastify'
import { sendPage } from '#kernel/forms/send-page.ts'
import type { SlowDown } from '#kernel/forms/slow-down.ts'
import { textOf } from '#kernel/forms/text-of.ts'
import { type FormPages, framed, sendCodePage, sendFile } from '#modules/portal/index.ts'
import { letterFile } from '../letter-file.ts'
import type { Receiver } from './application-paths.ts'
import { codePage, openedByCode } from './code-form.ts'
import type { LetterAttachments } from './letter-attachments.ts'
import { TrackedPage } from './track-page.tsx'
import { trackedCase } from './tracked-case.ts'

/** The handlers of the page that tells where an application stands. */
export function trackHandlers(pages: FormPages, codes: SlowDown, attachments: LetterAttachments) {
  const { ctx } = pages

  const showForm = (receiver: Receiver, _request: FastifyRequest, reply: FastifyReply) =>
    sendCodePage(pages, receiver.organ, reply, codePage(receiver))

  async function opened(receiver: Receiver, request: FastifyRequest, reply: FastifyReply) {
    const asked = await openedByCode(pages, codes, receiver, { request, reply })
    if (!asked) return null
    const tracked = await trackedCase(ctx, receiver.organ, asked.found, asked.code)
    return { id: asked.found.id, tracked }
  }

  async function showCase(receiver: Receiver, request: FastifyRequest, reply: FastifyReply) {
    const found = await opened(receiver, request, reply)
    if (!found) return reply
    const { organ, paths } = receiver
    const { id, tracked } = found
    const [files, ways] = await Promise.all([
      tracked.letter ? attachments.list(ctx, organ.id, id) : [],
      attachments.ways(ctx, organ.id, id),
    ])
    const body = <TrackedPage tracked={tracked} files={files} ways={ways} paths={paths} />
    if (tracked.letter) await attachments.opened(ctx, organ.id, id)
    const page = { organ, title: tracked.number, path: paths.track, body }
    return sendPage(reply, 200, framed(pages, page))
  }

  async function giveLetter(receiver: Receiver, request: FastifyRequest, reply: FastifyReply) {
    const found = await opened(receiver, request, reply)
    if (!found) return reply
    const { letter: answer, letters } = found.tracked
    const wanted = textOf(request.body, 'letter')
    const letter = wanted === '' ? answer : letters.find(({ number }) => number === wanted)
    if (!letter) return reply.redirect(receiver.paths.track, 303)
    const format = textOf(request.body, 'format') === 'docx' ? 'docx' : 'pdf'
    return sendFile(reply, await letterFile(letter, format))
  }

  async function giveFile(receiver: Receiver, request: FastifyRequest, reply: FastifyReply) {
    const found = await opened(receiver, request, reply)
    if (!found) return reply
    const file = await attachments.take(ctx, receiver.organ.id, found.id, textOf(request.body, 'file'))
    return file ? sendFile(reply, file) : reply.callNotFound()
  }

  return { showForm, showCase, giveLetter, giveFile }
}
