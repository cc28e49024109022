import { useQuery } from '@tanstack/react-query'
import { Alert } from 'antd'
import { Link, useParams } from 'react-router'
import { formatDay } from '#law/index.ts'
import { Loaded } from '../page/loaded.tsx'
import { Page } from '../page/page.tsx'
import { Sheet } from '../page/sheet.tsx'
import { Trail } from '../page/trail.tsx'
import { useOrgan } from '../shell/use-organ.ts'
import { type Dispute, disputes } from './api.ts'
import { CaseFileButton } from './case-file-button.tsx'
import { DisputeClocks } from './dispute-clocks.tsx'
import { DisputeSteps } from './dispute-steps.tsx'
import { standing } from './words.ts'

/** One review or suit: where it stands, every clock, what was decided, what may be done next. */
export function DisputePage() {
  const { organ, to } = useOrgan()
  const { id = '' } = useParams()
  const query = useQuery(disputes.ask.get.queryOptions({ input: { organ: organ.id, id } }))
  return (
    <Page title={query.data?.kindLabel ?? '复议诉讼'} sub={<Link to={to('disputes')}>全部复议诉讼</Link>}>
      <Loaded query={query}>{(one) => <DisputeView one={one} />}</Loaded>
    </Page>
  )
}

function DisputeView({ one }: { one: Dispute }) {
  return (
    <>
      <Standing one={one} />
      <div className="beside">
        <div>
          <DisputeClocks one={one} />
          <Facts one={one} />
          {one.lesson && <Lesson lesson={one.lesson} />}
          <Sheet title="经过">
            <Trail lines={one.timeline} />
          </Sheet>
        </div>
        <div className="beside-end">
          <DisputeSteps one={one} />
          <CaseFileButton one={one} />
        </div>
      </div>
    </>
  )
}

function toneOf({ due, stage, lessonWanted }: Dispute) {
  if (due?.late) return 'error'
  return stage === 'closed' && !lessonWanted ? 'success' : 'info'
}

function Standing({ one }: { one: Dispute }) {
  const { due, concluded, lessonWanted } = one
  const words = due
    ? `${due.label}${due.late ? '已于' : '最迟'}${formatDay(due.day)}${due.late ? '到期' : ''}`
    : ''
  return (
    <Alert
      type={toneOf(one)}
      style={{ marginBottom: 20 }}
      title={[one.stageLabel, words].filter(Boolean).join(' · ')}
      {...(concluded && {
        description: `${standing(concluded)}，${formatDay(concluded.day)}审结${lessonWanted ? '。请记录没有得到支持的原因，供以后同类申请参考。' : ''}`,
      })}
    />
  )
}

function Facts({ one }: { one: Dispute }) {
  const { to } = useOrgan()
  const gone = '含个人信息，已依法删除。'
  return (
    <Sheet title="案件">
      <dl className="facts">
        <dt>机关</dt>
        <dd>{one.body}</dd>
        <dt>案号</dt>
        <dd>{one.caseNumber || '还没有案号'}</dd>
        <dt>对应的申请</dt>
        <dd>
          <Link to={to(`applications/${one.application}`)}>{one.applicationNumber}</Link>
        </dd>
        <dt>申请人不服</dt>
        <dd>{one.groundLabel}</dd>
        <dt>受理日期</dt>
        <dd className="figures">{one.filedDay}</dd>
        <dt>请求和理由</dt>
        <dd className="prewrap">{one.matter ?? gone}</dd>
        {one.concluded && (
          <>
            <dt>结果</dt>
            <dd>{one.resultLabel || standing(one.concluded)}</dd>
            <dt>结果摘要</dt>
            <dd className="prewrap">{one.summary ?? gone}</dd>
          </>
        )}
      </dl>
    </Sheet>
  )
}

function Lesson({ lesson }: { lesson: NonNullable<Dispute['lesson']> }) {
  return (
    <Sheet title="为什么没有得到支持">
      <dl className="facts">
        <dt>原因</dt>
        <dd>{lesson.reason}</dd>
        <dt>以后怎样做</dt>
        <dd className="prewrap">{lesson.text ?? '（已删除）'}</dd>
      </dl>
      <p className="quiet">拟同类答复的同事会看到这一条，看不到当事人和案件内容。</p>
    </Sheet>
  )
}
