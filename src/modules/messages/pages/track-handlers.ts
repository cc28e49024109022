import type { FastifyReply, FastifyRequest } from 'fastify'
import type { z } from 'zod'
import { sendPage } from '#kernel/forms/send-page.ts'
import { openSlowDown } from '#kernel/forms/slow-down.ts'
import { takeForm } from '#kernel/forms/take-form.ts'
import { type Reading, schemaProblems, type Typed, typedInto } from '#kernel/forms/typed.ts'
import { type FormPages, sendCodePage } from '#modules/portal/index.ts'
import { rateAnswer, reopenMessage } from '../actions/hear-writer.ts'
import type { OnMessage } from '../actions/step-message.ts'
import { RatingSchema, ReopeningSchema } from '../contract.ts'
import { SCORE_FIELD, WHY_FIELD, WORDS_FIELD } from './mail-fields.ts'
import type { Mailbox } from './mail-paths.ts'
import { codePage, openedByCode, trackedHtml } from './tracked-view.tsx'

const FIELDS = [SCORE_FIELD, WORDS_FIELD, WHY_FIELD]

/** What a writer may say of an answer: its schema, and what it does. */
interface Heard<F> {
  /** Tells the forms of one page apart, which share its key. */
  name: string
  schema: z.ZodType<F>
  act(on: OnMessage, form: F): Promise<void>
}

function readWith<F>(schema: z.ZodType<F>, typed: Typed): Reading<F> {
  const parsed = schema.safeParse(typed)
  if (parsed.success) return { form: parsed.data, problems: [] }
  return { form: null, problems: schemaProblems(parsed.error.issues) }
}

/** The handlers of the page that tells where a letter stands, and of what its writer says of the answer. */
export function trackHandlers(pages: FormPages) {
  const { ctx } = pages
  const codes = openSlowDown()
  const submissions = openSlowDown()
  const anew = () => ({ formKey: ctx.newId(), typed: {}, problems: [] })

  const showForm = (mailbox: Mailbox, _request: FastifyRequest, reply: FastifyReply) =>
    sendCodePage(pages, mailbox.organ, reply, codePage(mailbox))

  async function showMessage(mailbox: Mailbox, request: FastifyRequest, reply: FastifyReply) {
    const opened = await openedByCode(pages, codes, mailbox, { request, reply })
    return opened ? sendPage(reply, 200, await trackedHtml(pages, mailbox, opened, anew())) : reply
  }

  function hearing<F>({ name, schema, act }: Heard<F>) {
    return async (mailbox: Mailbox, request: FastifyRequest, reply: FastifyReply) => {
      const opened = await openedByCode(pages, codes, mailbox, { request, reply })
      if (!opened) return reply
      const typed = typedInto(FIELDS, request.body)
      const on = { organ: mailbox.organ.id, id: opened.found.id }
      return takeForm({ ctx, submissions }, request, reply, {
        read: () => readWith(schema, typed),
        submit: (key, form) => act({ ...on, key: `${name}:${key}` }, form),
        again: (formKey, problems) => trackedHtml(pages, mailbox, opened, { formKey, typed, problems }),
        done: async () => sendPage(reply, 200, await trackedHtml(pages, mailbox, opened, anew())),
      })
    }
  }

  const rate = hearing({
    name: 'rate',
    schema: RatingSchema,
    act: (on, form) => rateAnswer(ctx, { ...on, ...form }),
  })
  const reopen = hearing({
    name: 'reopen',
    schema: ReopeningSchema,
    act: (on, form) => reopenMessage(ctx, { ...on, ...form }),
  })

  return { showForm, showMessage, rate, reopen }
}
