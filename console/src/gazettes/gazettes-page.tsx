import { useQuery } from '@tanstack/react-query'
import { Button, Table } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router'
import { EmptyNote } from '../page/empty-note.tsx'
import { Loaded } from '../page/loaded.tsx'
import { Page } from '../page/page.tsx'
import { Sheet } from '../page/sheet.tsx'
import { useOrgan } from '../shell/use-organ.ts'
import { gazettes, type ListedIssue } from './api.ts'
import { BeginDrawer } from './begin-drawer.tsx'
import { IssueStanding } from './issue-words.tsx'

/** All issues of the gazette. */
export function GazettesPage() {
  const { organ, allows } = useOrgan()
  const [beginning, setBeginning] = useState(false)
  const query = useQuery(gazettes.ask.list.queryOptions({ input: { organ: organ.id } }))
  return (
    <Page
      title="政府公报"
      sub="把已经发布的文件汇编成期，出网页和可以打印的 PDF。"
      actions={
        allows('gazette.edit') && (
          <Button type="primary" onClick={() => setBeginning(true)}>
            新编一期
          </Button>
        )
      }
    >
      <Sheet>
        <Loaded query={query}>{(issues) => <Issues issues={issues} />}</Loaded>
      </Sheet>
      {beginning && <BeginDrawer close={() => setBeginning(false)} />}
    </Page>
  )
}

function Issues({ issues }: { issues: readonly ListedIssue[] }) {
  const { to } = useOrgan()
  return (
    <Table<ListedIssue>
      rowKey="id"
      dataSource={issues}
      pagination={{ defaultPageSize: 20, hideOnSinglePage: true }}
      locale={{ emptyText: <EmptyNote title="还没有公报">点“新编一期”，从已发布的稿件中选文件。</EmptyNote> }}
      columns={[
        {
          title: '期号',
          render: (_, { id, label, title }) => (
            <>
              <Link to={to(`gazettes/${id}`)}>{label}</Link>
              {title && <div className="quiet">{title}</div>}
            </>
          ),
        },
        { title: '篇数', dataIndex: 'count', width: 90, className: 'figures' },
        { title: '状态', width: 240, render: (_, issue) => <IssueStanding issue={issue} /> },
        { title: '出版', dataIndex: 'publishedOn', width: 130, responsive: ['sm'], className: 'figures' },
      ]}
    />
  )
}
