import type { ReactNode } from 'react'
import { ErrorSummary } from '#kernel/forms/error-summary.tsx'
import { FormFields } from '#kernel/forms/form-fields.tsx'
import { FormGuard } from '#kernel/forms/form-guard.tsx'
import type { Typed } from '#kernel/forms/typed.ts'
import type { FieldProblem } from '#kernel/refusal.ts'
import { citation, PIPL } from '#law/index.ts'
import type { PublicTrade } from '../public-trade.ts'
import { BIDDER_GROUPS } from './bidder-fields.ts'

interface RegisterProps {
  trade: PublicTrade
  formKey: string
  typed: Typed
  problems: FieldProblem[]
}

/** The public form to take part in a trade. */
export function RegisterPage({ trade, formKey, typed, problems }: RegisterProps): ReactNode {
  const by = trade.notice?.registerBy ?? ''
  const paid =
    trade.terms.depositFen > 0
      ? `报名后请在报价截止前把保证金 ${trade.deposit}交到村集体账户；`
      : '这项交易不收保证金；'
  const use = `以上内容只用于核对资格、退还保证金和签订合同，单独封存，开标前不公开；开标后个人只公开姓氏（${citation(PIPL.cite('34'))}）。`
  return (
    <div className="form-page">
      <h1>报名参加交易</h1>
      <ErrorSummary problems={problems} />
      <div className="form-intro">
        <p>{`${trade.terms.title}（${trade.number}）。报名截止：${by}。`}</p>
        <p>{`${paid}提交后当场得到报名序号和报名码，报价时要用。`}</p>
        <p>
          <a href={trade.address}>返回交易公告</a>
        </p>
      </div>
      <form method="post" action={`${trade.address}register`} noValidate>
        <FormGuard formKey={formKey} />
        <FormFields groups={BIDDER_GROUPS} typed={typed} problems={problems} />
        <div className="form-notice">
          <h2>个人信息怎样使用</h2>
          <p>{use}</p>
        </div>
        <button type="submit" className="button">
          提交报名
        </button>
      </form>
    </div>
  )
}

/** What a bidder is given after registering. */
export function RegisteredPage({
  trade,
  number,
  code,
}: {
  trade: PublicTrade
  number: number
  code: string
}): ReactNode {
  return (
    <div className="form-page">
      <h1>报名已收到</h1>
      <div className="receipt">
        <p>
          报名序号
          <strong>{number}</strong>
        </p>
        <p>
          报名码
          <strong className="receipt-code">{code}</strong>
        </p>
        <p className="receipt-keep">
          请抄下、拍照或打印这一页。报价要用序号和报名码，遗失后请带证件到村委会。
        </p>
      </div>
      <h2>接下来</h2>
      <ol className="next-steps">
        <li>{`交保证金：${trade.deposit}。村里收到后登记，没有登记不能报价。`}</li>
        {trade.terms.method === 'sealed' && (
          <li>
            {`在 ${trade.notice?.bidsBy ?? ''} 前报价：`}
            <a href={`${trade.address}bid`}>打开报价页</a>。也可以把报价单密封后交到村委会。
          </li>
        )}
        <li>{`${trade.notice?.openAt ?? ''} 在${trade.notice?.openPlace ?? ''}公开进行，可以到场。`}</li>
      </ol>
    </div>
  )
}
