import { type Context, today } from '#kernel/context.ts'
import { type Day, formatDay } from '#law/index.ts'
import type { Organ } from '#modules/organs/index.ts'
import type { Application, ApplicationStatus } from '../application.ts'
import type { Found } from '../find-by-code.ts'
import { outcomeLabel } from '../read-application.ts'
import { CHANNELS } from '../rules/receipt-day.ts'
import { type ReplyDeadline, replyDeadline } from '../rules/reply-deadline.ts'
import { type SentLetter, sealedParts } from '../sealed-parts.ts'

/** An application as its applicant sees it. */
export interface TrackedCase {
  number: string
  code: string
  status: string
  explanation: string
  steps: { day: Day; label: string }[]
  deadline: ReplyDeadline
  letter: SentLetter | null
}

const STATUS: Record<ApplicationStatus, string> = {
  received: '已收到',
  registered: '办理中',
  replied: '已答复',
  withdrawn: '已撤回',
}

type Explaining = (state: Application, until: string) => string

const EXPLANATIONS: Record<ApplicationStatus, Explaining> = {
  received: (_, until) => `申请已经收到，等待登记。${until}`,
  registered: (_, until) => `申请已经登记，承办部门正在查找和审查。${until}`,
  replied: ({ outcome }) => (outcome ? `结果：${outcomeLabel(outcome.row)}。答复书在下面。` : ''),
  withdrawn: () => '按您的意愿终止办理。以后需要时可以重新申请。',
}

// Late is said plainly, with the way out the law gives.
function untilWhen({ due, provisional }: ReplyDeadline, day: Day): string {
  if (due === null) return ''
  if (due < day)
    return `答复期限（${formatDay(due)}）已过而没有答复的，您可以打电话催办，也可以依法投诉、申请行政复议或者提起行政诉讼。`
  return `最迟在${formatDay(due)}答复${provisional ? '（暂定）' : ''}。`
}

function stepsOf(state: Application, organ: Organ): TrackedCase['steps'] {
  const department = organ.departments.find((one) => one.id === state.department)
  const { registeredDay, outcome } = state
  const closing = outcome?.reply ? `作出答复（${outcome.reply.number}）` : '申请人撤回，终止办理'
  return [
    { day: state.receivedDay, label: `收到申请（${CHANNELS[state.channel].label}）` },
    ...(registeredDay
      ? [{ day: registeredDay, label: `登记，交${department?.name ?? '承办部门'}办理` }]
      : []),
    ...(outcome ? [{ day: outcome.day, label: closing }] : []),
  ]
}

/** Reads an application for the applicant who showed its code. */
export async function trackedCase(
  ctx: Context,
  organ: Organ,
  { state }: Found,
  code: string,
): Promise<TrackedCase> {
  const deadline = replyDeadline(state, ctx.calendar())
  const { letter } = await sealedParts(ctx, organ.id, state)
  return {
    number: state.number,
    code,
    status: STATUS[state.status],
    explanation: EXPLANATIONS[state.status](state, untilWhen(deadline, today(ctx))),
    steps: stepsOf(state, organ),
    deadline,
    letter,
  }
}
