import { sendPage } from '#kernel/forms/send-page.ts'
import { openSlowDown } from '#kernel/forms/slow-down.ts'
import { takeForm } from '#kernel/forms/take-form.ts'
import {
  inFormOrder,
  type Reading,
  schemaProblems,
  type Typed,
  tidied,
  typedInto,
} from '#kernel/forms/typed.ts'
import type { FieldProblem } from '#kernel/refusal.ts'
import type { Organ } from '#modules/organs/index.ts'
import { type FormPages, framed } from '#modules/portal/index.ts'
import { askSubscription } from '../actions/ask-subscription.ts'
import { type SubscriptionForm, SubscriptionFormSchema } from '../contract.ts'
import { subscribePaths } from '../links.ts'
import { type Handler, type Place, show } from './place.tsx'
import { subscribeFields } from './subscribe-fields.ts'
import { AskedPage, NoMailPage, SubscribePage } from './subscribe-page.tsx'

const LONGEST_WORDS = 60

function reading(typed: Typed, organ: Organ, villages: Organ[]): Reading<SubscriptionForm> {
  const parsed = SubscriptionFormSchema.safeParse(tidied(typed, ['email']))
  if (parsed.success) return { form: parsed.data, problems: [] }
  const problems = schemaProblems(parsed.error.issues)
  return { form: null, problems: inFormOrder(subscribeFields(organ, villages), problems) }
}

/** What an address may fill in beforehand: a column, or words that were searched for. */
function preset(query: unknown): Typed {
  const { column, q } = (query ?? {}) as Record<string, unknown>
  if (typeof column === 'string' && column !== '') return { kind: 'column', column }
  return typeof q === 'string' && q !== '' ? { kind: 'search', words: q.slice(0, LONGEST_WORDS) } : {}
}

/** The handlers of the form to be told by e-mail. */
export function askHandlers(pages: FormPages, sendsMail: boolean): { showForm: Handler; takeForm: Handler } {
  const { ctx } = pages
  const submissions = openSlowDown()
  const villagesOf = ({ id }: Organ) =>
    pages
      .directory()
      .all()
      .filter(({ parent, kind }) => parent === id && kind === 'village')
  const html = ({ organ, site }: Place, typed: Typed, formKey: string, problems: FieldProblem[]) => {
    const path = subscribePaths(site).ask
    const props = { organ, villages: villagesOf(organ), path, formKey, typed, problems }
    const title = problems.length > 0 ? '错误：邮件订阅' : '邮件订阅'
    return framed(pages, { organ, title, path, body: <SubscribePage {...props} /> })
  }
  const noMail: Handler = (place, _request, reply) =>
    show(pages, reply, place, { title: '邮件订阅', body: <NoMailPage organ={place.organ} /> })
  if (!sendsMail) return { showForm: noMail, takeForm: noMail }
  return {
    showForm: (place, request, reply) =>
      sendPage(reply, 200, html(place, preset(request.query), ctx.newId(), [])),
    takeForm(place, request, reply) {
      const { organ, site } = place
      const villages = villagesOf(organ)
      const typed = typedInto(subscribeFields(organ, villages), request.body)
      return takeForm({ ctx, submissions }, request, reply, {
        read: () => reading(typed, organ, villages),
        submit: (key, form) => askSubscription(ctx, { organ, villages, key, form }),
        again: (formKey, problems) => html(place, typed, formKey, problems),
        done: () => show(pages, reply, place, { title: '请到邮箱里确认', body: <AskedPage site={site} /> }),
      })
    },
  }
}
