import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from 'react-router'
import { Loaded } from '../page/loaded.tsx'
import { Page } from '../page/page.tsx'
import { Sheet } from '../page/sheet.tsx'
import { Trail } from '../page/trail.tsx'
import { departmentName } from '../shell/names.ts'
import { useOrgan } from '../shell/use-organ.ts'
import { consultations, type OpenConsultation } from './api.ts'
import { Comments } from './comments.tsx'
import { ConsultationSteps } from './consultation-steps.tsx'
import { DraftForm } from './draft-form.tsx'
import { StatusTag, VERDICT_CHOICES } from './words.tsx'

/** One consultation: draft, comments, result. */
export function ConsultationPage() {
  const { organ, to, allows } = useOrgan()
  const { id = '' } = useParams()
  const query = useQuery(consultations.ask.get.queryOptions({ input: { organ: organ.id, id } }))
  return (
    <Page title={query.data?.title ?? '意见征集'} sub={<Link to={to('consultations')}>全部意见征集</Link>}>
      <Loaded query={query}>
        {(one) => (
          <div className="beside">
            <div>
              {one.steps.includes('draft') ? <Change one={one} /> : <Facts one={one} />}
              {one.result && <Result result={one.result} />}
              {one.from && allows('consultation.handle') && <Comments one={one} />}
              <Sheet title="经过">
                <Trail lines={one.timeline} />
              </Sheet>
            </div>
            <div className="beside-end">
              <Sheet title="下一步" end={<StatusTag one={one} />}>
                <ConsultationSteps key={one.status} one={one} />
              </Sheet>
            </div>
          </div>
        )}
      </Loaded>
    </Page>
  )
}

function Change({ one }: { one: OpenConsultation }) {
  const { organ } = useOrgan()
  return (
    <Sheet title="草稿">
      <DraftForm
        initial={one.draft}
        run={(draft, key) => consultations.call.save({ organ: organ.id, id: one.id, key, draft })}
        after={() => {}}
      />
    </Sheet>
  )
}

function Facts({ one }: { one: OpenConsultation }) {
  const { organ } = useOrgan()
  const { draft } = one
  return (
    <Sheet title="草案" end={one.path && <a href={one.path}>公众看到的页面</a>}>
      <dl className="facts">
        <dt>承办部门</dt>
        <dd>{departmentName(organ, draft.department)}</dd>
        {one.from && (
          <>
            <dt>征集时间</dt>
            <dd className="figures">
              {one.from} 至 {one.to}
            </dd>
          </>
        )}
        {one.shorterBecause && (
          <>
            <dt>缩短期限</dt>
            <dd>{one.shorterBecause}</dd>
          </>
        )}
        <dt>收到意见</dt>
        <dd>
          {one.received} 条{one.unhandled > 0 && `，待归纳 ${one.unhandled} 条`}
        </dd>
        <dt>依据</dt>
        <dd className="prewrap">{draft.basis}</dd>
        <dt>说明</dt>
        <dd className="prewrap">{draft.matter}</dd>
      </dl>
      <details style={{ marginTop: 12 }}>
        <summary>草案全文</summary>
        <div className="prewrap">{draft.text}</div>
      </details>
    </Sheet>
  )
}

const verdictName = (verdict: string) =>
  VERDICT_CHOICES.find((one) => one.value === verdict)?.label ?? verdict

function Result({ result }: { result: NonNullable<OpenConsultation['result']> }) {
  return (
    <Sheet title="采纳情况">
      <p className="prewrap">{result.overview}</p>
      <ul className="rows">
        {result.answers.map((answer) => (
          <li key={answer.group} className="row-link">
            <span>{answer.group}</span>
            <strong>
              {verdictName(answer.verdict)} · {answer.count} 条
            </strong>
            <span className="row-note">{answer.reason}</span>
          </li>
        ))}
      </ul>
    </Sheet>
  )
}
