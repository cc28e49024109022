import { useQuery } from '@tanstack/react-query'
import { Table, Tag } from 'antd'
import { Link } from 'react-router'
import { EmptyNote } from '../page/empty-note.tsx'
import { Loaded } from '../page/loaded.tsx'
import { Page } from '../page/page.tsx'
import { Sheet } from '../page/sheet.tsx'
import { useOrgan } from '../shell/use-organ.ts'
import { reports } from './api.ts'

type Listed = Awaited<ReturnType<typeof reports.call.list>>[number]

/** The annual reports of the organ. */
export function ReportsPage() {
  const { organ } = useOrgan()
  const query = useQuery(reports.ask.list.queryOptions({ input: { organ: organ.id } }))
  return (
    <Page title="年度报告" sub="表三、表四由办件记录自动算出；表二和文字由公开办填写，送审通过后公布。">
      <Sheet>
        <Loaded query={query}>{(list) => <Years list={list} />}</Loaded>
      </Sheet>
    </Page>
  )
}

const COLOURS: Record<Listed['standing'], string> = {
  none: 'default',
  drafting: 'orange',
  'in-review': 'blue',
  returned: 'orange',
  published: 'green',
}

function Years({ list }: { list: readonly Listed[] }) {
  const { to } = useOrgan()
  return (
    <Table<Listed>
      rowKey="year"
      dataSource={list}
      pagination={false}
      locale={{ emptyText: <EmptyNote title="本单位不编制年度报告">由上级单位统一编制。</EmptyNote> }}
      columns={[
        { title: '年度', render: (_, { year }) => <Link to={to(`reports/${year}`)}>{year} 年度</Link> },
        {
          title: '状态',
          render: (_, { standing, standingName }) => <Tag color={COLOURS[standing]}>{standingName}</Tag>,
        },
        { title: '公布期限', dataIndex: 'due', className: 'figures' },
        {
          title: '公布',
          responsive: ['sm'],
          className: 'figures',
          render: (_, { publishedDay }) => publishedDay ?? '—',
        },
      ]}
    />
  )
}
