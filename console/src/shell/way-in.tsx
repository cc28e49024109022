import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { Navigate } from 'react-router'
import { EmptyNote } from '../page/empty-note.tsx'
import { Loaded } from '../page/loaded.tsx'
import { leave } from '../session/leave.ts'
import { useSession } from '../session/use-session.ts'
import { organs } from './api.ts'
import { firstOrgan } from './last-organ.ts'

/** Leads to the organ one works in. */
export function WayIn() {
  const session = useSession()
  const list = useQuery(organs.ask.list.queryOptions())
  return (
    <Loaded query={list}>
      {(open) => {
        const own = (session?.grants ?? []).map((grant) => grant.organ)
        const first = firstOrgan(
          open.map(({ id }) => id),
          own,
        )
        return first ? <Navigate to={`/${first}`} replace /> : <NoOrgan />
      }}
    </Loaded>
  )
}

function NoOrgan() {
  return (
    <main className="sign-in">
      <EmptyNote title="您的账号还没有任何角色">
        <p>请联系本单位管理员，在“账号”里给您分配角色。</p>
        <Button onClick={() => void leave()}>退出</Button>
      </EmptyNote>
    </main>
  )
}
