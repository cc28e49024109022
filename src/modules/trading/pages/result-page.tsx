import type { ReactNode } from 'react'
import { RecordTable } from '#modules/portal/index.ts'
import { yuan } from '../money.ts'
import type { PublicTrade } from '../public-trade.ts'
import { Facts } from './facts.tsx'

type Opening = NonNullable<PublicTrade['opening']>

const VIA: Record<string, string> = { sealed: '加密报价', paper: '纸质密封件', negotiation: '协商报价' }

function Bids({ opening }: { opening: Opening }): ReactNode {
  return (
    <RecordTable
      caption="全部报价"
      head={['报价人', '序号', '方式', '报价（元）', '结果']}
      rows={opening.bids.map((bid) => ({
        key: String(bid.bidder),
        name: bid.shownAs,
        cells: [
          bid.bidder,
          VIA[bid.via],
          bid.fen === null ? '—' : yuan(bid.fen),
          bid.fault ? `无效：${bid.fault}` : bid.bidder === opening.winner ? '中选' : '有效',
        ],
      }))}
    />
  )
}

function Lot({ opening }: { opening: Opening }): ReactNode {
  if (opening.lot.length === 0) return null
  const rule = `${opening.lot.join('、')} 号报价相同，抽签决定：把截止记录的指纹当作一个十六进制整数，除以 ${opening.lot.length} 取余数，按序号从小到大从 0 数起。截止记录的指纹在开标前就已确定，谁也不能事先知道或者更改。`
  return (
    <section>
      <h2>抽签</h2>
      <p>{rule}</p>
      <p className="hash">{opening.seed}</p>
    </section>
  )
}

function Publicity({ trade }: { trade: PublicTrade }): ReactNode {
  const { publicity } = trade
  if (!publicity) return null
  const told = `自 ${publicity.from} 至 ${publicity.until} 公示。有异议的，可以在公示期内向村务监督委员会或者镇人民政府书面提出；对内部管理有争议的，可以请镇人民政府调解。`
  return (
    <section>
      <h2>结果公示</h2>
      <p>{told}</p>
    </section>
  )
}

function Afterwards({ trade }: { trade: PublicTrade }): ReactNode {
  const { contract, filing, notary, ended } = trade
  if (!contract) return null
  return (
    <section>
      <h2>合同、备案和公证</h2>
      <Facts
        facts={[
          ['合同编号', contract.number],
          ['签订日期', contract.day],
          ['成交价', contract.price],
          ['合同期', contract.endOn ? `${contract.startOn} 至 ${contract.endOn}` : `自 ${contract.startOn}`],
          ['备案', filing ? `${filing.with}，${filing.number}（${filing.day}）` : `待报${trade.filesWith}`],
          ['公证', notary ? `${notary.office}，${notary.number}` : ''],
          ['实施结果', ended ? ended.text : ''],
        ]}
      />
    </section>
  )
}

/** The public page of a trade's result: every bid as opened, who won and why, and what followed. */
export function ResultPage({ trade, opening }: { trade: PublicTrade; opening: Opening }): ReactNode {
  const won = opening.bids.find((bid) => bid.bidder === opening.winner)
  return (
    <article className="article">
      <header>
        <h1>{`${trade.terms.title}：开标结果`}</h1>
      </header>
      <Facts
        facts={[
          ['编号', trade.number],
          ['村（社区）', trade.villageName],
          ['开标日期', opening.day],
          ['中选人', won ? won.shownAs : '没有有效报价，流拍'],
          ['成交价', won && opening.fen !== null ? `${yuan(opening.fen)} ${trade.terms.priceUnit}` : ''],
          [trade.terms.baseLabel, trade.base],
        ]}
      />
      <div className="stack trade-parts">
        <section>
          <h2>全部报价</h2>
          <Bids opening={opening} />
          <p className="quiet">{`依据：${trade.openingBasis.join('、')}。个人报价人只公开姓氏。`}</p>
        </section>
        <Lot opening={opening} />
        <Publicity trade={trade} />
        <Afterwards trade={trade} />
        <section>
          <h2>台账指纹</h2>
          <p>开标记录的指纹如下，公证书载明同一指纹；记录改动一字，指纹就会不同。</p>
          <p className="hash">{opening.hash}</p>
          <p>
            <a href={trade.address}>返回交易公告</a>
          </p>
        </section>
      </div>
    </article>
  )
}
