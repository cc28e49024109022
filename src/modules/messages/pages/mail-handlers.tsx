import type { FastifyReply, FastifyRequest } from 'fastify'
import { today } from '#kernel/context.ts'
import { sendPage } from '#kernel/forms/send-page.ts'
import { openSlowDown } from '#kernel/forms/slow-down.ts'
import { takeForm } from '#kernel/forms/take-form.ts'
import { type Typed, typedInto } from '#kernel/forms/typed.ts'
import type { FieldProblem } from '#kernel/refusal.ts'
import { type FormPages, framed } from '#modules/portal/index.ts'
import type { Receipted } from '../actions/receive-message.ts'
import { submitMessage } from '../actions/submit-message.ts'
import { findByCode } from '../find-by-code.ts'
import { mailboxSettings } from '../mailbox-settings.ts'
import { answerLimit } from '../rules/answer-limit.ts'
import { KIND_KEYS, MESSAGE_KINDS } from '../rules/message-kinds.ts'
import { MAIL_FIELDS } from './mail-fields.ts'
import { MailPage } from './mail-page.tsx'
import type { Mailbox } from './mail-paths.ts'
import { MailReceipt } from './mail-receipt.tsx'
import { readMail } from './read-mail.ts'
import { trackedMessage } from './tracked-message.ts'

interface Shown {
  typed: Typed
  formKey: string
  problems: FieldProblem[]
}

const LONGEST_ADDRESS = 300

/** What an address may fill in beforehand: the kind, and the page a fault was seen on. */
function preset(query: unknown): Typed {
  const { kind, page } = (query ?? {}) as Record<string, unknown>
  return {
    ...(KIND_KEYS.some((key) => key === kind) ? { kind: String(kind) } : {}),
    ...(typeof page === 'string' ? { pageUrl: page.slice(0, LONGEST_ADDRESS) } : {}),
  }
}

async function promiseOf(pages: FormPages, organ: string): Promise<string> {
  const { targets } = await mailboxSettings(pages.ctx, organ)
  const set = KIND_KEYS.flatMap((kind) => {
    const limit = answerLimit(targets[kind] ?? [], today(pages.ctx))
    return limit.source ? [`${MESSAGE_KINDS[kind].label} ${limit.days} 个工作日`] : []
  })
  return set.length > 0 ? `一般答复时间：${set.join('，')}。` : ''
}

/** The handlers of the form to write. */
export function mailHandlers(pages: FormPages) {
  const { ctx } = pages
  const submissions = openSlowDown()

  const mailHtml = (mailbox: Mailbox, promise: string, shown: Shown) =>
    framed(pages, {
      organ: mailbox.organ,
      title: shown.problems.length > 0 ? '错误：我要写信' : '我要写信',
      path: mailbox.paths.mail,
      body: <MailPage mailbox={mailbox} promise={promise} {...shown} />,
    })

  async function showForm(mailbox: Mailbox, request: FastifyRequest, reply: FastifyReply) {
    const promise = await promiseOf(pages, mailbox.organ.id)
    const shown = { typed: preset(request.query), formKey: ctx.newId(), problems: [] }
    return sendPage(reply, 200, mailHtml(mailbox, promise, shown))
  }

  async function sendReceipt({ organ, paths }: Mailbox, reply: FastifyReply, receipt: Receipted) {
    const found = await findByCode(ctx, organ.id, receipt)
    if (!found) throw new Error(`no case behind receipt ${receipt.number}`)
    const tracked = await trackedMessage(ctx, organ, found, receipt.code)
    const body = <MailReceipt tracked={tracked} trackPath={paths.track} />
    return sendPage(reply, 200, framed(pages, { organ, title: '来信已收到', path: paths.mail, body }))
  }

  async function takeMail(mailbox: Mailbox, request: FastifyRequest, reply: FastifyReply) {
    const typed = typedInto(MAIL_FIELDS, request.body)
    const promise = await promiseOf(pages, mailbox.organ.id)
    return takeForm({ ctx, submissions }, request, reply, {
      read: () => readMail(typed),
      submit: (key, form) => submitMessage(ctx, { organ: mailbox.organ.id, key, form }),
      again: (formKey, problems) => mailHtml(mailbox, promise, { typed, formKey, problems }),
      done: (receipt) => sendReceipt(mailbox, reply, receipt),
    })
  }

  return { showForm, takeMail }
}
