import { useQuery } from '@tanstack/react-query'
import { Alert } from 'antd'
import { Link, useParams } from 'react-router'
import { dueInWords } from '../applications/words.ts'
import { DeadlineCalendar } from '../deadline/deadline-calendar.tsx'
import { Loaded } from '../page/loaded.tsx'
import { Page } from '../page/page.tsx'
import { Sheet } from '../page/sheet.tsx'
import { todayInChina } from '../page/today.ts'
import { Trail } from '../page/trail.tsx'
import { useOrgan } from '../shell/use-organ.ts'
import { type Message, messages } from './api.ts'
import { LetterSheets } from './letter-sheets.tsx'
import { MessageSteps } from './message-steps.tsx'
import { STATUS_WORDS } from './words.ts'
import { Writer } from './writer.tsx'

/** One letter: what was written, the answer, the deadline, what may be done next. */
export function MessagePage() {
  const { organ, to } = useOrgan()
  const { id = '' } = useParams()
  const query = useQuery(messages.ask.get.queryOptions({ input: { organ: organ.id, id } }))
  return (
    <Page title={query.data?.number ?? '来信'} sub={<Link to={to('messages')}>全部来信</Link>}>
      <Loaded query={query}>{(one) => <MessageView one={one} />}</Loaded>
    </Page>
  )
}

function MessageView({ one }: { one: Message }) {
  return (
    <>
      <Standing one={one} />
      <Links one={one} />
      <div className="beside">
        <div>
          <LetterSheets one={one} />
          <Sheet title="答复期限">
            <DeadlineCalendar deadline={one.deadline} />
          </Sheet>
          <Sheet title="办理过程">
            <Trail lines={one.timeline} />
          </Sheet>
        </div>
        <div className="beside-end">
          <MessageSteps one={one} />
          <Writer one={one} />
        </div>
      </div>
    </>
  )
}

/** The application the letter came from or went on as. */
function Links({ one }: { one: Message }) {
  const { to } = useOrgan()
  const { cameFrom, turnedOver } = one
  const other = turnedOver ?? cameFrom
  if (!other) return null
  return (
    <p>
      {turnedOver ? '已转为政府信息公开申请 ' : '由政府信息公开申请 '}
      <Link to={to(`applications/${other.id}`)}>{other.number}</Link>
      {turnedOver ? '。' : ' 转来，期限从收到申请之日算起。'}
    </p>
  )
}

function Standing({ one }: { one: Message }) {
  const style = { marginBottom: 20 }
  const state = STATUS_WORDS[one.status]
  const secret = one.confidential
    ? '举报：只有指定的人员和经办人能看到这封来信，请不要转述给其他人。'
    : undefined
  if (one.closed)
    return <Alert type="success" style={style} title={`${one.kindLabel} · ${state}`} description={secret} />
  const due = dueInWords({ ...one.deadline, overdue: one.overdue }, todayInChina())
  return (
    <Alert
      type={one.overdue ? 'error' : 'info'}
      style={style}
      title={`${one.kindLabel} · ${state} · ${due}`}
      description={secret}
    />
  )
}
