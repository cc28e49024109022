import type { ReactNode } from 'react'
import { formatDay } from '#law/index.ts'
import { DeadlineCalendar, ReceiptBox } from '#modules/portal/index.ts'
import type { ReceiptFacts } from './receipt-facts.ts'

interface ReceiptProps {
  facts: ReceiptFacts
  paths: { track: string; receipt: string }
}

/** What a resident takes home: number and query code large, what happens next, and until when. */
export function ReceiptPage({ facts, paths }: ReceiptProps): ReactNode {
  const { deadline } = facts
  return (
    <div className="form-page">
      <h1>申请已收到</h1>
      <ReceiptBox label="申请编号" number={facts.number} code={facts.code} />
      <dl className="summary-list">
        <div>
          <dt>收件单位</dt>
          <dd>{facts.organ.name}</dd>
        </div>
        <div>
          <dt>申请人</dt>
          <dd>{facts.applicantMasked}</dd>
        </div>
        <div>
          <dt>收到日期</dt>
          <dd>{formatDay(facts.receivedDay)}</dd>
        </div>
        <div>
          <dt>所需信息</dt>
          <dd className="kept-lines">{facts.description}</dd>
        </div>
        <div>
          <dt>形式和途径</dt>
          <dd>
            {facts.medium}，{facts.delivery}
          </dd>
        </div>
      </dl>
      <form method="post" action={paths.receipt} className="no-print">
        <input type="hidden" name="number" value={facts.number} />
        <input type="hidden" name="code" value={facts.code} />
        <button type="submit" className="button">
          下载回执（PDF）
        </button>
      </form>
      <h2>接下来</h2>
      <ol className="next-steps">
        <li>我们登记后交给承办部门查找和审查。需要补充材料的，会按您留下的联系方式告知。</li>
        <li>
          {deadline.due ? `最迟在${formatDay(deadline.due)}答复` : '依法答复'}
          {deadline.provisional && '（暂定）'}。
        </li>
        <li>
          随时可以到<a href={paths.track}>办理情况查询</a>查看进度；答复后在那里阅读和下载答复书。
        </li>
      </ol>
      <h2>答复期限怎样计算</h2>
      <DeadlineCalendar deadline={deadline} sentence={deadline.sentence} />
    </div>
  )
}
