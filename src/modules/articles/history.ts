import type { Recorded } from '#kernel/ledger/index.ts'
import { citation } from '#law/index.ts'
import type { ArticleEvent } from './article.ts'
import { reviewStep, STEPS } from './transitions.ts'

type Told<K extends ArticleEvent['kind']> = (payload: Extract<ArticleEvent, { kind: K }>['payload']) => {
  label: string
  note?: string
}

const TOLD: { [K in ArticleEvent['kind']]: Told<K> } = {
  'article-created': () => ({ label: '新建' }),
  'draft-saved': () => ({ label: '修改' }),
  'attachment-added': ({ content }) => ({ label: '上传附件', note: content.attachments.at(-1)?.name ?? '' }),
  'attachment-removed': () => ({ label: '删除附件' }),
  'edition-restored': ({ from }) => ({ label: '恢复旧版为草稿', note: `取自第 ${from} 版` }),
  'article-submitted': () => ({ label: '送审' }),
  'review-signed': ({ step }) => ({ label: `${STEPS[reviewStep(step)].label}通过` }),
  'article-returned': ({ step, reason }) => ({ label: `${STEPS[reviewStep(step)].label}退回`, note: reason }),
  'article-published': ({ index }) => ({ label: '发布', note: `索引号 ${index.number}` }),
  'article-withdrawn': ({ reason }) => ({ label: '撤回', note: reason }),
  'page-kept': ({ sha256 }) => ({ label: '网页存证', note: `SHA-256 ${sha256}` }),
}

/** One line of a document's history. */
export interface HistoryLine {
  day: string
  at: string
  name: string
  edition: number
  label: string
  note: string
  basis: string[]
}

/** What happened to a document, oldest first, with the names of those who did it. */
export function historyOf(
  events: readonly Recorded<ArticleEvent>[],
  nameOf: (actor: string) => string,
): HistoryLine[] {
  return events.map((event) => {
    const told = TOLD[event.kind] as Told<ArticleEvent['kind']>
    const { label, note = '' } = told(event.payload as never)
    const { day, at, actor, basis } = event
    const { edition } = event.payload
    return { day, at, name: nameOf(actor), edition, label, note, basis: basis.map(citation) }
  })
}
