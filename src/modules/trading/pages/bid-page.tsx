import type { ReactNode } from 'react'
import type { FieldSpec } from '#kernel/forms/field.tsx'
import { Field } from '#kernel/forms/field.tsx'
import type { PublicTrade } from '../public-trade.ts'
import type { SealContext } from '../sealing/index.ts'

/** What the script of the page needs to seal a bid. */
export interface BidPageFacts {
  context: Omit<SealContext, 'bidder'>
  baseFen: number
  stepFen: number
  direction: 'highest' | 'lowest'
  baseLabel: string
  post: string
}

const fields = (trade: PublicTrade): FieldSpec[] => [
  { name: 'number', label: '报名序号', control: 'line', inputMode: 'numeric', short: true },
  {
    name: 'code',
    label: '报名码',
    control: 'line',
    short: true,
    help: '报名回执上的 8 位报名码，不分大小写。',
  },
  {
    name: 'price',
    label: `报价（${trade.terms.priceUnit}）`,
    control: 'line',
    short: true,
    help: `${trade.terms.baseLabel} ${trade.base}；幅度 ${trade.step}。写数字，例如 92000。`,
  },
  {
    name: 'note',
    label: '附言',
    control: 'line',
    optional: true,
    help: '最多 100 个字，开标后只有村里看到。',
  },
]

/** The page where a bid is sealed in the bidder's browser. The only public page that needs a script. */
export function BidPage(props: {
  trade: PublicTrade
  facts: BidPageFacts
  script: string | undefined
}): ReactNode {
  const { trade, facts, script } = props
  const holders = trade.notice?.holders ?? []
  const told = `报价在您的浏览器里加密后才发出，${holders.length} 名保管人（${holders.map((one) => one.name).join('、')}）中至少 ${facts.context.threshold} 人到场才能打开。截止前可以重新报价，以最后一次为准。`
  return (
    <div className="form-page">
      <h1>密封报价</h1>
      <div className="form-intro">
        <p>{`${trade.terms.title}（${trade.number}）。报价截止：${trade.notice?.bidsBy ?? ''}。`}</p>
        <p>{told}</p>
        <p>
          <a href={trade.address}>返回交易公告</a>
        </p>
      </div>
      <div className="bid-script-needed" id="bid-script-needed">
        <p>
          这一页要用浏览器的脚本来加密，是本网站唯一需要脚本的页面。如果一直看到这段话，说明脚本没有运行：请换一个浏览器，或者把报价单装进信封密封、写上报名序号，在报价截止前交到村委会窗口，开标时当场拆封。
        </p>
      </div>
      <form id="bid-form" data-facts={JSON.stringify(facts)} hidden>
        <div id="bid-problem" role="alert" />
        {fields(trade).map((spec) => (
          <Field key={spec.name} spec={spec} value="" problem={undefined} />
        ))}
        <button type="submit" className="button">
          加密并提交报价
        </button>
      </form>
      <div id="bid-result" className="bid-result" role="status" tabIndex={-1} hidden />
      {script && <script src={script} defer />}
    </div>
  )
}
