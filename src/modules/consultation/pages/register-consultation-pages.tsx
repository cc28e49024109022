import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { ReactNode } from 'react'
import { today } from '#kernel/context.ts'
import { formKeyIn } from '#kernel/forms/form-guard.tsx'
import { sendPage } from '#kernel/forms/send-page.ts'
import { openSlowDown, type SlowDown } from '#kernel/forms/slow-down.ts'
import { takeForm } from '#kernel/forms/take-form.ts'
import { inFormOrder, type Reading, schemaProblems, type Typed, typedInto } from '#kernel/forms/typed.ts'
import type { FieldProblem } from '#kernel/refusal.ts'
import type { Organ } from '#modules/organs/index.ts'
import { FORM_BODY_LIMIT, FORM_SITES, type FormPages, receiverOf } from '#modules/portal/index.ts'
import { submitComment } from '../actions/take-comment.ts'
import { CommentFormSchema, type CommentForm as Form } from '../contract.ts'
import { consultationPaths } from '../public-path.ts'
import { COMMENT_FIELDS, CommentForm } from './comment-form.tsx'
import { CommentReceiptPage } from './receipt-page.tsx'
import { type ShownConsultation, shownConsultation } from './shown-consultation.ts'

interface Asked {
  pages: FormPages
  organ: Organ
  site: string
  one: ShownConsultation
}

function readForm(typed: Typed): Reading<Form> {
  const parsed = CommentFormSchema.safeParse(typed)
  if (parsed.success) return { form: parsed.data, problems: [] }
  return { form: null, problems: inFormOrder(COMMENT_FIELDS, schemaProblems(parsed.error.issues)) }
}

function frame({ pages, organ, site, one }: Asked, title: string, body: ReactNode): string {
  const place = { path: site }
  return pages.frame({
    organ,
    title,
    path: consultationPaths.comment(place, one.id),
    breadcrumbs: [
      { name: '意见征集', href: consultationPaths.list(place) },
      { name: one.title, href: consultationPaths.page(place, one.id) },
      { name: title.replace(/^错误：/, '') },
    ],
    body,
  })
}

function formHtml(asked: Asked, shown: { formKey: string; typed: Typed; problems: FieldProblem[] }): string {
  const { organ, site, one } = asked
  const place = { path: site }
  return frame(
    asked,
    '错误：提意见',
    <div className="form-page">
      <h1>对“{one.title}”提意见</h1>
      <p>
        <a href={consultationPaths.page(place, one.id)}>回到草案</a>
      </p>
      <CommentForm organ={organ} action={consultationPaths.comment(place, one.id)} {...shown} />
    </div>,
  )
}

// The published page is one file for everybody and carries no key. The same words from the same place on the
// same day then count once: that is somebody pressing twice.
function keyed({ pages, one }: Asked, request: FastifyRequest, typed: Typed): FastifyRequest['body'] {
  if (formKeyIn(request.body)) return request.body
  const seed = ['comment', one.id, request.ip, today(pages.ctx), JSON.stringify(typed)].join('\n')
  const key = pages.ctx.secrets.keyedHash(seed).slice(0, 36)
  return { ...(request.body as object), key }
}

function takeComment(asked: Asked, submissions: SlowDown, request: FastifyRequest, reply: FastifyReply) {
  const { pages, organ, site, one } = asked
  const typed = typedInto(COMMENT_FIELDS, request.body)
  request.body = keyed(asked, request, typed)
  return takeForm({ ctx: pages.ctx, submissions }, request, reply, {
    read: () => readForm(typed),
    submit: (key, form) => submitComment(pages.ctx, { organ: organ.id, id: one.id, key, form }),
    again: (formKey, problems) => formHtml(asked, { formKey, typed, problems }),
    done({ label }) {
      const back = consultationPaths.page({ path: site }, one.id)
      const body = <CommentReceiptPage title={one.title} label={label} back={back} />
      return sendPage(reply, 200, frame(asked, '意见已收到', body))
    },
  })
}

type Handler = (asked: Asked, request: FastifyRequest, reply: FastifyReply) => unknown

/** Puts the form to comment under every site's consultations. The form itself stands on the published page. */
export function registerConsultationPages(app: FastifyInstance, pages: FormPages): void {
  const submissions = openSlowDown()
  const about = (handler: Handler) => async (request: FastifyRequest, reply: FastifyReply) => {
    const receiver = receiverOf(pages, request)
    const { id } = request.params as { id: string }
    const one = receiver && (await shownConsultation(pages.ctx, receiver.organ, id))
    if (!receiver || !one || one.status === 'withdrawn') return reply.callNotFound()
    return handler({ pages, ...receiver, one }, request, reply)
  }
  const toPage: Handler = ({ site, one }, _request, reply) =>
    reply.redirect(`${consultationPaths.page({ path: site }, one.id)}#comment`, 303)
  for (const site of FORM_SITES) {
    const path = consultationPaths.comment({ path: site }, ':id')
    app.get(path, about(toPage))
    app.post(
      path,
      { bodyLimit: FORM_BODY_LIMIT },
      about((asked, request, reply) => takeComment(asked, submissions, request, reply)),
    )
  }
}
