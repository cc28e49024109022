import type { FastifyReply, FastifyRequest } from 'fastify'
import type { FieldProblem } from '#kernel/refusal.ts'
import { letterFile } from '../letter-file.ts'
import { readCode } from '../query-code.ts'
import { type ApplicationPages, framed, type Receiver, sendFile, sendPage } from './application-pages.ts'
import { type LookUp, lookUp } from './look-up.ts'
import { textOf } from './read-form.ts'
import { requireSameSite } from './same-site.ts'
import type { SlowDown } from './slow-down.ts'
import { TrackedPage, TrackPage } from './track-page.tsx'
import { trackedCase } from './tracked-case.ts'

type Missed = Extract<LookUp, { found: null }>

interface Asked {
  typed: { number: string; code: string }
  problems: FieldProblem[]
}

function trackHtml(pages: ApplicationPages, { organ, paths }: Receiver, asked: Asked): string {
  const title = asked.problems.length > 0 ? '错误：办理情况查询' : '办理情况查询'
  const body = <TrackPage path={paths.track} {...asked} />
  return framed(pages, { organ, title, path: paths.track, body })
}

/** Asks again for number and code, saying what was wrong and how long to wait. */
export function sendMissed(
  pages: ApplicationPages,
  receiver: Receiver,
  reply: FastifyReply,
  missed: Missed,
): FastifyReply {
  if (missed.wait > 0) void reply.header('retry-after', missed.wait)
  return sendPage(reply, missed.status, trackHtml(pages, receiver, missed))
}

/** The handlers of the page that tells where an application stands. */
export function trackHandlers(pages: ApplicationPages, codes: SlowDown) {
  const { ctx } = pages

  const showForm = (receiver: Receiver, _request: FastifyRequest, reply: FastifyReply) =>
    sendPage(reply, 200, trackHtml(pages, receiver, { typed: { number: '', code: '' }, problems: [] }))

  async function opened(receiver: Receiver, request: FastifyRequest, reply: FastifyReply) {
    requireSameSite(request, ctx)
    const asked = await lookUp(ctx, codes, { organ: receiver.organ.id, request })
    if (asked.found) return trackedCase(ctx, receiver.organ, asked.found, readCode(asked.code))
    sendMissed(pages, receiver, reply, asked)
    return null
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
