import { Chip, type Tone } from '../page/chip.tsx'
import type { ListedIssue, OpenIssue } from './api.ts'

const STATUS: Record<ListedIssue['status'], { text: string; tone: Tone }> = {
  composing: { text: '编排中', tone: 'busy' },
  published: { text: '已出版', tone: 'good' },
  withdrawn: { text: '已撤下', tone: 'bad' },
}

/** How an issue stands, and what is wrong with it. */
export function IssueStanding({ issue }: { issue: ListedIssue }) {
  const { text, tone } = STATUS[issue.status]
  return (
    <>
      <Chip tone={tone}>{text}</Chip>
      {issue.changed && <div className="quiet">目录有修改，还没有再次出版</div>}
      {issue.outdated > 0 && <div className="quiet">有 {issue.outdated} 篇撤回或者改过</div>}
    </>
  )
}

/** How a document of an issue stands on the site now. */
export const ARTICLE_STANDING: Record<OpenIssue['articles'][number]['standing'], string> = {
  live: '',
  changed: '（出版后改过）',
  lost: '（已撤回）',
}
