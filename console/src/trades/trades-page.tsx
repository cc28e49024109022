import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Button, Table } from 'antd'
import { Link } from 'react-router'
import { EmptyNote } from '../page/empty-note.tsx'
import { Loaded } from '../page/loaded.tsx'
import { Page } from '../page/page.tsx'
import { Sheet } from '../page/sheet.tsx'
import { TurnPages, useTurn } from '../page/turn-pages.tsx'
import { useOrgan } from '../shell/use-organ.ts'
import { type ListedTrade, trading } from './api.ts'
import { yuan } from './money.ts'

/** The trades of a village, or of all villages below. */
export function TradesPage() {
  const { organ, allows, to } = useOrgan()
  const turn = useTurn()
  const query = useQuery(
    trading.ask.list.queryOptions({ input: { organ: organ.id, ...turn }, placeholderData: keepPreviousData }),
  )
  return (
    <Page
      title="三资交易"
      sub={
        <>
          <Link to={to('assets')}>资金资产资源台账</Link>
          {allows('trade.hold-key') && (
            <>
              {' · '}
              <Link to={to('trade-key')}>我的开标钥匙</Link>
            </>
          )}
          {' · '}
          <Link to={to('trade-settings')}>交易设置</Link>
        </>
      }
      actions={
        allows('trade.write') && (
          <Link to={to('trades/new')}>
            <Button type="primary" tabIndex={-1}>
              立项
            </Button>
          </Link>
        )
      }
    >
      <Sheet>
        <Loaded query={query}>{(list) => <List list={list} />}</Loaded>
      </Sheet>
    </Page>
  )
}

function List({
  list,
}: {
  list: Parameters<typeof TurnPages>[0]['list'] & { rows: readonly ListedTrade[] }
}) {
  const { to } = useOrgan()
  return (
    <>
      <Table<ListedTrade>
        rowKey="id"
        dataSource={list.rows}
        pagination={false}
        locale={{
          emptyText: <EmptyNote title="还没有交易">村里点“立项”，填好方案后逐步记录四议两公开。</EmptyNote>,
        }}
        columns={[
          {
            title: '项目',
            render: (_, one) => (
              <>
                <Link to={to(`trades/${one.organ}/${one.id}`)}>{one.title}</Link>
                <div className="quiet">
                  {[one.organName, one.number, one.kindLabel].filter(Boolean).join(' · ')}
                </div>
              </>
            ),
          },
          {
            title: '底价或成交价',
            responsive: ['md'],
            width: 190,
            className: 'figures',
            render: (_, one) => `${yuan(one.priceFen ?? one.baseFen)} ${one.priceUnit}`,
          },
          { title: '报名', responsive: ['md'], width: 70, dataIndex: 'bidders', className: 'figures' },
          {
            title: '阶段',
            width: 130,
            render: (_, one) => (
              <>
                {one.stageLabel}
                <div className="quiet figures">{one.day}</div>
              </>
            ),
          },
        ]}
      />
      <TurnPages list={list} unit="宗" />
    </>
  )
}
