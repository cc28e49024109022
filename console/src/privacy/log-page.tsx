import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Table } from 'antd'
import { Link } from 'react-router'
import { EmptyNote } from '../page/empty-note.tsx'
import { Loaded } from '../page/loaded.tsx'
import { minuteInChina } from '../page/moment.ts'
import { Page } from '../page/page.tsx'
import { Sheet } from '../page/sheet.tsx'
import { TurnPages, useTurn } from '../page/turn-pages.tsx'
import { useOrgan } from '../shell/use-organ.ts'
import { privacy } from './api.ts'

type Log = Awaited<ReturnType<typeof privacy.call.log>>

const SEEN = {
  identity: '姓名、证件、联系方式',
  proof: '身份证明扫描件',
  paper: '带姓名的文书',
}

/** Who looked at whose identity, when and why. */
export function IdentityLogPage() {
  const { organ, to } = useOrgan()
  const turn = useTurn()
  const query = useQuery(
    privacy.ask.log.queryOptions({ input: { organ: organ.id, ...turn }, placeholderData: keepPreviousData }),
  )
  return (
    <Page
      title="身份查看记录"
      sub={<Link to={to('applications')}>全部申请</Link>}
      actions={<Link to={to('applications/retention')}>保存期限</Link>}
    >
      <Sheet>
        <Loaded query={query}>
          {(log) => (
            <>
              <LogTable rows={log.rows} />
              <TurnPages list={log} unit="次" />
            </>
          )}
        </Loaded>
      </Sheet>
    </Page>
  )
}

function LogTable({ rows }: Pick<Log, 'rows'>) {
  const { to } = useOrgan()
  return (
    <Table
      rowKey="id"
      dataSource={rows}
      pagination={false}
      locale={{
        emptyText: (
          <EmptyNote title="还没有人查看过">
            申请页面默认只显示“王*”；每次查看全名、证件和联系方式都要写理由，记在这里。
          </EmptyNote>
        ),
      }}
      columns={[
        {
          title: '申请',
          render: (_, row) => <Link to={to(`applications/${row.application}`)}>{row.number}</Link>,
        },
        { title: '谁看的', dataIndex: 'who' },
        {
          title: '看了什么',
          render: (_, row) => SEEN[row.what],
          responsive: ['md'],
        },
        {
          title: '时间',
          render: (_, row) => minuteInChina(row.at),
          className: 'figures',
          responsive: ['md'],
        },
        { title: '理由', dataIndex: 'reason' },
      ]}
    />
  )
}
