import type { Case } from './api.ts'

/** Who may decide a case. */
export const FLOW_CHOICES: readonly { value: Case['flow']; label: string }[] = [
  { value: 'office', label: '公开办直接办理、答复' },
  { value: 'draft-check', label: '部门拟稿，公开办审核' },
  { value: 'draft-check-sign', label: '部门拟稿，公开办审核，领导签发' },
]
