import type { UseQueryResult } from '@tanstack/react-query'
import { Alert, Button, Skeleton } from 'antd'
import type { ReactNode } from 'react'
import { told } from '../api/refusal.ts'

interface Props<T> {
  query: UseQueryResult<T>
  children: (data: T) => ReactNode
}

/** What a query brought: a quiet outline while it is awaited, a way to try again when it failed. */
export function Loaded<T>({ query, children }: Props<T>) {
  if (query.data !== undefined) return children(query.data)
  if (query.error)
    return (
      <Alert
        type="error"
        showIcon
        role="alert"
        title="没有打开这部分内容"
        description={told(query.error)}
        action={
          <Button onClick={() => void query.refetch()} loading={query.isFetching}>
            重试
          </Button>
        }
      />
    )
  return (
    <div role="status" aria-label="正在读取">
      {/* Without its title, which the kit draws as an empty heading. */}
      <Skeleton title={false} paragraph={{ rows: 6 }} />
    </div>
  )
}
