import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Button, Segmented, Table } from 'antd'
import { Link, useSearchParams } from 'react-router'
import { EmptyNote } from '../page/empty-note.tsx'
import { Loaded } from '../page/loaded.tsx'
import { Page } from '../page/page.tsx'
import { Sheet } from '../page/sheet.tsx'
import { TurnPages, useTurn } from '../page/turn-pages.tsx'
import { useOrgan } from '../shell/use-organ.ts'
import { disputes, type ListedDispute } from './api.ts'
import { dueWords, standing } from './words.ts'

const SHOWN = [
  { value: 'all' as const, label: '全部' },
  { value: 'open' as const, label: '没有办完' },
  { value: 'closed' as const, label: '已经审结' },
]

/** Reviews and suits about the organ's replies. */
export function DisputesPage() {
  const { organ, allows, to } = useOrgan()
  const [params, setParams] = useSearchParams()
  const turn = useTurn()
  const show = SHOWN.find(({ value }) => value === params.get('show'))?.value ?? 'all'
  const query = useQuery(
    disputes.ask.list.queryOptions({
      input: { organ: organ.id, show, ...turn },
      placeholderData: keepPreviousData,
    }),
  )
  return (
    <Page
      title="复议诉讼"
      sub="因政府信息公开申请引起的行政复议和行政诉讼；年度报告表四由此生成。"
      actions={
        <>
          <Link to={to('disputes/lessons')}>没有得到支持的原因</Link>
          {allows('dispute.record') && (
            <Link to={to('disputes/new')}>
              <Button type="primary" tabIndex={-1}>
                记录复议或诉讼
              </Button>
            </Link>
          )}
        </>
      }
    >
      <Sheet>
        <Segmented
          aria-label="看哪些"
          value={show}
          options={SHOWN}
          onChange={(value) => setParams({ show: value }, { replace: true })}
          style={{ marginBottom: 12 }}
        />
        <Loaded query={query}>{(list) => <List list={list} />}</Loaded>
      </Sheet>
    </Page>
  )
}

function List({
  list,
}: {
  list: Parameters<typeof TurnPages>[0]['list'] & { rows: readonly ListedDispute[] }
}) {
  const { to } = useOrgan()
  return (
    <>
      <Table<ListedDispute>
        rowKey="id"
        dataSource={list.rows}
        pagination={false}
        locale={{
          emptyText: (
            <EmptyNote title="没有复议和诉讼">收到复议答复通知书或者应诉通知书后，在这里记录。</EmptyNote>
          ),
        }}
        columns={[
          {
            title: '案件',
            render: (_, one) => (
              <>
                <Link to={to(`disputes/${one.id}`)}>{one.kindLabel}</Link>
                <div className="quiet">
                  {one.body} {one.caseNumber}
                </div>
              </>
            ),
          },
          { title: '对应的申请', responsive: ['sm'], dataIndex: 'applicationNumber' },
          {
            title: '进展',
            render: (_, one) => (
              <>
                {one.stageLabel}
                <div className={one.due?.late ? 'danger-text' : 'quiet'}>{dueWords(one.due)}</div>
                {one.concluded && <div className="only-narrow">{standing(one.concluded)}</div>}
              </>
            ),
          },
          { title: '受理', responsive: ['md'], width: 120, dataIndex: 'filedDay', className: 'figures' },
          {
            title: '结果',
            width: 140,
            responsive: ['sm'],
            render: (_, { concluded }) => (
              <>
                {standing(concluded)}
                {concluded && <div className="quiet figures">{concluded.day}</div>}
              </>
            ),
          },
        ]}
      />
      <TurnPages list={list} unit="件" />
    </>
  )
}
