import { Button } from 'antd'
import { useNavigate } from 'react-router'
import { Page } from '../page/page.tsx'
import { Sheet } from '../page/sheet.tsx'
import { useOrgan } from '../shell/use-organ.ts'
import type { messages } from './api.ts'

/** Number and code of a letter that staff entered. */
export type Receipt = Awaited<ReturnType<typeof messages.call.enter>>

/** What the writer is given: number and query code, large, to be printed or read out. */
export function MessageReceipt(props: { title: string; receipt: Receipt; another: () => void }) {
  const { title, receipt, another } = props
  const { organ, to } = useOrgan()
  const navigate = useNavigate()
  return (
    <Page title={title} sub={organ.name}>
      <Sheet>
        <p>请把编号和查询码告诉来信人。查询码只在这里显示一次，凭它可以在网站上看答复。</p>
        <p className="quiet">来信编号</p>
        <p className="once">{receipt.number}</p>
        <p className="quiet">查询码</p>
        <p className="once">{receipt.code}</p>
        <div className="page-actions">
          <Button type="primary" onClick={() => globalThis.print()}>
            打印
          </Button>
          <Button onClick={() => void navigate(to(`messages/${receipt.id}`))}>去受理</Button>
          <Button onClick={another}>再录一件</Button>
        </div>
      </Sheet>
    </Page>
  )
}
