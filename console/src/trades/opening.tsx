import { Table } from 'antd'
import { Sheet } from '../page/sheet.tsx'
import type { OpenTrade } from './api.ts'
import { yuan } from './money.ts'

type Bid = NonNullable<OpenTrade['opening']>['bids'][number]

const standing = (bid: Bid, winner: number | null) => {
  if (bid.fault) return `无效：${bid.fault}`
  return bid.bidder === winner ? '中选' : '有效'
}

/** Every bid as opened, with the hash a notary's paper names. */
export function Opening({ trade }: { trade: OpenTrade }) {
  const { opening } = trade
  if (!opening) return null
  return (
    <Sheet title="开标记录">
      <Table<Bid>
        rowKey="bidder"
        size="middle"
        dataSource={opening.bids}
        pagination={false}
        columns={[
          { title: '序号', dataIndex: 'bidder', width: 70, className: 'figures' },
          { title: '报价人', dataIndex: 'shownAs' },
          {
            title: '报价（元）',
            className: 'figures',
            render: (_, bid) => (bid.fen === null ? '—' : yuan(bid.fen)),
          },
          { title: '结果', render: (_, bid) => standing(bid, opening.winner) },
        ]}
      />
      {opening.lot.length > 0 && (
        <p className="quiet">{`${opening.lot.join('、')} 号报价相同，由截止记录的指纹抽签决定。`}</p>
      )}
      <p className="quiet">
        开标记录指纹（公证书载明）：<code style={{ overflowWrap: 'anywhere' }}>{opening.hash}</code>
      </p>
    </Sheet>
  )
}
