import type { ReactNode } from 'react'

interface ReceiptProps {
  title: string
  label: string
  back: string
}

/** What a commenter takes home: the number, and where the result will stand. */
export function CommentReceiptPage({ title, label, back }: ReceiptProps): ReactNode {
  return (
    <div className="form-page">
      <h1>意见已收到</h1>
      <div className="receipt">
        <p>
          回执编号
          <strong>{label}</strong>
        </p>
        <p className="receipt-keep">可以抄下、拍照或打印这一页。</p>
      </div>
      <h2>接下来</h2>
      <ol className="next-steps">
        <li>征集结束后，我们逐条归纳、研究收到的意见。</li>
        <li>
          采纳了哪些、没有采纳的是为什么，公布在<a href={back}>“{title}”的页面</a>上。
        </li>
      </ol>
    </div>
  )
}
