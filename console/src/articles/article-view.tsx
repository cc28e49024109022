import { Alert } from 'antd'
import { useState } from 'react'
import { GROUND_NAMES } from '#modules/articles/contract.ts'
import { PostersShowing } from '../boards/posters-showing.tsx'
import { Sheet } from '../page/sheet.tsx'
import { PersonalDataSheet } from '../personal-data/personal-data-sheet.tsx'
import { ProofSheet } from '../proofreading/proof-sheet.tsx'
import { SigningProgress } from '../signing/signing-progress.tsx'
import type { Article } from './api.ts'
import { ArticleFacts } from './article-facts.tsx'
import { ArticleForm } from './article-form.tsx'
import { ArticleHistory } from './article-history.tsx'
import { ArticleSteps } from './article-steps.tsx'
import { EditionText } from './edition-text.tsx'
import { Editions } from './editions.tsx'
import { Previews } from './previews.tsx'
import { RelatedSheet } from './related-sheet.tsx'
import { stepOf } from './step-of.ts'
import { TakedownSheet } from './takedown-sheet.tsx'
import { TimingSheet } from './timing-sheet.tsx'

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
        <KeptBack article={article} />
        <Urgent article={article} />
        <TakedownSheet article={article.id} />
        {writing ? (
          <Sheet title="修改稿件">
            <ArticleForm key={round} article={article} reload={() => setRound(round + 1)} />
          </Sheet>
        ) : (
          text && <EditionText article={article} edition={text} />
        )}
        <ProofSheet article={article.id} />
        <ArticleHistory article={article} />
      </div>
      <div className="beside-end">
        <ArticleSteps article={article} {...(mayWrite && !writing ? { edit: () => setEditing(true) } : {})} />
        <Previews article={article} />
        <PersonalDataSheet article={article} />
        <SigningProgress article={article} />
        <TimingSheet article={article} />
        <PostersShowing article={article.id} withdrawn={article.status === 'withdrawn'} />
        <RelatedSheet article={article} />
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

function KeptBack({ article: { keptBack } }: { article: Article }) {
  if (!keptBack) return null
  const ground = keptBack.ground === null ? '' : `依据：${GROUND_NAMES[keptBack.ground]}。`
  return (
    <Alert
      style={{ marginBottom: 16 }}
      showIcon
      type="info"
      title={`${keptBack.name}于 ${keptBack.day} 定为${keptBack.mode === 'withheld' ? '不予公开' : '依申请公开'}`}
      description={<span className="prewrap">{`${ground}${keptBack.note}`}</span>}
    />
  )
}

function Urgent({ article: { urgent } }: { article: Article }) {
  if (!urgent) return null
  const { looked } = urgent
  return (
    <Alert
      style={{ marginBottom: 16 }}
      showIcon
      type={looked?.verdict === 'stands' ? 'info' : 'warning'}
      title={`第 ${urgent.edition} 版由${urgent.name}于 ${urgent.day} 应急发布`}
      description={
        <span className="prewrap">
          {`理由：${urgent.reason}\n`}
          {looked
            ? `${looked.name}于 ${looked.day} 复核：${looked.verdict === 'stands' ? '内容无误' : '需要改正'}。${looked.note}`
            : `${urgent.within} 个工作日内要由别人复核。`}
        </span>
      }
    />
  )
}
