import type { Permission } from '#kernel/permissions.ts'
import { Refusal } from '#kernel/refusal.ts'
import { type Basis, INSPECTION, OGI, PETITIONS, PIPL } from '#law/index.ts'
import type { Message, MessageStatus } from './message.ts'
import { MESSAGE_KINDS } from './rules/message-kinds.ts'

interface Step {
  readonly from: readonly MessageStatus[]
  readonly label: string
  readonly effect: string
  readonly basis: Basis
  readonly permission: Permission
}

/** Who may move a message from where: the steps of the procedure, each with its effect and its basis. */
export const STEPS = {
  accept: {
    from: ['received'],
    label: '受理',
    effect: '核定类别后受理；答复期限仍自收到之日起算。',
    basis: PETITIONS.cite('登记告知'),
    permission: 'message.register',
  },
  decline: {
    from: ['received'],
    label: '不予受理',
    effect: '来信人凭编号和查询码看到理由；不再办理。',
    basis: PETITIONS.cite('登记告知'),
    permission: 'message.register',
  },
  'turn-over': {
    from: ['received', 'accepted', 'assigned'],
    label: '转为政府信息公开申请',
    effect:
      '内容是要求公开政府信息的，转为申请办理，答复期限从这封来信收到之日算起；来信人凭原来的查询码可以看到新的编号。',
    basis: OGI.cite('29'),
    permission: 'message.register',
  },
  assign: {
    from: ['accepted'],
    label: '交办',
    effect: '交给一个部门答复，它的待办里会出现这封来信。',
    basis: PETITIONS.cite('登记告知'),
    permission: 'message.register',
  },
  'hand-back': {
    from: ['assigned'],
    label: '退回',
    effect: '不归本部门管的，写明理由退回公开办另行交办；期限不停。',
    basis: PETITIONS.cite('转送异议'),
    permission: 'message.answer',
  },
  answer: {
    from: ['assigned'],
    label: '起草答复',
    effect: '答复交另一位同事审核，审核通过前来信人看不到。',
    basis: INSPECTION.cite('互动回应差'),
    permission: 'message.answer',
  },
  check: {
    from: ['answered'],
    label: '审核通过',
    effect: '交公开办答复来信人。起草人不能审核自己的答复。',
    basis: INSPECTION.cite('安全泄密'),
    permission: 'message.check',
  },
  'send-back': {
    from: ['answered'],
    label: '退回修改',
    effect: '写明要改什么，退回起草部门；期限不停。',
    basis: INSPECTION.cite('安全泄密'),
    permission: 'message.check',
  },
  send: {
    from: ['checked'],
    label: '答复来信人',
    effect: '来信人凭编号和查询码即可看到答复；期限停止计算，不能撤销。',
    basis: INSPECTION.cite('互动回应差'),
    permission: 'message.register',
  },
  publish: {
    from: ['sent'],
    label: '在网站公开',
    effect: '遮盖个人信息后登在“来信选登”，所有人都能看到。',
    basis: PIPL.cite('25'),
    permission: 'message.publish',
  },
  unpublish: {
    from: ['received', 'accepted', 'assigned', 'answered', 'checked', 'sent', 'declined', 'turned-over'],
    label: '撤下公开',
    effect: '从网站撤下，原址留一句说明；来信人撤回同意的应当撤下。',
    basis: PIPL.cite('47'),
    permission: 'message.publish',
  },
} as const satisfies Record<string, Step>

/** One step of the procedure. */
export type StepName = keyof typeof STEPS

const OBSTACLES: Record<MessageStatus, string> = {
  received: '这封来信还没有受理，请先受理。',
  accepted: '这封来信还没有交办，请先交给部门。',
  assigned: '这封来信正由部门起草答复。',
  answered: '答复已经起草，正等待审核。',
  checked: '答复已经审核，正等待答复来信人。',
  sent: '这封来信已经答复。',
  declined: '这封来信已经决定不予受理。',
  'turned-over': '这封来信已经转为政府信息公开申请。',
}

function mayPublish(message: Message): string | null {
  if (MESSAGE_KINDS[message.kind].confidential) return '举报不公开。'
  if (!message.mayPublish) return '来信人没有同意公开，不能登在网站上。'
  return message.published ? '这封来信已经公开。' : null
}

const secret = ({ kind }: Message) =>
  MESSAGE_KINDS[kind].confidential ? '举报只有指定的人员能看到，不转为公开申请。' : null

const FURTHER: Partial<Record<StepName, (message: Message) => string | null>> = {
  'turn-over': secret,
  publish: mayPublish,
  unpublish: (message) => (message.published ? null : '这封来信没有公开。'),
}

function obstacle(message: Message, step: StepName): string | null {
  const from: readonly MessageStatus[] = STEPS[step].from
  if (!from.includes(message.status)) return OBSTACLES[message.status]
  return FURTHER[step]?.(message) ?? null
}

/** Refuses a step that the message is not ready for, or is past. */
export function requireStep(message: Message, step: StepName): void {
  const what = obstacle(message, step)
  if (what) throw new Refusal(what, 'conflict')
}

/** Who drafted an answer does not check it. */
export const isOwnAnswer = (message: Message, account: string) => message.answer?.by === account

/** The steps a message may take next, as far as this person could take them. */
export function nextSteps(message: Message, account: string) {
  return (Object.entries(STEPS) as [StepName, Step][])
    .filter(([step]) => obstacle(message, step) === null)
    .filter(([, { permission }]) => permission !== 'message.check' || !isOwnAnswer(message, account))
    .map(([step, { label, effect, basis, permission }]) => ({ step, label, effect, basis, permission }))
}
