import type { ReactNode } from 'react'
import { RecordTable } from '#modules/portal/index.ts'
import { ASSET_KINDS, ASSET_USES } from '../asset.ts'
import { yuan } from '../money.ts'
import type { AssetRow } from '../store.ts'

/** One line of the list of trades. */
export interface TradeLine {
  href: string
  title: string
  number: string
  villageName: string
  stageLabel: string
  price: string
  day: string
}

/** Trades one per line, with where each stands. */
export function TradeList({ lines }: { lines: TradeLine[] }): ReactNode {
  if (lines.length === 0) return <p className="empty">目前没有公开的交易。</p>
  return (
    <ul className="entries">
      {lines.map((line) => (
        <li className="entry" key={line.href}>
          <h3>
            <a href={line.href}>{line.title}</a>
            <small>{line.stageLabel}</small>
          </h3>
          <p>{`${line.villageName} · ${line.number} · ${line.price} · ${line.day}`}</p>
        </li>
      ))}
    </ul>
  )
}

function Register({ rows }: { rows: AssetRow[] }): ReactNode {
  if (rows.length === 0) return <p className="empty">还没有登记的资金、资产、资源。</p>
  return (
    <RecordTable
      caption="资金、资产、资源台账"
      head={['名称', '类别', '数量', '坐落', '状态', '价值（元）', '备注']}
      rows={rows.map((row) => ({
        key: row.id,
        name: row.name,
        cells: [
          ASSET_KINDS[row.kind],
          `${row.quantity} ${row.unit}`,
          row.place,
          ASSET_USES[row.use],
          row.value_fen > 0 ? yuan(row.value_fen) : '未估价',
          row.note,
        ],
      }))}
    />
  )
}

/** The public page of a village: its trades and its register. */
export function VillagePage(props: { name: string; lines: TradeLine[]; assets: AssetRow[] }): ReactNode {
  return (
    <>
      <div className="page-title">
        <h1>{`${props.name}“三资”公开`}</h1>
        <p>村集体资金、资产、资源的台账和每一项交易，从民主议事到实施结果。</p>
      </div>
      <div className="stack">
        <section>
          <h2>交易</h2>
          <TradeList lines={props.lines} />
        </section>
        <section>
          <h2>资金、资产、资源台账</h2>
          <Register rows={props.assets} />
        </section>
      </div>
    </>
  )
}

/** The public page of all villages of a town. */
export function TradingPage(props: {
  villages: { name: string; href: string; about: string }[]
  open: TradeLine[]
  others: TradeLine[]
}): ReactNode {
  return (
    <>
      <div className="page-title">
        <h1>村集体“三资”公开交易</h1>
        <p>村集体建设工程、权属转让、资产拍卖租赁、土地流转，公告、报名、报价、开标、公示都在这里。</p>
      </div>
      <div className="stack">
        <section>
          <h2>正在报名</h2>
          <TradeList lines={props.open} />
        </section>
        <section>
          <h2>按村查看</h2>
          <div className="towns">
            {props.villages.map((village) => (
              <a key={village.href} href={village.href}>
                <strong>{village.name}</strong>
                <small>{village.about}</small>
              </a>
            ))}
          </div>
        </section>
        <section>
          <h2>其他交易</h2>
          <TradeList lines={props.others} />
        </section>
      </div>
    </>
  )
}
