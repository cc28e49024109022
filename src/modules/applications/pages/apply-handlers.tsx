import type { FastifyReply, FastifyRequest } from 'fastify'
import { receiptPdf } from '#documents/index.ts'
import { today } from '#kernel/context.ts'
import { sendPage } from '#kernel/forms/send-page.ts'
import { openSlowDown, type SlowDown } from '#kernel/forms/slow-down.ts'
import { takeForm as take } from '#kernel/forms/take-form.ts'
import { textOf } from '#kernel/forms/text-of.ts'
import { type Typed, typedInto } from '#kernel/forms/typed.ts'
import type { FieldProblem } from '#kernel/refusal.ts'
import { type FormPages, framed, sendFile } from '#modules/portal/index.ts'
import { printed } from '../actions/printable.ts'
import type { Receipted } from '../actions/receive-application.ts'
import { submitApplication } from '../actions/submit-application.ts'
import { findByCode } from '../find-by-code.ts'
import { replyLimit } from '../rules/reply-limit.ts'
import type { Receiver } from './application-paths.ts'
import { ApplyPage } from './apply-page.tsx'
import { openedByCode } from './code-form.ts'
import { FORM_FIELDS } from './form-fields.ts'
import { LookFirstPage } from './look-first-page.tsx'
import { answersNear, offerAnswers, type PublicAnswers } from './public-answers.ts'
import { readForm } from './read-form.ts'
import { receiptFacts, receiptPaper } from './receipt-facts.ts'
import { ReceiptPage } from './receipt-page.tsx'

const LONGEST_BROUGHT = 200

interface Shown {
  typed: Typed
  formKey: string
  problems: FieldProblem[]
  /** What is public already was shown. */
  looked: boolean
  script: string | undefined
}

function applyHtml(pages: FormPages, { organ, paths }: Receiver, shown: Shown): string {
  const wrong = shown.problems.length > 0
  const limit = replyLimit({ receivedDay: today(pages.ctx) })
  return framed(pages, {
    organ,
    title: wrong ? '错误：政府信息公开申请' : '政府信息公开申请',
    path: paths.apply,
    body: <ApplyPage organ={organ} paths={paths} limit={limit} {...shown} />,
  })
}

/** The handlers of the form to apply and of its receipt. */
export function applyHandlers(pages: FormPages, codes: SlowDown, answers: PublicAnswers) {
  const { ctx } = pages
  const { script } = answers
  const submissions = openSlowDown()

  /** Whoever searched in vain brings along what was looked for. */
  const showForm = (receiver: Receiver, request: FastifyRequest, reply: FastifyReply) => {
    const typed = { description: textOf(request.query, 'about').slice(0, LONGEST_BROUGHT) }
    const empty = { typed, formKey: ctx.newId(), problems: [], looked: false, script }
    return sendPage(reply, 200, applyHtml(pages, receiver, empty))
  }

  async function sendReceipt({ organ, paths }: Receiver, reply: FastifyReply, receipt: Receipted) {
    const found = await findByCode(ctx, organ.id, receipt)
    if (!found) throw new Error(`no case behind receipt ${receipt.number}`)
    const facts = await receiptFacts(ctx, organ, found, receipt.code)
    const body = <ReceiptPage facts={facts} paths={paths} />
    return sendPage(reply, 200, framed(pages, { organ, title: '申请已收到', path: paths.apply, body }))
  }

  /** What may be public already is shown once, before the application is sent. */
  async function lookFirst({ organ, paths }: Receiver, formKey: string, typed: Typed) {
    const near = await answersNear(ctx, answers, organ.id, typed['description'] ?? '')
    if (near.length === 0) return undefined
    const body = <LookFirstPage answers={near} formKey={formKey} typed={typed} paths={paths} />
    return framed(pages, { organ, title: '可能已经公开', path: paths.apply, body })
  }

  function takeForm(receiver: Receiver, request: FastifyRequest, reply: FastifyReply) {
    const typed = typedInto(FORM_FIELDS, request.body)
    const looked = textOf(request.body, 'looked') === '1'
    const again = (formKey: string, problems: FieldProblem[]) =>
      applyHtml(pages, receiver, { typed, formKey, problems, looked, script })
    return take({ ctx, submissions }, request, reply, {
      read: () => readForm(typed, today(ctx)),
      async first(formKey) {
        if (textOf(request.body, 'change') === '1') return again(formKey, [])
        return looked ? undefined : lookFirst(receiver, formKey, typed)
      },
      submit: (key, form) => submitApplication(ctx, { organ: receiver.organ.id, key, form }),
      again,
      done: (receipt) => sendReceipt(receiver, reply, receipt),
    })
  }

  async function giveReceiptPaper(receiver: Receiver, request: FastifyRequest, reply: FastifyReply) {
    const opened = await openedByCode(pages, codes, receiver, { request, reply })
    if (!opened) return reply
    const facts = await receiptFacts(ctx, receiver.organ, opened.found, opened.code)
    const bytes = await printed(receiptPdf(receiptPaper(ctx, facts, receiver.paths.track)))
    const name = `${facts.number}回执.pdf`
    return sendFile(reply, new File([new Uint8Array(bytes)], name, { type: 'application/pdf' }))
  }

  const offer = (receiver: Receiver, request: FastifyRequest, reply: FastifyReply) =>
    offerAnswers(ctx, answers, receiver, { request, reply })

  return { showForm, takeForm, giveReceiptPaper, offer }
}
