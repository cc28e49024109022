import { Space, Table } from 'antd'
import { Sheet } from '../page/sheet.tsx'
import { useOrgan } from '../shell/use-organ.ts'
import type { OpenTrade } from './api.ts'
import { BidderSteps } from './bidder-steps.tsx'
import { IdentityButton } from './identity-button.tsx'
import { yuan } from './money.ts'

type Bidder = OpenTrade['bidders'][number]

/** Who registered, under public names: deposits, sealed entries, and what the village may do with each. */
export function BiddersTable({ trade }: { trade: OpenTrade }) {
  const { allows } = useOrgan()
  return (
    <Sheet title="报名和保证金">
      <Table<Bidder>
        rowKey="number"
        size="middle"
        dataSource={trade.bidders}
        pagination={false}
        locale={{ emptyText: '还没有人报名。' }}
        columns={[
          { title: '序号', dataIndex: 'number', width: 64, className: 'figures' },
          {
            title: '报名人',
            render: (_, one) => (
              <>
                {one.shownAs}
                <div className="quiet">
                  {[one.member ? '本集体成员' : '', one.channel === 'counter' ? '窗口' : '网上', one.day]
                    .filter(Boolean)
                    .join(' · ')}
                </div>
                {one.refused && <div>{`资格不符：${one.refused}`}</div>}
              </>
            ),
          },
          {
            title: '保证金',
            width: 110,
            className: 'figures',
            render: (_, one) => (one.heldFen > 0 ? `${yuan(one.heldFen)} 元` : '未收或已退'),
          },
          { title: '报价', width: 130, render: (_, one) => one.entry || '—' },
          {
            title: '办理',
            render: (_, one) => (
              <Space wrap size="small">
                <BidderSteps trade={trade} bidder={one} />
                {allows('trade.identity') && <IdentityButton trade={trade} bidder={one.number} />}
              </Space>
            ),
          },
        ]}
      />
    </Sheet>
  )
}
