import type { Permission } from '#kernel/permissions.ts'
import type { Article, ArticleStatus } from './article.ts'
import { isRestorable, statusOf } from './article.ts'
import { SIGNING_STEPS, type SigningStep, WHOLE_FLOW } from './rules/signing-flow.ts'
import { STATUS_BEFORE } from './signing/next-step.ts'

/** What people call each standing of a document. */
export const STATUS_NAMES: Record<ArticleStatus, string> = {
  draft: '草稿',
  returned: '退回修改',
  'source-review': '待保密审查',
  'first-review': '待初审',
  'first-proof': '待一校',
  'second-review': '待复审',
  'second-proof': '待二校',
  'third-proof': '待三校',
  'final-review': '待终审',
  approved: '待发布',
  'kept-back': '不主动公开',
  published: '已发布',
  withdrawn: '已撤回',
  binned: '在回收站',
}

interface Transition {
  label: string
  from: readonly ArticleStatus[]
  permission: Permission
  /** Only while an edition is live. */
  live?: true
  /** Only when there is an earlier edition to go back to. */
  earlier?: true
  /** Only while it was never published: what is public is withdrawn, not thrown away. */
  unpublished?: true
  /** Only while an urgent publication waits to be looked at. */
  urgent?: true
}

// Texts under review stand still: a reviewer must not find another text than the one opened.
const CHANGEABLE = ['draft', 'returned', 'approved', 'kept-back', 'published', 'withdrawn'] as const
const ANY = Object.keys(STATUS_NAMES) as ArticleStatus[]
const AFTER_EXAMINATION = WHOLE_FLOW.filter((step) => step !== 'source').map((step) => STATUS_BEFORE[step])

const signing = <P extends Permission>(step: SigningStep, permission: P) => ({
  label: SIGNING_STEPS[step].label,
  from: [STATUS_BEFORE[step]],
  permission,
})

/** Who may move a document from where: the whole procedure in one table. */
export const STEPS = {
  save: { label: '修改', from: CHANGEABLE, permission: 'article.write' },
  submit: { label: '送审', from: ['draft', 'returned'], permission: 'article.write' },
  source: signing('source', 'article.examine'),
  'review-1': signing('review-1', 'article.review-1'),
  'proof-1': signing('proof-1', 'article.proofread'),
  'review-2': signing('review-2', 'article.review-2'),
  'proof-2': signing('proof-2', 'article.proofread'),
  'proof-3': signing('proof-3', 'article.proofread'),
  'review-3': signing('review-3', 'article.review-3'),
  publish: { label: '发布', from: ['approved'], permission: 'article.publish' },
  'publish-urgent': { label: '应急发布', from: AFTER_EXAMINATION, permission: 'article.urgent' },
  'look-after': { label: '事后复核', from: ANY, permission: 'article.review-3', urgent: true },
  bin: {
    label: '移入回收站',
    from: ['draft', 'returned', 'approved', 'kept-back'],
    permission: 'article.write',
    unpublished: true,
  },
  unbin: { label: '取回', from: ['binned'], permission: 'article.write' },
  withdraw: { label: '撤回', from: ANY, permission: 'article.withdraw', live: true },
  restore: { label: '恢复旧版', from: CHANGEABLE, permission: 'article.write', earlier: true },
} as const satisfies Record<string, Transition>

/** A step of the procedure. */
export type Step = keyof typeof STEPS

/** Whether a step ends with a signature of the flow. */
export function isSigning(step: Step): step is SigningStep {
  return step in SIGNING_STEPS
}

/** Why a step cannot be taken from where the document stands; null when it can. */
export function stepProblem(article: Article, step: Step): string | null {
  const { label, from, ...rest }: Transition = STEPS[step]
  const status = statusOf(article)
  if (!from.includes(status)) return `稿件现在是“${STATUS_NAMES[status]}”，不能${label}。`
  if (rest.live && article.live === null) return '稿件没有在网站上公开，不用撤回。'
  if (rest.unpublished && article.index !== null) return '公开过的稿件不能删除，只能撤回。'
  if (rest.earlier && !article.editions.some((edition) => isRestorable(article, edition)))
    return '还没有可以恢复的旧版。'
  if (rest.urgent && (article.urgent === null || article.urgent.looked !== null))
    return '没有等待复核的应急发布。'
  return null
}

const WAITING: Partial<Record<ArticleStatus, Step>> = {
  returned: 'save',
  ...Object.fromEntries(WHOLE_FLOW.map((step) => [STATUS_BEFORE[step], step])),
  approved: 'publish',
}

/** The step a document waits for somebody to take; null for drafts and for what is done. */
export function waitingStep(article: Article): Step | null {
  const step = WAITING[statusOf(article)]
  if (step !== undefined) return step
  return article.urgent !== null && article.urgent.looked === null ? 'look-after' : null
}
