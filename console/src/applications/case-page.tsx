import { useQuery } from '@tanstack/react-query'
import { Alert } from 'antd'
import { Link, useParams } from 'react-router'
import { EntrySheet } from '../disclosure-log/entry-sheet.tsx'
import { Loaded } from '../page/loaded.tsx'
import { Page } from '../page/page.tsx'
import { Sheet } from '../page/sheet.tsx'
import { todayInChina } from '../page/today.ts'
import { Trail } from '../page/trail.tsx'
import { CaseDispatches } from '../release/case-dispatches.tsx'
import { CaseFiles } from '../release/case-files.tsx'
import { useOrgan } from '../shell/use-organ.ts'
import { HintSheet } from '../triage/hint-sheet.tsx'
import { RepeatSheet } from '../triage/repeat-sheet.tsx'
import { applications, type Case } from './api.ts'
import { Applicant } from './applicant.tsx'
import { CaseClocks } from './case-clocks.tsx'
import { CaseDrafts } from './case-drafts.tsx'
import { CaseFee } from './case-fee.tsx'
import { CaseSteps } from './case-steps.tsx'
import { LetterSheet } from './letter-sheet.tsx'
import { LettersSheet } from './letters-sheet.tsx'
import { RequestSheet } from './request-sheet.tsx'
import { CARD_NAMES, dueInWords, outcomeName, STATUS_WORDS, stateInWords } from './words.ts'

/** One application: timeline, deadline, what may be done next. */
export function CasePage() {
  const { organ, to } = useOrgan()
  const { id = '' } = useParams()
  const query = useQuery(applications.ask.get.queryOptions({ input: { organ: organ.id, id } }))
  return (
    <Page title={query.data?.number ?? '申请'} sub={<Link to={to('applications')}>全部申请</Link>}>
      <Loaded query={query}>{(one) => <CaseView one={one} />}</Loaded>
    </Page>
  )
}

function CaseView({ one }: { one: Case }) {
  const { allows } = useOrgan()
  return (
    <>
      <CaseState one={one} />
      <Links one={one} />
      <div className="beside">
        <div>
          <CaseClocks one={one} />
          {one.fee && <CaseFee fee={one.fee} />}
          <CaseDrafts one={one} />
          <RequestSheet one={one} />
          <RepeatSheet one={one} />
          <HintSheet application={one.id} />
          {one.letter && <LetterSheet one={one} letter={one.letter} />}
          <LettersSheet one={one} />
          {one.subject === 'information' && <CaseFiles id={one.id} open={one.outcome === null} />}
          <CaseDispatches id={one.id} />
          {one.outcome && allows('disclosure-log.read') && <EntrySheet id={one.id} />}
          <Sheet title="办理过程">
            <Trail lines={one.timeline} />
          </Sheet>
        </div>
        <div className="beside-end">
          <CaseSteps one={one} />
          <Applicant one={one} />
        </div>
      </div>
    </>
  )
}

/** The letter the case came from or went on as, and the draft that publishes for all what it asks for. */
function Links({ one }: { one: Case }) {
  const { to } = useOrgan()
  const { cameFrom, triaged, proposal } = one
  if (!cameFrom && !triaged?.id && !proposal) return null
  return (
    <p>
      {cameFrom && (
        <>
          由来信 <Link to={to(`messages/${cameFrom.id}`)}>{cameFrom.number}</Link>{' '}
          转来，期限从来信收到之日算起。
        </>
      )}
      {triaged?.id && (
        <>
          已转为来信 <Link to={to(`messages/${triaged.id}`)}>{triaged.number}</Link>。
        </>
      )}
      {proposal && (
        <>
          多人申请同样的信息，<Link to={to(`articles/${proposal}`)}>已起草主动公开的稿件</Link>。
        </>
      )}
    </p>
  )
}

/** Sent back, a case is open again however it ended the first time. */
function RedoState({ outcome, due }: { outcome: NonNullable<Case['outcome']>; due: string }) {
  const late = due < todayInChina()
  return (
    <Alert
      type={late ? 'error' : 'info'}
      style={{ marginBottom: 20 }}
      title={`重新处理 · ${due} ${late ? '已经到期' : '到期'}`}
      description={`原来的答复：${outcomeName(outcome.row)}，${outcome.day} 办结，${outcome.number ?? ''}`}
    />
  )
}

function CaseState({ one }: { one: Case }) {
  const { outcome, deadline, overdue } = one
  const style = { marginBottom: 20 }
  const redo = one.clocks.find(({ name, stopped }) => name === 'redo' && stopped === null)
  if (outcome && redo?.due) return <RedoState outcome={outcome} due={redo.due} />
  if (outcome)
    return (
      <Alert
        type="success"
        style={style}
        title={`${STATUS_WORDS[one.status]} · ${outcomeName(outcome.row)}`}
        description={`${outcome.day} 办结${outcome.number ? `，${outcome.number}` : ''}`}
      />
    )
  return (
    <Alert
      type={overdue ? 'error' : one.card === 'yellow' ? 'warning' : 'info'}
      style={style}
      title={[
        stateInWords(one),
        dueInWords({ ...deadline, overdue }, todayInChina()),
        one.card && CARD_NAMES[one.card],
      ]
        .filter(Boolean)
        .join(' · ')}
      {...(overdue && { description: '请尽快答复，并在答复书之外向申请人说明原因。' })}
    />
  )
}
