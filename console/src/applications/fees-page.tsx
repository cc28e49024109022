import { useQuery } from '@tanstack/react-query'
import { Select, Table } from 'antd'
import { Link, useSearchParams } from 'react-router'
import { EmptyNote } from '../page/empty-note.tsx'
import { Loaded } from '../page/loaded.tsx'
import { Page } from '../page/page.tsx'
import { Sheet } from '../page/sheet.tsx'
import { todayInChina } from '../page/today.ts'
import { useOrgan } from '../shell/use-organ.ts'
import { applications } from './api.ts'

const FIRST_YEAR = 2021

type Register = Awaited<ReturnType<typeof applications.call.fees>>

function stateOf({ paidDay, lapsed, refundedYuan }: Register['rows'][number]): string {
  const refunded = refundedYuan > 0 ? `，退 ${refundedYuan} 元` : ''
  if (paidDay) return `${paidDay} 缴清${refunded}`
  return lapsed ? '逾期未缴，终止办理' : '等待缴费'
}

/** The register of processing fees of a year. */
export function FeesPage() {
  const { organ, to } = useOrgan()
  const [params, setParams] = useSearchParams()
  const now = Number(todayInChina().slice(0, 4))
  const year = Number(params.get('year')) || now
  const years = Array.from({ length: now - FIRST_YEAR + 1 }, (_, at) => now - at)
  const query = useQuery(applications.ask.fees.queryOptions({ input: { organ: organ.id, year } }))
  return (
    <Page title="信息处理费台账" sub={<Link to={to('applications')}>全部申请</Link>}>
      <Sheet>
        <div className="toolbar">
          <Select
            aria-label="年份"
            style={{ width: 120 }}
            value={year}
            options={years.map((one) => ({ value: one, label: `${one}年` }))}
            onChange={(value) => setParams({ year: String(value) }, { replace: true })}
          />
        </div>
        <Loaded query={query}>{(register) => <FeeTable register={register} />}</Loaded>
      </Sheet>
    </Page>
  )
}

function FeeTable({ register: { rows, totals } }: { register: Register }) {
  const { to } = useOrgan()
  return (
    <>
      <p style={{ marginTop: 0 }}>
        通知收费 {rows.length} 件 {totals.noticed} 元，缴清 {totals.paid} 元，退费 {totals.refunded}{' '}
        元，逾期未缴 {totals.lapsed} 件。年度报告第六部分写这些数。
      </p>
      <Table
        rowKey="id"
        dataSource={rows}
        pagination={{ defaultPageSize: 20, hideOnSinglePage: true }}
        locale={{
          emptyText: (
            <EmptyNote title="这一年没有收费">数量、频次明显超过合理范围的申请才收信息处理费。</EmptyNote>
          ),
        }}
        columns={[
          {
            title: '申请编号',
            render: (_, one) => <Link to={to(`applications/${one.id}`)}>{one.number}</Link>,
          },
          { title: '标准', render: (_, one) => (one.scheme === 'per-page' ? '按量' : '按件') },
          { title: '金额（元）', dataIndex: 'yuan', className: 'figures', align: 'right' },
          { title: '通知', dataIndex: 'noticedDay', className: 'figures', responsive: ['md'] },
          { title: '情况', render: (_, one) => stateOf(one) },
        ]}
      />
    </>
  )
}
