import { Sheet } from '../page/sheet.tsx'
import { Trail } from '../page/trail.tsx'
import type { Article } from './api.ts'

/** What happened to the article, the latest first. */
export function ArticleHistory({ article }: { article: Article }) {
  const lines = article.history.map(({ day, at, name, edition, label, note, basis }) => ({
    day,
    at,
    label: `${label}（第 ${edition} 版）`,
    who: name,
    note: [note, basis.length > 0 ? `依据：${basis.join('，')}` : ''].filter(Boolean).join('\n'),
  }))
  return (
    <Sheet title="办理历史">
      <Trail lines={lines.reverse()} />
    </Sheet>
  )
}
