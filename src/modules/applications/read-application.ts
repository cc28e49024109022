import { namesOf, RESIDENT, SYSTEM } from '#kernel/accounts/index.ts'
import { type Context, today } from '#kernel/context.ts'
import { type Recorded, readCase } from '#kernel/ledger/index.ts'
import { NotFound } from '#kernel/refusal.ts'
import { OUTCOME_ROWS, type OutcomeRowKey } from '#law/index.ts'
import { type Organ, organById } from '#modules/organs/index.ts'
import { maskName } from '#modules/portal/index.ts'
import { type Application, type ApplicationEvent, applicationProcedure } from './application.ts'
import { CHANNELS } from './rules/receipt-day.ts'
import { replyDeadline } from './rules/reply-deadline.ts'
import { ERASED_NAME, sealedParts } from './sealed-parts.ts'
import { nextSteps } from './transitions.ts'

/** The words for a result. */
export function outcomeLabel(key: OutcomeRowKey): string {
  const row = OUTCOME_ROWS.find((one) => one.key === key)
  if (!row) return key
  return row.group === row.label ? row.label : `${row.group}（${row.label}）`
}

function labelOf(event: Recorded<ApplicationEvent>, organ: Organ): string {
  switch (event.kind) {
    case 'received':
      return `收到申请（${CHANNELS[event.payload.channel].label}）`
    case 'registered': {
      const to = organ.departments.find((department) => department.id === event.payload.department)
      return `登记，交${to?.name ?? event.payload.department}办理`
    }
    case 'replied':
      return `答复：${outcomeLabel(event.payload.row)}，${event.payload.number}`
    case 'withdrawn':
      return '申请人撤回申请，终止办理'
    case 'identity-viewed':
      return '查看申请人身份信息'
  }
}

async function timelineOf(ctx: Context, organ: Organ, events: Recorded<ApplicationEvent>[]) {
  const names = await namesOf(ctx.db, [...new Set(events.map((event) => event.actor))])
  for (const { id, name } of [RESIDENT, SYSTEM]) names.set(id, name)
  return events.map((event) => ({
    kind: event.kind,
    label: labelOf(event, organ),
    day: event.day,
    at: event.at,
    who: names.get(event.actor) ?? '已停用的账号',
    basis: event.basis,
  }))
}

const outcomeOf = ({ outcome }: Application) =>
  outcome && {
    row: outcome.row,
    day: outcome.day,
    how: outcome.reply ? ('reply' as const) : ('withdrawal' as const),
    number: outcome.reply?.number ?? null,
  }

/** One application as staff see it: timeline, deadline day by day, what was asked, who asked only masked. */
export async function readApplication(ctx: Context, organId: string, id: string) {
  const organ = await organById(ctx, organId)
  const { state, events } = await readCase(ctx, applicationProcedure, organId, id, '这件申请')
  if (!state) throw new NotFound('这件申请')
  const { applicant, request, letter } = await sealedParts(ctx, organId, state)
  const reckoning = replyDeadline(state, ctx.calendar())
  const masked = applicant ? maskName(applicant.name, state.applicantKind) : ERASED_NAME
  const channel = CHANNELS[state.channel]
  return {
    id,
    number: state.number,
    status: state.status,
    receivedDay: state.receivedDay,
    channel: state.channel,
    channelLabel: channel.label,
    receiptMeans: channel.means,
    receiptBasis: channel.basis,
    applicantKind: state.applicantKind,
    applicantMasked: masked,
    request,
    department: state.department,
    registeredDay: state.registeredDay,
    outcome: outcomeOf(state),
    letter: letter && { ...letter, addressee: masked },
    deadline: { ...reckoning, days: [...reckoning.days] },
    overdue: !state.outcome && reckoning.due !== null && reckoning.due < today(ctx),
    timeline: await timelineOf(ctx, organ, events),
    steps: nextSteps(state),
  }
}
