import { Alert } from 'antd'
import { useState } from 'react'
import { PostersShowing } from '../boards/posters-showing.tsx'
import { Sheet } from '../page/sheet.tsx'
import type { Article } from './api.ts'
import { ArticleFacts } from './article-facts.tsx'
import { ArticleForm } from './article-form.tsx'
import { ArticleHistory } from './article-history.tsx'
import { ArticleSteps } from './article-steps.tsx'
import { EditionText } from './edition-text.tsx'
import { Editions } from './editions.tsx'
import { stepOf } from './step-of.ts'

/** The article with what may be done with it beside it. */
export function ArticleView({ article }: { article: Article }) {
  const [round, setRound] = useState(0)
  const [editing, setEditing] = useState(false)
  const text = article.working ?? article.live
  const mayWrite = stepOf(article, 'save')?.may === true
  const drafting = article.status === 'draft' || article.status === 'returned'
  const writing = mayWrite && (drafting || editing)
  return (
    <div className="beside">
      <div>
        <Returned article={article} />
        {writing ? (
          <Sheet title="修改稿件">
            <ArticleForm key={round} article={article} reload={() => setRound(round + 1)} />
          </Sheet>
        ) : (
          text && <EditionText article={article} edition={text} />
        )}
        <ArticleHistory article={article} />
      </div>
      <div className="beside-end">
        <ArticleSteps article={article} {...(mayWrite && !writing ? { edit: () => setEditing(true) } : {})} />
        <PostersShowing article={article.id} withdrawn={article.status === 'withdrawn'} />
        <ArticleFacts article={article} />
        <Editions article={article} restored={() => setRound(round + 1)} />
      </div>
    </div>
  )
}

function Returned({ article: { status, returned, withdrawn } }: { article: Article }) {
  const shown = { style: { marginBottom: 16 }, showIcon: true }
  if (status === 'returned' && returned)
    return (
      <Alert
        {...shown}
        type="warning"
        title={`${returned.name}于 ${returned.day} 退回`}
        description={<span className="prewrap">{returned.reason}</span>}
      />
    )
  if (status === 'withdrawn' && withdrawn)
    return (
      <Alert
        {...shown}
        type="error"
        title={`${withdrawn.day} 已从网站撤回`}
        description={<span className="prewrap">{withdrawn.reason}</span>}
      />
    )
  return null
}
