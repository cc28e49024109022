import type { z } from 'zod'
import { type Context, today } from '#kernel/context.ts'
import { codeHash, queryCode } from '#kernel/inquiry/query-code.ts'
import { act, type Draft } from '#kernel/ledger/index.ts'
import { nextNumber } from '#kernel/numbering.ts'
import { Refusal } from '#kernel/refusal.ts'
import { seal } from '#kernel/vault/vault.ts'
import { type Day, OGI, yearOf } from '#law/index.ts'
import { type Organ, organById } from '#modules/organs/index.ts'
import { applicationProcedure } from '../application.ts'
import type { ApplicationEvent } from '../application-event.ts'
import type { ApplicationFormSchema } from '../contract.ts'
import { tracesOf } from '../like-cases.ts'
import { composeNumber } from '../rules/application-number.ts'
import { formGaps } from '../rules/form-gaps.ts'
import { CHANNELS, type Channel } from '../rules/receipt-day.ts'
import type { Applicant, Request } from '../sealed-parts.ts'

/** What an applicant writes. */
export type ApplicationForm = z.infer<typeof ApplicationFormSchema>

/** An application that has come in. */
interface Arrival {
  organ: string
  /** The same key, sent again, gives the same number and code. */
  key: string
  channel: Channel
  receivedDay: Day
  arrivedDay?: Day | undefined
  subject?: 'information' | 'record' | undefined
  /** The number of the application it was split from. */
  splitFrom?: string | undefined
  /** The letter it was made from. */
  cameFrom?: { id: string; number: string } | undefined
  form: ApplicationForm
  note: string
  lateReason: string
}

/** What the applicant is given. */
export interface Receipted {
  id: string
  number: string
  code: string
}

function requireWhole(ctx: Context, form: ApplicationForm): void {
  const gaps = formGaps(form, today(ctx))
  const [first] = gaps
  if (first) throw new Refusal(first.message, 'invalid', gaps)
}

function requireReceiver(organ: Organ): void {
  if (organ.site && organ.kind !== 'village') return
  throw new Refusal(`${organ.name}不受理政府信息公开申请，请向所在的镇人民政府提出。`)
}

function partsOf({ form, note, lateReason }: Arrival): { applicant: Applicant; request: Request } {
  const { applicantKind: _, description, purpose, medium, delivery, ...applicant } = form
  return { applicant, request: { description, purpose, medium, delivery, note, lateReason } }
}

// Data handed out as a copy, on paper or by e-mail, may cost by the page.
function factsOf({ arrivedDay, subject, splitFrom, cameFrom, form }: Arrival) {
  return {
    ...(arrivedDay && { arrivedDay }),
    ...(subject === 'record' && { subject }),
    ...(splitFrom && { splitFrom }),
    ...(cameFrom && { cameFrom }),
    copies: form.medium === '纸质' || form.delivery === '电子邮件',
  }
}

async function received(
  inside: Context,
  organ: Organ,
  arrival: Arrival,
  hash: string,
): Promise<Draft<ApplicationEvent>> {
  const year = yearOf(arrival.receivedDay)
  const value = await nextNumber(inside, organ.id, 'application', year)
  const { applicant, request } = partsOf(arrival)
  return {
    kind: 'received',
    day: arrival.receivedDay,
    basis: [CHANNELS[arrival.channel].basis, OGI.cite('29.2')],
    payload: {
      number: composeNumber(organ.shortName, year, value),
      taken: { series: 'application', year, value },
      channel: arrival.channel,
      ...factsOf(arrival),
      traces: tracesOf(inside.secrets, organ.id, arrival.form, arrival.form.description),
      applicantKind: arrival.form.applicantKind,
      applicant: await seal(inside, organ.id, '政府信息公开申请：申请人', applicant),
      request: await seal(inside, organ.id, '政府信息公开申请：申请内容', request),
      codeHash: hash,
    },
  }
}

/** Takes an application in: gives it a number and a query code, and seals who applied and what for. */
export async function receiveApplication(ctx: Context, arrival: Arrival): Promise<Receipted> {
  const organ = await organById(ctx, arrival.organ)
  requireReceiver(organ)
  // A letter need not hold all that an application does; what is missing is asked for afterwards.
  if (!arrival.cameFrom) requireWhole(ctx, arrival.form)
  const seed = `${organ.id}\n${arrival.key}`
  const id = ctx.secrets.keyedHash(`application\n${seed}`).slice(0, 32)
  const code = queryCode(ctx.secrets, seed)
  const { state } = await act(
    ctx,
    applicationProcedure,
  )({
    organ: organ.id,
    id,
    key: arrival.key,
    decide: async ({ state: before }, inside) => {
      if (before) throw new Refusal('这件申请已经收到，请刷新页面。', 'conflict')
      return [await received(inside, organ, arrival, codeHash(ctx.secrets, code, id))]
    },
  })
  return { id, number: state?.number ?? '', code }
}
