import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Table } from 'antd'
import { Link } from 'react-router'
import { Chip } from '../page/chip.tsx'
import { EmptyNote } from '../page/empty-note.tsx'
import { Loaded } from '../page/loaded.tsx'
import { Page } from '../page/page.tsx'
import { Sheet } from '../page/sheet.tsx'
import { TurnPages, useTurn } from '../page/turn-pages.tsx'
import { useOrgan } from '../shell/use-organ.ts'
import { disclosureLog } from './api.ts'
import { STANDING_WORDS } from './words.ts'

type Log = Awaited<ReturnType<typeof disclosureLog.call.list>>

/** Answers that are public, or that somebody proposed to make so. */
export function DisclosureLogPage() {
  const { organ, to } = useOrgan()
  const turn = useTurn()
  const query = useQuery(
    disclosureLog.ask.list.queryOptions({
      input: { organ: organ.id, ...turn },
      placeholderData: keepPreviousData,
    }),
  )
  return (
    <Page title="公开的答复" sub={<Link to={to('applications')}>全部申请</Link>}>
      <Sheet>
        <Loaded query={query}>
          {(log) => (
            <>
              <LogTable rows={log.rows} />
              <TurnPages list={log} unit="件" />
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
