import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Table } from 'antd'
import { Link, useSearchParams } from 'react-router'
import { Chip } from '../page/chip.tsx'
import { EmptyNote } from '../page/empty-note.tsx'
import { Loaded } from '../page/loaded.tsx'
import { Page } from '../page/page.tsx'
import { Sheet } from '../page/sheet.tsx'
import { useOrgan } from '../shell/use-organ.ts'
import { disclosureLog } from './api.ts'
import { STANDING_WORDS } from './words.ts'

type Log = Awaited<ReturnType<typeof disclosureLog.call.list>>

/** Answers that are public, or that somebody proposed to make so. */
export function DisclosureLogPage() {
  const { organ, to } = useOrgan()
  const [params, setParams] = useSearchParams()
  const page = Math.max(1, Number(params.get('page')) || 1)
  const query = useQuery(
    disclosureLog.ask.list.queryOptions({
      input: { organ: organ.id, page },
      placeholderData: keepPreviousData,
    }),
  )
  return (
    <Page title="公开的答复" sub={<Link to={to('applications')}>全部申请</Link>}>
      <Sheet>
        <Loaded query={query}>
          {(log) => (
            <LogTable log={log} go={(next) => setParams({ page: String(next) }, { replace: true })} />
          )}
        </Loaded>
      </Sheet>
    </Page>
  )
}

function LogTable({ log, go }: { log: Log; go: (page: number) => void }) {
  const { to } = useOrgan()
  const { page: current, pageSize, total } = log
  return (
    <Table
      rowKey="id"
      dataSource={log.rows}
      pagination={{ current, pageSize, total, hideOnSinglePage: true, onChange: go }}
      locale={{
        emptyText: (
          <EmptyNote title="还没有公开的答复">在答复过的申请页面，按“提出公开，供别人查阅”。</EmptyNote>
        ),
      }}
      columns={[
        {
          title: '标题',
          render: (_, row) => <Link to={to(`applications/${row.id}`)}>{row.title}</Link>,
        },
        { title: '申请', dataIndex: 'number', responsive: ['md'] },
        {
          title: '情况',
          render: (_, { standing }) => {
            const [words, tone] = STANDING_WORDS[standing]
            return <Chip tone={tone}>{words}</Chip>
          },
        },
        { title: '公开', dataIndex: 'publicDay', className: 'figures', responsive: ['md'] },
      ]}
    />
  )
}
