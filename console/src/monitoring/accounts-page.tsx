import { useQuery } from '@tanstack/react-query'
import { Button, Table } from 'antd'
import { useState } from 'react'
import { EmptyNote } from '../page/empty-note.tsx'
import { Loaded } from '../page/loaded.tsx'
import { Page } from '../page/page.tsx'
import { Sheet } from '../page/sheet.tsx'
import { useOrgan } from '../shell/use-organ.ts'
import { AccountDrawer } from './account-drawer.tsx'
import { type MediaAccount, monitoring } from './api.ts'
import { Rooms } from './rooms.tsx'

const COLOURS = { fresh: '', stale: 'danger-text', unknown: 'amber-text' } as const

/** The register of new-media accounts. */
export function MediaAccountsPage() {
  const { organ, allows } = useOrgan()
  const [open, setOpen] = useState<MediaAccount | 'new'>()
  const query = useQuery(monitoring.ask.accounts.queryOptions({ input: { organ: organ.id } }))
  return (
    <Page
      title="政务新媒体"
      sub="最近更新由人核对后登记；没有人核对过的是“不清楚”，不算正常。"
      actions={
        allows('monitoring.handle') && (
          <Button type="primary" onClick={() => setOpen('new')}>
            登记账号
          </Button>
        )
      }
    >
      <Rooms />
      <Sheet>
        <Loaded query={query}>
          {({ rows, limitDays, limitSource }) => (
            <>
              <p className="quiet">
                超过 {limitDays} 天没有更新的列为问题。来源：{limitSource}。
              </p>
              <Register rows={rows} open={setOpen} />
            </>
          )}
        </Loaded>
      </Sheet>
      {open !== undefined && <AccountDrawer account={open} close={() => setOpen(undefined)} />}
    </Page>
  )
}

function Register({ rows, open }: { rows: readonly MediaAccount[]; open: (account: MediaAccount) => void }) {
  return (
    <Table<MediaAccount>
      rowKey="id"
      dataSource={rows}
      pagination={false}
      locale={{ emptyText: <EmptyNote title="还没有登记账号">公众号、视频号等都在这里登记。</EmptyNote> }}
      columns={[
        {
          title: '账号',
          render: (_, one) => (
            <>
              <Button type="link" style={{ padding: 0, height: 'auto' }} onClick={() => open(one)}>
                {one.name}
              </Button>
              <div className="quiet">{one.platform}</div>
            </>
          ),
        },
        { title: '负责部门', responsive: ['md'], dataIndex: 'departmentName' },
        {
          title: '最近更新',
          responsive: ['sm'],
          width: 190,
          className: 'figures',
          render: (_, one) => <Update one={one} />,
        },
        {
          title: '情况',
          width: 140,
          render: (_, one) =>
            one.closedDay ? (
              <span className="quiet">{one.closedDay} 注销</span>
            ) : (
              <strong className={COLOURS[one.standing]}>{one.standingLabel}</strong>
            ),
        },
      ]}
    />
  )
}

function Update({ one }: { one: MediaAccount }) {
  if (!one.lastUpdate) return <span className="quiet">没有登记</span>
  return (
    <>
      {one.lastUpdate}
      <div className="quiet">{one.checkedOn} 核对</div>
    </>
  )
}
