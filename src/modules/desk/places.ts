import type { ClockRow } from '#kernel/clocks/index.ts'
import { idOf } from '#kernel/ledger/index.ts'
import type { Permission } from '#kernel/permissions.ts'

interface Place {
  /** What people call cases of this kind. */
  label: string
  /** Where the console deals with them, after the organ. */
  page: string
  /** What lets one know of them at all. */
  read: Permission
  /** What lets one do something about them: whoever has one of these is told when they fall due. */
  acts: readonly Permission[]
}

/** The kinds of cases in which limits run, by the kind of their streams. */
export const PLACES: Readonly<Record<string, Place>> = {
  application: {
    label: '依申请公开',
    page: 'applications',
    read: 'application.read',
    acts: ['application.reply', 'application.draft', 'application.sign'],
  },
  dispute: { label: '复议诉讼', page: 'disputes', read: 'dispute.read', acts: ['dispute.record'] },
  message: {
    label: '来信',
    page: 'messages',
    read: 'message.read',
    acts: ['message.register', 'message.answer', 'message.check'],
  },
  article: { label: '稿件公开', page: 'articles', read: 'article.read', acts: ['article.read'] },
  'annual-report': { label: '年度报告', page: 'reports', read: 'report.read', acts: ['report.draft'] },
  'report-collection': {
    label: '年度报告汇总',
    page: 'collections',
    read: 'collection.read',
    acts: ['collection.work', 'collection.remind'],
  },
  task: { label: '重点任务', page: 'tasks', read: 'task.read', acts: ['task.manage', 'task.report'] },
  problem: { label: '典型问题', page: 'problems', read: 'task.read', acts: ['task.manage', 'task.report'] },
  consultation: {
    label: '意见征集',
    page: 'consultations',
    read: 'consultation.read',
    acts: ['consultation.draft', 'consultation.handle'],
  },
  finding: {
    label: '网站整改',
    page: 'monitoring/findings',
    read: 'monitoring.read',
    acts: ['monitoring.handle'],
  },
  poster: { label: '公开栏', page: 'posters', read: 'board.read', acts: ['poster.hang'] },
  trade: { label: '三资交易', page: 'trades', read: 'trade.read', acts: ['trade.read'] },
}

/** Kinds of which there is one case a year. */
const YEARLY: ReadonlySet<string> = new Set(['annual-report', 'report-collection'])

const kindOf = (stream: string) => stream.slice(0, stream.indexOf(':'))

/** What people call the kind of a stream. */
export const labelOfKind = (kind: string): string => PLACES[kind]?.label ?? kind

/** The console page of a case, after the organ; undefined for a kind without one. */
export function linkOf({ organ, stream }: Pick<ClockRow, 'organ' | 'stream'>): string | undefined {
  const kind = kindOf(stream)
  const page = PLACES[kind]?.page
  if (page === undefined) return undefined
  const id = idOf(stream)
  if (YEARLY.has(kind)) return `${page}/${id.replace('year-', '')}`
  // A trade is found under its village.
  return kind === 'trade' ? `${page}/${organ}/${id}` : `${page}/${id}`
}

/** The stream behind a console page of an organ, where there is one. */
export function streamOf(organ: string, link: string): { organ: string; stream: string } | undefined {
  const found = Object.entries(PLACES).find(([, { page }]) => link.startsWith(`${page}/`))
  if (!found) return undefined
  const [kind, { page }] = found
  const rest = link.slice(page.length + 1).split('/')
  if (kind === 'trade')
    return rest.length < 2 ? undefined : { organ: `${rest[0]}`, stream: `trade:${rest[1]}` }
  return { organ, stream: YEARLY.has(kind) ? `${kind}:year-${rest[0]}` : `${kind}:${rest[0]}` }
}
