import { Alert } from 'antd'
import type { ReactNode } from 'react'
import { Sheet } from '../page/sheet.tsx'
import { Trail } from '../page/trail.tsx'
import type { Sending } from './api.ts'
import { OriginText } from './origin-text.tsx'
import { StatusTag } from './status-tag.tsx'

/** An item: its text, its receipts, its history, and beside them what can be done. */
export function ItemView({ item, steps }: { item: Sending; steps: ReactNode }) {
  return (
    <div className="beside">
      <div>
        <Failure item={item} />
        <OriginText text={item.text} />
        <Sheet title="经过">
          <Trail lines={item.history} />
        </Sheet>
      </div>
      <div className="beside-end">
        <Sheet title="下一步">{steps}</Sheet>
        <Facts item={item} />
        <Receipts item={item} />
      </div>
    </div>
  )
}

function Failure({ item }: { item: Sending }) {
  if (item.failure === null) return null
  return (
    <Alert
      type="error"
      showIcon
      style={{ marginBottom: 16 }}
      title="原文已撤回，上级网站的副本还没有撤下"
      description={`${item.failure}处理后点“再次撤下副本”；系统每隔几分钟也会自动重试。`}
    />
  )
}

function Facts({ item }: { item: Sending }) {
  return (
    <Sheet title="现状">
      <dl className="facts">
        <dt>状态</dt>
        <dd>
          <StatusTag one={item} />
        </dd>
        <dt>报送单位</dt>
        <dd>{item.senderName}</dd>
        <dt>报送到</dt>
        <dd>{item.targetName}</dd>
        {item.copy && (
          <>
            <dt>采用栏目</dt>
            <dd>{item.copy.columnName}</dd>
          </>
        )}
        {item.copyPath && (
          <>
            <dt>上级网页</dt>
            <dd>
              <a href={item.copyPath} target="_blank" rel="noreferrer">
                打开网页
              </a>
            </dd>
          </>
        )}
        {item.ended && (
          <>
            <dt>原因</dt>
            <dd className="prewrap">{item.ended.reason}</dd>
          </>
        )}
      </dl>
    </Sheet>
  )
}

const VERDICTS = { adopted: '采用', returned: '退回' }

function Receipts({ item }: { item: Sending }) {
  return (
    <Sheet title="回执">
      {item.rounds.map((round) => (
        <dl key={round.sentOn} className="facts" style={{ marginBottom: 12 }}>
          <dt>报送</dt>
          <dd className="figures">
            {round.sentOn} {round.by}
            {round.note && <div className="prewrap">{round.note}</div>}
          </dd>
          <dt>回执</dt>
          <dd className="figures">
            {round.receipt
              ? `${round.receipt.day} ${round.receipt.by} ${VERDICTS[round.receipt.verdict]}`
              : '对方还没有处理'}
            {round.receipt?.reason && <div className="prewrap">{round.receipt.reason}</div>}
          </dd>
        </dl>
      ))}
    </Sheet>
  )
}
