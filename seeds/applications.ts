import { RESIDENT } from '#kernel/accounts/index.ts'
import { clockAt } from '#kernel/clock.ts'
import type { Context } from '#kernel/context.ts'
import type { ApplicantKind, OutcomeRowKey } from '#law/index.ts'
import { StepSchema } from '#modules/applications/contract.ts'
import {
  enterApplication,
  registerApplication,
  submitApplication,
  takeStep,
} from '#modules/applications/index.ts'
import { sendReply } from '#modules/release/index.ts'
import { answerHappenings } from './answers.ts'
import { dispatchSteps, identityLooks, preparedFiles } from './case-files.ts'
import type { Cast } from './cast.ts'
import { disputeHappenings } from './disputes.ts'
import { type Happens, instant } from './timeline.ts'
import applications from './yangqing/applications.json' with { type: 'json' }

const ORGAN = 'yangqing'

type Written = (typeof applications)[number]
type Medium = '纸质' | '电子'
type Delivery = '邮寄' | '自行领取' | '电子邮件' | '网上查阅'
type Channel = 'counter' | 'post' | 'fax' | 'oral'

function formOf({ applicant, wanted, form }: Written) {
  const { feature = '' } = wanted
  return {
    applicantKind: applicant.kind as ApplicantKind,
    name: applicant.name,
    idKind: applicant.idKind,
    idNumber: applicant.idNumber,
    contactName: applicant.contactName ?? '',
    phone: applicant.phone,
    address: applicant.address,
    postcode: applicant.postcode,
    email: applicant.email ?? '',
    description: feature ? `${wanted.description}（${feature}）` : wanted.description,
    purpose: wanted.purpose ?? '',
    medium: form.medium as Medium,
    delivery: form.delivery as Delivery,
  }
}

interface Days {
  received: string
  registered: string | undefined
}

function daysOf(one: Written, workdaysAgo: (count: number) => string): Days {
  const days = one as {
    receivedOn?: string
    registeredOn?: string
    receivedWorkdaysAgo?: number
    registeredWorkdaysAgo?: number
  }
  const ago = (count: number | undefined) => (count === undefined ? undefined : workdaysAgo(count))
  const received = days.receivedOn ?? ago(days.receivedWorkdaysAgo)
  if (!received) throw new Error(`演示申请 ${one.key} 没有收到日期`)
  return { received, registered: days.registeredOn ?? ago(days.registeredWorkdaysAgo) }
}

interface Reply {
  row: string
  repliedOn: string
  reason: string
  content: string
  withheld?: string[]
}

/** One step as written down: its day, or how many workdays ago, and the particulars of the engine's event. */
interface WrittenStep {
  kind: string
  on?: string
  workdaysAgo?: number
}

type Ids = Map<string, string>

/** Online ones come from the resident; the others are keyed in by the disclosure office. */
async function receive(ctx: Context, cast: Cast, one: Written, day: string, at: string, ids: Ids) {
  const key = `seed-application-${one.key}`
  const form = formOf(one)
  const { id } =
    one.channel === 'online'
      ? await submitApplication({ ...ctx, actor: RESIDENT, clock: clockAt(at) }, { organ: ORGAN, key, form })
      : await enterApplication(cast.as('disclosure-officer', ORGAN, at), {
          organ: ORGAN,
          key,
          channel: one.channel as Channel,
          receivedDay: day,
          form,
          note: one.note ?? '',
        })
  ids.set(one.key, id)
}

function idOf(ids: Ids, key: string): string {
  const id = ids.get(key)
  if (!id) throw new Error(`演示申请 ${key} 还没有收到`)
  return id
}

/** What happens to a case between its registration and its reply. */
function laterSteps(cast: Cast, one: Written, workdaysAgo: (count: number) => string, ids: Ids): Happens[] {
  const { steps = [] } = one as { steps?: WrittenStep[] }
  return steps.map(({ on, workdaysAgo: ago = 0, ...written }, at) => {
    const day = on ?? workdaysAgo(ago)
    const when = instant(day, `11:${30 + at}`)
    const step = StepSchema.parse({ ...written, day })
    const key = `seed-step-${one.key}-${at}`
    const officer = cast.as('disclosure-officer', ORGAN, when)
    const run = () => takeStep(officer, { organ: ORGAN, id: idOf(ids, one.key), key, step })
    return { at: when, what: `${one.key} ${written.kind}`, run }
  })
}

function caseSteps(ctx: Context, cast: Cast, one: Written, days: Days, ids: Ids): Happens[] {
  const officer = (at: string) => cast.as('disclosure-officer', ORGAN, at)
  const start = instant(days.received, '09:20')
  const steps: Happens[] = [
    { at: start, what: `${one.key} 收件`, run: () => receive(ctx, cast, one, days.received, start, ids) },
  ]
  if (days.registered) {
    const at = instant(days.registered, '11:00')
    const { department } = one
    const key = `seed-register-${one.key}`
    const run = () =>
      registerApplication(officer(at), { organ: ORGAN, id: idOf(ids, one.key), key, department })
    steps.push({ at, what: `${one.key} 登记`, run })
  }
  if (one.reply) {
    const { row, repliedOn: day, reason, content, withheld = [] } = one.reply as Reply
    const at = instant(day, '15:30')
    const key = `seed-reply-${one.key}`
    const reply = {
      row: row as OutcomeRowKey,
      ground: 'first' as const,
      withheld: withheld as OutcomeRowKey[],
      day,
      summary: '',
      reason,
      content,
      attachments: [],
    }
    const run = async () => {
      const id = idOf(ids, one.key)
      const files = await preparedFiles(officer(at), one.key, id)
      await sendReply(officer(at), { organ: ORGAN, id, key, reply: { ...reply, files, passages: [] } })
    }
    steps.push({ at, what: `${one.key} 答复`, run })
    steps.push(...dispatchSteps(cast, one.key, () => idOf(ids, one.key)))
  }
  return steps
}

/** All applications and disputes of the demonstration; the last nine applications are open today. */
export function applicationHappenings(
  ctx: Context,
  cast: Cast,
  workdaysAgo: (count: number) => string,
): Happens[] {
  const ids: Ids = new Map()
  const cases = applications.flatMap((one) => [
    ...caseSteps(ctx, cast, one, daysOf(one, workdaysAgo), ids),
    ...laterSteps(cast, one, workdaysAgo, ids),
  ])
  const idBehind = (key: string) => idOf(ids, key)
  const later = [...identityLooks(cast, idBehind), ...answerHappenings(cast, idBehind)]
  return [...cases, ...disputeHappenings(cast, workdaysAgo, idBehind), ...later]
}
