import type { Permission } from '#kernel/permissions.ts'
import type { Article, ArticleStatus } from './article.ts'
import { isRestorable, statusOf } from './article.ts'
import type { ReviewStep } from './rules/may-sign.ts'

/** What people call each standing of a document. */
export const STATUS_NAMES: Record<ArticleStatus, string> = {
  draft: '草稿',
  returned: '退回修改',
  'first-review': '待初审',
  'second-review': '待复审',
  'final-review': '待终审',
  approved: '待发布',
  published: '已发布',
  withdrawn: '已撤回',
}

interface Transition {
  label: string
  from: readonly ArticleStatus[]
  permission: Permission
  /** Only while an edition is live. */
  live?: true
  /** Only when there is an earlier edition to go back to. */
  earlier?: true
}

// Texts under review stand still: a reviewer must not find another text than the one opened.
const CHANGEABLE = ['draft', 'returned', 'approved', 'published', 'withdrawn'] as const
const ANY = Object.keys(STATUS_NAMES) as ArticleStatus[]

/** Who may move a document from where: the whole procedure in one table. */
export const STEPS = {
  save: { label: '修改', from: CHANGEABLE, permission: 'article.write' },
  submit: { label: '送审', from: ['draft', 'returned'], permission: 'article.write' },
  'review-1': { label: '初审', from: ['first-review'], permission: 'article.review-1' },
  'review-2': { label: '复审', from: ['second-review'], permission: 'article.review-2' },
  'review-3': { label: '终审', from: ['final-review'], permission: 'article.review-3' },
  publish: { label: '发布', from: ['approved'], permission: 'article.publish' },
  withdraw: { label: '撤回', from: ANY, permission: 'article.withdraw', live: true },
  restore: { label: '恢复旧版', from: CHANGEABLE, permission: 'article.write', earlier: true },
} as const satisfies Record<string, Transition>

/** A step of the procedure. */
export type Step = keyof typeof STEPS

/** The step that is one of the three reviews. */
export function reviewStep(step: ReviewStep): `review-${ReviewStep}` {
  return `review-${step}`
}

/** Why a step cannot be taken from where the document stands; null when it can. */
export function stepProblem(article: Article, step: Step): string | null {
  const { label, from, ...rest }: Transition = STEPS[step]
  const status = statusOf(article)
  if (!from.includes(status)) return `稿件现在是“${STATUS_NAMES[status]}”，不能${label}。`
  if (rest.live && article.live === null) return '稿件没有在网站上公开，不用撤回。'
  if (rest.earlier && !article.editions.some((edition) => isRestorable(article, edition)))
    return '还没有可以恢复的旧版。'
  return null
}

const WAITING: Partial<Record<ArticleStatus, Step>> = {
  returned: 'save',
  'first-review': 'review-1',
  'second-review': 'review-2',
  'final-review': 'review-3',
  approved: 'publish',
}

/** The step a document waits for somebody to take; null for drafts and for what is done. */
export function waitingStep(article: Article): Step | null {
  return WAITING[statusOf(article)] ?? null
}
