import { Modal } from 'antd'
import { useState } from 'react'
import { PIPL } from '#law/index.ts'
import { StepButton } from '../page/step-button.tsx'
import { type OpenTrade, trading } from './api.ts'

type Identity = Awaited<ReturnType<typeof trading.call.viewBidder>>

/** Shows who a bidder is; that it was looked at, and why, goes on record. */
export function IdentityButton({ trade, bidder }: { trade: OpenTrade; bidder: number }) {
  const [shown, setShown] = useState<Identity>()
  return (
    <>
      <StepButton
        terse
        label="查看身份（留痕）"
        effect="显示报名人的姓名、证件和联系方式。您的姓名、时间和理由会记入办理过程，理由里不要写个人信息。"
        basis={[PIPL.cite('34')]}
        reason="为什么要看"
        run={(reason, key) =>
          trading.call.viewBidder({ organ: trade.organ, id: trade.id, key, bidder, reason })
        }
        after={setShown}
      />
      <Modal
        open={shown !== undefined}
        title={`${bidder} 号报名人`}
        footer={null}
        onCancel={() => setShown(undefined)}
      >
        {shown && (
          <dl className="facts">
            <dt>姓名或名称</dt>
            <dd>{shown.name}</dd>
            <dt>证件号码</dt>
            <dd>{shown.idNumber}</dd>
            <dt>电话</dt>
            <dd>{shown.phone}</dd>
            <dt>地址</dt>
            <dd>{shown.address}</dd>
          </dl>
        )}
        <p className="quiet">这次查看已经记录在案。</p>
      </Modal>
    </>
  )
}
