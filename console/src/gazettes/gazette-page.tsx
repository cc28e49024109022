import { useQuery } from '@tanstack/react-query'
import { Alert } from 'antd'
import { Link, useParams } from 'react-router'
import { CommandForm } from '../forms/command-form.tsx'
import { Loaded } from '../page/loaded.tsx'
import { Page } from '../page/page.tsx'
import { Sheet } from '../page/sheet.tsx'
import { Trail } from '../page/trail.tsx'
import { useOrgan } from '../shell/use-organ.ts'
import { gazettes, type OpenIssue } from './api.ts'
import { CompositionFields, type CompositionValues } from './composition-fields.tsx'
import { IssueSteps } from './issue-steps.tsx'
import { ARTICLE_STANDING } from './issue-words.tsx'

/** One issue: composed, proofed, published, withdrawn. */
export function GazettePage() {
  const { organ, to, allows } = useOrgan()
  const { id = '' } = useParams()
  const query = useQuery(gazettes.ask.get.queryOptions({ input: { organ: organ.id, id } }))
  return (
    <Page title={`公报${query.data?.label ?? ''}`} sub={<Link to={to('gazettes')}>全部各期</Link>}>
      <Loaded query={query}>
        {(issue) => (
          <div className="beside">
            <div>
              <Outdated issue={issue} />
              <Sheet title="目录">
                <Contents issue={issue} />
              </Sheet>
              {allows('gazette.edit') && (
                <Sheet title="编排">
                  <Compose
                    key={`${issue.title} ${issue.articles.map((one) => one.id).join()}`}
                    issue={issue}
                  />
                </Sheet>
              )}
              <Sheet title="经过">
                <Trail lines={issue.history} />
              </Sheet>
            </div>
            <div className="beside-end">
              <IssueSteps issue={issue} />
            </div>
          </div>
        )}
      </Loaded>
    </Page>
  )
}

function Outdated({ issue }: { issue: OpenIssue }) {
  const lost = issue.articles.filter(({ standing }) => standing === 'lost')
  if (lost.length === 0) return null
  return (
    <Alert
      type="error"
      showIcon
      style={{ marginBottom: 16 }}
      title={`有 ${lost.length} 篇已经从网站撤回`}
      description="网站上暂不提供本期全文下载。请从目录中去掉后再次出版。"
    />
  )
}

function Contents({ issue: { articles } }: { issue: OpenIssue }) {
  if (articles.length === 0) return <p className="quiet">还没有选文件。</p>
  return (
    <ol>
      {articles.map(({ id, title, path, documentNumber, department, standing }) => (
        <li key={id}>
          {standing === 'lost' ? (
            title
          ) : (
            <a href={path} target="_blank" rel="noreferrer">
              {title}
            </a>
          )}
          {ARTICLE_STANDING[standing]}
          <div className="quiet">{[documentNumber, department].filter(Boolean).join('，')}</div>
        </li>
      ))}
    </ol>
  )
}

function Compose({ issue }: { issue: OpenIssue }) {
  const { organ } = useOrgan()
  const known = issue.articles.map(({ id, title, standing }) => ({
    value: id,
    label: `${title}${ARTICLE_STANDING[standing]}`,
  }))
  return (
    <CommandForm<CompositionValues, unknown>
      initial={{ title: issue.title, articles: issue.articles.map(({ id }) => id) }}
      run={({ title = '', articles = [] }, key) =>
        gazettes.call.compose({ organ: organ.id, id: issue.id, key, title, articles })
      }
      done="已保存。网站上的不变，直到再次出版。"
      submit="保存编排"
    >
      <CompositionFields known={known} />
    </CommandForm>
  )
}
