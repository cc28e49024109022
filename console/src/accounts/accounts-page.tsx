import { useQuery } from '@tanstack/react-query'
import { Button, Table } from 'antd'
import { useState } from 'react'
import { ROLES } from '#kernel/permissions.ts'
import { Chip } from '../page/chip.tsx'
import { EmptyNote } from '../page/empty-note.tsx'
import { Loaded } from '../page/loaded.tsx'
import { Page } from '../page/page.tsx'
import { scrollByKey } from '../page/scroll-by-key.ts'
import { Sheet } from '../page/sheet.tsx'
import { accounts } from '../session/api.ts'
import { useOrgan } from '../shell/use-organ.ts'
import type { Account } from './account.ts'
import { AccountDrawer } from './account-drawer.tsx'
import { OneTimeNotice } from './one-time-notice.tsx'
import { OpenAccount } from './open-account.tsx'

/** The accounts of the organ. */
export function AccountsPage() {
  const { organ, allows } = useOrgan()
  const query = useQuery(accounts.ask.list.queryOptions({ input: { organ: organ.id } }))
  const [opening, setOpening] = useState(false)
  const [chosen, setChosen] = useState<string>()
  const [secret, setSecret] = useState<{ name: string; password: string }>()
  const account = query.data?.find((one) => one.id === chosen)
  return (
    <Page
      title="账号"
      sub="一人一个账号；谁做了什么，都记在账上。"
      actions={
        allows('account.edit') && (
          <Button type="primary" onClick={() => setOpening(true)}>
            开立账号
          </Button>
        )
      }
    >
      <Sheet>
        <Loaded query={query}>{(list) => <List list={list} choose={setChosen} />}</Loaded>
      </Sheet>
      {account && <AccountDrawer account={account} close={() => setChosen(undefined)} reset={setSecret} />}
      {opening && (
        <OpenAccount
          close={() => setOpening(false)}
          opened={(given) => {
            setOpening(false)
            setSecret(given)
          }}
        />
      )}
      {secret && <OneTimeNotice secret={secret} close={() => setSecret(undefined)} />}
    </Page>
  )
}

function stateOf(account: Account): string {
  if (account.disabled) return '已停用'
  return account.hasPassword ? '正常' : '还没有密码，不能登录'
}

function List({ list, choose }: { list: readonly Account[]; choose: (id: string) => void }) {
  return (
    <Table<Account>
      rowKey="id"
      dataSource={list}
      pagination={list.length > 30 ? { pageSize: 30 } : false}
      locale={{ emptyText: <EmptyNote title="还没有账号">点“开立账号”，给同事各开一个。</EmptyNote> }}
      ref={scrollByKey}
      scroll={{ x: 'max-content' }}
      columns={[
        {
          title: '姓名',
          render: (_, account) => (
            <Button type="link" style={{ padding: 0 }} onClick={() => choose(account.id)}>
              {account.name}
            </Button>
          ),
        },
        { title: '用户名', dataIndex: 'username' },
        {
          title: '角色',
          render: (_, account) => account.grants.map(({ role }) => <Chip key={role}>{ROLES[role]}</Chip>),
        },
        { title: '动态验证码', render: (_, account) => (account.secondFactor ? '已启用' : '未启用') },
        { title: '状态', render: (_, account) => stateOf(account) },
      ]}
    />
  )
}
