import { DownloadButton } from '../files/download-button.tsx'
import { Sheet } from '../page/sheet.tsx'
import { StepButton } from '../page/step-button.tsx'
import { useOrgan } from '../shell/use-organ.ts'
import { gazettes, type OpenIssue } from './api.ts'
import { IssueStanding } from './issue-words.tsx'

/** How an issue stands, and what may be done next. */
export function IssueSteps({ issue }: { issue: OpenIssue }) {
  const { organ, allows } = useOrgan()
  const one = { organ: organ.id, id: issue.id }
  const published = issue.status === 'published'
  return (
    <Sheet title="下一步">
      <p>
        <IssueStanding issue={issue} />
      </p>
      {issue.path && (
        <p>
          <a href={issue.path} target="_blank" rel="noreferrer">
            打开网页
          </a>
        </p>
      )}
      {issue.withdrawn && !published && (
        <p className="quiet">
          {issue.withdrawn.day} 撤下：{issue.withdrawn.reason}
        </p>
      )}
      <div className="step">
        <DownloadButton
          label="清样 PDF"
          name={`公报${issue.label}清样.pdf`}
          fetchFile={() => gazettes.call.proof(one)}
        />
        <p>按现在的编排排版，出版前请逐页核对。</p>
      </div>
      {allows('gazette.publish') && (
        <StepButton
          primary
          label={published ? '再次出版' : '出版'}
          effect="网站上出本期的目录页和全文 PDF；编排和出版由两个人办理。"
          run={(_, key) => gazettes.call.publish({ ...one, key })}
          done="已出版，网站正在更新。"
        />
      )}
      {allows('gazette.publish') && published && (
        <StepButton
          danger
          label="撤下本期"
          effect="网站上不再列出本期，原网址写明撤下的原因；以后可以再次出版。"
          reason="撤下原因"
          run={(reason, key) => gazettes.call.withdraw({ ...one, key, reason })}
          done="已撤下。"
        />
      )}
    </Sheet>
  )
}
