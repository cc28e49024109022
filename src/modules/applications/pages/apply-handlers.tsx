import type { FastifyReply, FastifyRequest } from 'fastify'
import { receiptPdf } from '#documents/index.ts'
import { type Context, today } from '#kernel/context.ts'
import { type FieldProblem, Refusal } from '#kernel/refusal.ts'
import { printed } from '../actions/printable.ts'
import type { ApplicationForm, Receipted } from '../actions/receive-application.ts'
import { submitApplication } from '../actions/submit-application.ts'
import { findByCode } from '../find-by-code.ts'
import { readCode } from '../query-code.ts'
import { replyLimit } from '../rules/reply-deadline.ts'
import { type ApplicationPages, framed, type Receiver, sendFile, sendPage } from './application-pages.ts'
import { ApplyPage, TRAP_FIELD } from './apply-page.tsx'
import { lookUp } from './look-up.ts'
import { readForm, type Typed, textOf, typedForm } from './read-form.ts'
import { receiptFacts, receiptPaper } from './receipt-facts.ts'
import { ReceiptPage } from './receipt-page.tsx'
import { requireSameSite } from './same-site.ts'
import { openSlowDown, type SlowDown } from './slow-down.ts'
import { sendMissed } from './track-handlers.tsx'

interface Shown {
  typed: Typed
  formKey: string
  problems: FieldProblem[]
}

function applyHtml(pages: ApplicationPages, { organ, paths }: Receiver, shown: Shown): string {
  const wrong = shown.problems.length > 0
  const limit = replyLimit({ receivedDay: today(pages.ctx) })
  return framed(pages, {
    organ,
    title: wrong ? '错误：政府信息公开申请' : '政府信息公开申请',
    path: paths.apply,
    body: <ApplyPage organ={organ} paths={paths} limit={limit} {...shown} />,
  })
}

const KEY = /^[0-9a-f-]{36}$/

const asProblems = (error: unknown): FieldProblem[] => {
  if (!(error instanceof Refusal)) throw error
  return error.problems.length > 0 ? error.problems : [{ field: '', message: error.message }]
}

/** What of a posted form can be told to be wrong before anything is done. */
function readPost(ctx: Context, request: FastifyRequest, typed: Typed) {
  const told = (message: string) => ({ form: null, problems: [{ field: '', message }] })
  if (textOf(request.body, TRAP_FIELD) !== '') return told('有一栏应当留空却填了内容，请重新打开页面填写。')
  if (!KEY.test(textOf(request.body, 'key'))) return told('页面已过期，请检查内容后重新提交。')
  return readForm(typed, today(ctx))
}

async function submitted(
  ctx: Context,
  organ: string,
  { key, form }: { key: string; form: ApplicationForm },
): Promise<{ receipt: Receipted } | { problems: FieldProblem[] }> {
  try {
    return { receipt: await submitApplication(ctx, { organ, key, form }) }
  } catch (error) {
    return { problems: asProblems(error) }
  }
}

/** The handlers of the form to apply and of its receipt. */
export function applyHandlers(pages: ApplicationPages, codes: SlowDown) {
  const { ctx } = pages
  const submissions = openSlowDown()

  const showForm = (receiver: Receiver, _request: FastifyRequest, reply: FastifyReply) =>
    sendPage(reply, 200, applyHtml(pages, receiver, { typed: {}, formKey: ctx.newId(), problems: [] }))

  async function sendReceipt({ organ, paths }: Receiver, reply: FastifyReply, receipt: Receipted) {
    const found = await findByCode(ctx, organ.id, receipt)
    if (!found) throw new Error(`no case behind receipt ${receipt.number}`)
    const facts = await receiptFacts(ctx, organ, found, receipt.code)
    const body = <ReceiptPage facts={facts} paths={paths} />
    return sendPage(reply, 200, framed(pages, { organ, title: '申请已收到', path: paths.apply, body }))
  }

  async function takeForm(receiver: Receiver, request: FastifyRequest, reply: FastifyReply) {
    requireSameSite(request, ctx)
    const typed = typedForm(request.body)
    const key = textOf(request.body, 'key')
    const again = (problems: FieldProblem[], status = 422) => {
      const formKey = KEY.test(key) ? key : ctx.newId()
      return sendPage(reply, status, applyHtml(pages, receiver, { typed, formKey, problems }))
    }
    const { form, problems } = readPost(ctx, request, typed)
    if (!form) return again(problems)
    const now = ctx.clock.now().getTime()
    const wait = submissions.wait([request.ip], now)
    if (wait > 0) {
      void reply.header('retry-after', wait)
      return again([{ field: '', message: `提交得太频繁，请 ${wait} 秒后再提交。` }], 429)
    }
    const outcome = await submitted(ctx, receiver.organ.id, { key, form })
    if ('problems' in outcome) return again(outcome.problems)
    submissions.count([request.ip], now)
    return sendReceipt(receiver, reply, outcome.receipt)
  }

  async function giveReceiptPaper(receiver: Receiver, request: FastifyRequest, reply: FastifyReply) {
    requireSameSite(request, ctx)
    const { organ, paths } = receiver
    const asked = await lookUp(ctx, codes, { organ: organ.id, request })
    if (!asked.found) return sendMissed(pages, receiver, reply, asked)
    const facts = await receiptFacts(ctx, organ, asked.found, readCode(asked.code))
    const bytes = await printed(receiptPdf(receiptPaper(ctx, facts, paths.track)))
    const name = `${facts.number}回执.pdf`
    return sendFile(reply, new File([new Uint8Array(bytes)], name, { type: 'application/pdf' }))
  }

  return { showForm, takeForm, giveReceiptPaper }
}
