import { OGI } from '#law/index.ts'

/** How a publication ends, as residents read it. */
export const WITHDRAWALS = {
  withdrawn: '撤下',
  gone: '不再适用',
  replaced: '由新的信息代替',
} as const

/** One of the three. */
export type Withdrawal = keyof typeof WITHDRAWALS

/** What is wrong with a withdrawal, field by field. Residents read the reason where the page stood. */
export function withdrawalProblems(
  { how, reason, replacedBy }: { how: Withdrawal; reason: string; replacedBy: string | null },
  subject: string,
) {
  const basis = OGI.cite('17')
  const problem = (field: string, message: string) => ({ field, message, basis })
  return [
    ...(reason.trim() === '' ? [problem('reason', '请写明撤回原因，原网页处会显示这个原因。')] : []),
    ...(how === 'replaced' && replacedBy === null ? [problem('replacedBy', '请选定代替它的那一篇。')] : []),
    ...(how !== 'replaced' && replacedBy !== null
      ? [problem('replacedBy', '只有“由新的信息代替”才选代替它的那一篇。')]
      : []),
    ...(replacedBy === subject ? [problem('replacedBy', '不能由它自己代替。')] : []),
  ]
}
