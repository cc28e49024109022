import { Space, Table } from 'antd'
import { Sheet } from '../page/sheet.tsx'
import { useOrgan } from '../shell/use-organ.ts'
import type { OpenTrade } from './api.ts'
import { BidderSteps } from './bidder-steps.tsx'
import { IdentityButton } from './identity-button.tsx'
import { yuan } from './money.ts'

type Bidder = OpenTrade['bidders'][number]

function depositWords({ heldFen, deposits }: Bidder): string {
  const last = deposits.at(-1)
  if (!last) return '未收'
  return heldFen > 0 ? `${yuan(heldFen)} 元` : `${last.day} ${last.label}`
}

function About({ one }: { one: Bidder }) {
  const notes = [one.member ? '本集体成员' : '', one.channel === 'counter' ? '窗口' : '网上', one.day]
  return (
    <>
      {`${one.number} 号　${one.shownAs}`}
      <div className="quiet">{notes.filter(Boolean).join(' · ')}</div>
      <div className="quiet">{`保证金：${depositWords(one)}`}</div>
      <div className="quiet">{`报价：${one.entry || '还没有'}`}</div>
      {one.refused && <div className="danger-text">{`资格不符：${one.refused}`}</div>}
    </>
  )
}

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
          { title: '报名人', render: (_, one) => <About one={one} /> },
          {
            title: '办理',
            width: '42%',
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
