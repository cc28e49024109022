import type { ReactNode } from 'react'
import { formatDay } from '#law/index.ts'
import { DeadlineCalendar, ReceiptBox } from '#modules/portal/index.ts'
import type { TrackedMessage } from './tracked-message.ts'

/** What a writer takes home: number and query code large, what happens next, and until when. */
export function MailReceipt({
  tracked,
  trackPath,
}: {
  tracked: TrackedMessage
  trackPath: string
}): ReactNode {
  const { deadline } = tracked
  return (
    <div className="form-page">
      <h1>来信已收到</h1>
      <ReceiptBox label="来信编号" number={tracked.number} code={tracked.code} />
      <dl className="summary-list">
        <div>
          <dt>类别</dt>
          <dd>{tracked.kindLabel}</dd>
        </div>
        <div>
          <dt>标题</dt>
          <dd>{tracked.letter.title}</dd>
        </div>
        <div>
          <dt>收到日期</dt>
          <dd>{formatDay(tracked.receivedDay)}</dd>
        </div>
        <div>
          <dt>答复期限</dt>
          <dd>{deadline.sentence}。</dd>
        </div>
      </dl>
      <h2>接下来</h2>
      <ol className="next-steps">
        <li>我们核定类别后交给有关部门办理；不归我们管的，会写明该找谁。</li>
        <li>答复由另一位同事审核后发出。</li>
        <li>
          随时可以到<a href={trackPath}>查询答复</a>看办到哪一步；答复后可以评价，也可以追问一次。
        </li>
      </ol>
      {deadline.isShort && (
        <>
          <h2>答复期限怎样计算</h2>
          <DeadlineCalendar deadline={deadline} sentence={`${deadline.sentence}。`} />
        </>
      )}
    </div>
  )
}
