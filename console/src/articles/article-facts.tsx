import { Sheet } from '../page/sheet.tsx'
import type { Article } from './api.ts'
import { StatusTag } from './statuses.tsx'

/** Where the article stands. */
export function ArticleFacts({ article }: { article: Article }) {
  const { live, working } = article
  return (
    <Sheet title="现状">
      <dl className="facts">
        <dt>状态</dt>
        <dd>
          <StatusTag status={article.status} />
        </dd>
        <dt>索引号</dt>
        <dd className="figures">{article.indexNumber ?? '首次发布时编定'}</dd>
        <dt>新建</dt>
        <dd>{article.createdBy}</dd>
        <dt>网站上</dt>
        <dd>
          {live ? `第 ${live.number} 版` : '没有公开'}
          {live && article.path && (
            <>
              {' '}
              <a href={article.path} target="_blank" rel="noreferrer">
                打开网页
              </a>
            </>
          )}
          {live && working && <div className="quiet">第 {working.number} 版正在办，不影响网上的版本。</div>}
        </dd>
      </dl>
    </Sheet>
  )
}
