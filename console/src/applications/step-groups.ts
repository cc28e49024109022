import type { Permission } from '#kernel/permissions.ts'

/** The steps as people look for them; what is waited for comes first. */
export const STEP_GROUPS = [
  {
    title: '现在要办',
    kinds: [
      ...['registered', 'corrected', 'opinion-given', 'third-party-told', 'extension-told', 'reasons-given'],
      ...['fee-paid', 'delivered', 'lapsed', 'drafted', 'checked', 'signed', 'replied', 'record-decided'],
      'redecided',
      'escalated',
    ],
  },
  {
    title: '补正、说明理由、征求意见',
    kinds: ['correction-asked', 'reasons-asked', 'opinion-asked', 'interest-overridden'],
  },
  { title: '期限和收费', kinds: ['extension-approved', 'delay-told', 'fee-noticed', 'fee-refunded'] },
  {
    title: '分办、终止、归档',
    kinds: [
      'department-added',
      'split',
      'merged',
      'transferred',
      'withdrawn',
      'lapse-undone',
      'archived',
      'noted',
    ],
  },
] as const

const BY_STEP: Record<string, Permission> = {
  drafted: 'application.draft',
  signed: 'application.sign',
  replied: 'application.reply',
}

/** What one must be allowed to take a step. */
export function permissionOf(step: string): Permission {
  return BY_STEP[step] ?? 'application.register'
}
