import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Alert, Button, Table } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router'
import { EmptyNote } from '../page/empty-note.tsx'
import { Loaded } from '../page/loaded.tsx'
import { Page } from '../page/page.tsx'
import { Sheet } from '../page/sheet.tsx'
import { useOrgan } from '../shell/use-organ.ts'
import { disputes } from './api.ts'
import { ReasonsSheet } from './reasons-sheet.tsx'

type Lessons = Awaited<ReturnType<typeof disputes.call.lessons>>

/** Why reviews and suits were lost: how often for each reason, and what was learnt each time. */
export function LessonsPage() {
  const { organ, to } = useOrgan()
  const [page, setPage] = useState(1)
  const [reason, setReason] = useState<string>()
  const query = useQuery(
    disputes.ask.lessons.queryOptions({
      input: { organ: organ.id, page, ...(reason === undefined ? {} : { reason }) },
      placeholderData: keepPreviousData,
    }),
  )
  const choose = (one?: string) => {
    setReason(one)
    setPage(1)
  }
  return (
    <Page title="没有得到支持的原因" sub={<Link to={to('disputes')}>全部复议诉讼</Link>}>
      <Loaded query={query}>
        {(lessons) => (
          <>
            {lessons.wanted > 0 && (
              <Alert
                type="info"
                showIcon
                title={`还有 ${lessons.wanted} 件没有写原因和教训，在案件页面里写。`}
                style={{ marginBottom: 16 }}
              />
            )}
            <Sheet title="原因和件数">
              <Counts lessons={lessons} chosen={reason} choose={choose} />
            </Sheet>
            <Sheet title={reason === undefined ? '教训' : `教训：${labelOf(lessons, reason)}`}>
              <p className="quiet" style={{ marginTop: 0 }}>
                拟稿、答复同类申请的时候，这些话会出现在旁边；没有当事人。
              </p>
              <List lessons={lessons} turn={setPage} />
            </Sheet>
          </>
        )}
      </Loaded>
      <ReasonsSheet />
    </Page>
  )
}

const labelOf = ({ counts }: Lessons, reason: string) =>
  counts.find((one) => one.reason === reason)?.label ?? reason

interface CountsProps {
  lessons: Lessons
  chosen: string | undefined
  choose: (reason?: string) => void
}

function Counts({ lessons, chosen, choose }: CountsProps) {
  return (
    <>
      <Table
        rowKey="reason"
        dataSource={lessons.counts}
        pagination={false}
        locale={{
          emptyText: (
            <EmptyNote title="没有输掉的案件">审结后没有得到支持的，写下原因和教训，在这里汇总。</EmptyNote>
          ),
        }}
        columns={[
          {
            title: '原因',
            render: (_, one) => (
              <Button type="link" style={{ padding: 0 }} onClick={() => choose(one.reason)}>
                {one.label}
              </Button>
            ),
          },
          { title: '件数', dataIndex: 'count', width: 90, className: 'figures' },
          { title: '最近一次', dataIndex: 'last', width: 130, className: 'figures', responsive: ['sm'] },
        ]}
      />
      {chosen !== undefined && (
        <Button style={{ marginTop: 12 }} onClick={() => choose()}>
          看全部原因
        </Button>
      )}
    </>
  )
}

function List({ lessons, turn }: { lessons: Lessons; turn: (page: number) => void }) {
  const { to } = useOrgan()
  return (
    <Table
      rowKey="id"
      dataSource={lessons.rows}
      pagination={{
        current: lessons.page,
        total: lessons.total,
        pageSize: lessons.pageSize,
        onChange: turn,
        showSizeChanger: false,
        hideOnSinglePage: true,
      }}
      locale={{ emptyText: <EmptyNote title="没有写过教训" /> }}
      columns={[
        {
          title: '原因和教训',
          render: (_, one) => (
            <>
              <strong>{one.reasonLabel}</strong>
              <div className="prewrap">{one.text}</div>
              <div className="quiet">
                <Link to={to(`disputes/${one.id}`)}>{one.kindLabel}</Link>：
                {[one.groundLabel, one.resultLabel].filter(Boolean).join('，')}（{one.applicationNumber}）
              </div>
            </>
          ),
        },
        { title: '写下', dataIndex: 'day', width: 120, className: 'figures', responsive: ['sm'] },
      ]}
    />
  )
}
