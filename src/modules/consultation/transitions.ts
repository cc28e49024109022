import type { Permission } from '#kernel/permissions.ts'

/** Where a consultation stands. */
export type ConsultationStatus = 'draft' | 'open' | 'closed' | 'answered' | 'withdrawn'

/** What can be done to a consultation, from where, and who may; `close` is done by the calendar. */
export const STEPS = {
  draft: { from: ['draft'], permission: 'consultation.draft' },
  publish: { from: ['draft'], permission: 'consultation.publish' },
  comment: { from: ['open'], permission: null },
  close: { from: ['open'], permission: null },
  handle: { from: ['open', 'closed'], permission: 'consultation.handle' },
  answer: { from: ['closed'], permission: 'consultation.publish' },
  withdraw: { from: ['open', 'closed'], permission: 'consultation.publish' },
} as const satisfies Record<string, { from: readonly ConsultationStatus[]; permission: Permission | null }>

/** A step of a consultation. */
export type ConsultationStep = keyof typeof STEPS

/** The names of the statuses. */
export const STATUS_NAMES: Record<ConsultationStatus, string> = {
  draft: '草稿',
  open: '征集中',
  closed: '已结束，待公布结果',
  answered: '已公布结果',
  withdrawn: '已撤回',
}

/** Whether a step may be taken from a status. */
export function stepAllowed(step: ConsultationStep, status: ConsultationStatus): boolean {
  return STEPS[step].from.some((one) => one === status)
}
