import { Skeleton } from 'antd'

/** Stands where a page will be while its code is fetched. */
export function PageOutline() {
  return (
    <div className="page" role="status" aria-label="正在打开">
      <Skeleton title={false} paragraph={{ rows: 7 }} />
    </div>
  )
}
