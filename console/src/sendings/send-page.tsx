import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Table } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router'
import { EmptyNote } from '../page/empty-note.tsx'
import { Loaded } from '../page/loaded.tsx'
import { Page } from '../page/page.tsx'
import { Sheet } from '../page/sheet.tsx'
import { useOrgan } from '../shell/use-organ.ts'
import { sendings } from './api.ts'
import { SendDialog } from './send-dialog.tsx'

type Candidates = Awaited<ReturnType<typeof sendings.call.candidates>>
type Candidate = Candidates['items'][number]

/** The published articles, to be sent up or brought to a portal. */
export function SendPage() {
  const { organ, to } = useOrgan()
  const [page, setPage] = useState(1)
  const query = useQuery(
    sendings.ask.candidates.queryOptions({
      input: { organ: organ.id, page },
      placeholderData: keepPreviousData,
    }),
  )
  return (
    <Page title="报送稿件" sub={<Link to={to('sendings')}>全部报送</Link>}>
      <Sheet>
        <Loaded query={query}>{(list) => <List list={list} turn={setPage} />}</Loaded>
      </Sheet>
    </Page>
  )
}

function List({ list, turn }: { list: Candidates; turn: (page: number) => void }) {
  return (
    <Table<Candidate>
      rowKey="article"
      dataSource={list.items}
      pagination={{
        current: list.page,
        total: list.total,
        pageSize: list.pageSize,
        onChange: turn,
        showSizeChanger: false,
        hideOnSinglePage: true,
      }}
      locale={{ emptyText: <EmptyNote title="网站上还没有稿件">先发布稿件，再报送。</EmptyNote> }}
      columns={[
        {
          title: '已发布的稿件',
          render: (_, one) => (
            <>
              <a href={one.path} target="_blank" rel="noreferrer">
                {one.title}
              </a>
              <Sent sent={one.sent} />
            </>
          ),
        },
        { title: '发布', width: 115, responsive: ['md'], dataIndex: 'publishedOn', className: 'figures' },
        {
          title: '报送',
          width: 110,
          render: (_, one) => (
            <SendDialog
              article={one.article}
              title={one.title}
              targets={list.targets}
              portals={list.portals}
            />
          ),
        },
      ]}
    />
  )
}

function Sent({ sent }: { sent: Candidate['sent'] }) {
  const { to } = useOrgan()
  return sent.map((one) => (
    <div key={one.id}>
      <Link to={to(one.hand ? `sendings/by-hand/${one.id}` : `sendings/${one.id}`)}>
        {one.to}：{one.statusName}
      </Link>
    </div>
  ))
}
