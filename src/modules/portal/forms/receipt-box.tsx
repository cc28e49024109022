import type { ReactNode } from 'react'

interface ReceiptBoxProps {
  /** The label of the number: 申请编号. */
  label: string
  number: string
  code: string
}

/** Number and query code, large enough to copy down or photograph. */
export function ReceiptBox({ label, number, code }: ReceiptBoxProps): ReactNode {
  return (
    <div className="receipt">
      <p>
        {label}
        <strong>{number}</strong>
      </p>
      <p>
        查询码
        <strong className="receipt-code">{code}</strong>
      </p>
      <p className="receipt-keep">
        请抄下、拍照或打印这一页。查询办理情况需要编号和查询码，查询码遗失后只能凭证件到窗口查询。
      </p>
    </div>
  )
}
