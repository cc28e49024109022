import { Button, Modal } from 'antd'
import { useState } from 'react'
import { useCommand } from '../forms/use-command.ts'
import { type OpenTrade, trading } from './api.ts'

type Identity = Awaited<ReturnType<typeof trading.call.viewBidder>>

/** Shows who a bidder is; that it was looked at goes on record. */
export function IdentityButton({ trade, bidder }: { trade: OpenTrade; bidder: number }) {
  const [shown, setShown] = useState<Identity>()
  const look = useCommand<number, Identity>({
    run: (number, key) => trading.call.viewBidder({ organ: trade.organ, id: trade.id, key, bidder: number }),
    after: setShown,
  })
  return (
    <>
      <Button loading={look.isPending} onClick={() => look.mutate(bidder)}>
        查看身份
      </Button>
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
