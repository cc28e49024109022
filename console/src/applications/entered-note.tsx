import { Button } from 'antd'
import { useNavigate } from 'react-router'
import { Page } from '../page/page.tsx'
import { Sheet } from '../page/sheet.tsx'
import { useOrgan } from '../shell/use-organ.ts'

interface Props {
  receipt: { id: string; number: string; code: string }
  another: () => void
}

/** What the applicant is given: number and query code, large, to be printed or written down. */
export function EnteredNote({ receipt, another }: Props) {
  const { organ, to } = useOrgan()
  const navigate = useNavigate()
  return (
    <Page title="申请已录入" sub={organ.name}>
      <Sheet>
        <p>请把编号和查询码交给申请人。查询码只在这里显示一次，凭它可以在网站上查进度、看答复。</p>
        <p className="quiet">申请编号</p>
        <p className="once">{receipt.number}</p>
        <p className="quiet">查询码</p>
        <p className="once">{receipt.code}</p>
        <div className="page-actions">
          <Button type="primary" onClick={() => globalThis.print()}>
            打印
          </Button>
          <Button onClick={() => void navigate(to(`applications/${receipt.id}`))}>登记并交办</Button>
          <Button onClick={another}>再录一件</Button>
        </div>
      </Sheet>
    </Page>
  )
}
