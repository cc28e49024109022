import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Button, Segmented, Table } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router'
import { EmptyNote } from '../page/empty-note.tsx'
import { Loaded } from '../page/loaded.tsx'
import { Page } from '../page/page.tsx'
import { Sheet } from '../page/sheet.tsx'
import { useOrgan } from '../shell/use-organ.ts'
import { boards, type ListedPlace } from './api.ts'
import { BoardsSheet } from './boards-sheet.tsx'
import { PlaceStanding } from './place-words.tsx'

type Show = 'to-do' | 'hanging' | 'all'

const SHOWS: { value: Show; label: string }[] = [
  { value: 'to-do', label: '待办' },
  { value: 'hanging', label: '张贴中' },
  { value: 'all', label: '全部' },
]

/** The notice boards: what is to hang, what must come down, what hangs where. */
export function PostersPage() {
  const { organ, allows, to } = useOrgan()
  const [show, setShow] = useState<Show>('to-do')
  const [page, setPage] = useState(1)
  const query = useQuery(
    boards.ask.places.queryOptions({
      input: { organ: organ.id, show, page },
      placeholderData: keepPreviousData,
    }),
  )
  return (
    <Page
      title="公开栏"
      sub="海报的制作、张贴和取下；张贴内容以网站公布为准。"
      actions={
        allows('poster.make') && (
          <Link to={to('posters/new')}>
            <Button type="primary" tabIndex={-1}>
              制作海报
            </Button>
          </Link>
        )
      }
    >
      <Sheet
        title="海报"
        end={
          <Segmented
            aria-label="看哪些海报"
            options={SHOWS}
            value={show}
            onChange={(next) => {
              setShow(next)
              setPage(1)
            }}
          />
        }
      >
        <Loaded query={query}>{(list) => <Places list={list} turn={setPage} />}</Loaded>
      </Sheet>
      <BoardsSheet />
    </Page>
  )
}

interface PlacesProps {
  list: { items: readonly ListedPlace[]; total: number; page: number; pageSize: number }
  turn: (page: number) => void
}

function Places({ list, turn }: PlacesProps) {
  const { to } = useOrgan()
  return (
    <Table<ListedPlace>
      rowKey={({ poster, board }) => `${poster} ${board}`}
      dataSource={list.items}
      pagination={{
        current: list.page,
        total: list.total,
        pageSize: list.pageSize,
        onChange: turn,
        showSizeChanger: false,
        hideOnSinglePage: true,
      }}
      locale={{ emptyText: <EmptyNote title="没有这样的海报" /> }}
      columns={[
        {
          title: '海报',
          render: (_, { poster, title, boardName }) => (
            <>
              <Link to={to(`posters/${poster}`)}>{title}</Link>
              <div className="quiet">{boardName}</div>
            </>
          ),
        },
        { title: '状态', width: 130, render: (_, place) => <PlaceStanding place={place} /> },
        {
          title: '公示时间',
          width: 230,
          responsive: ['md'],
          className: 'figures',
          render: (_, { from, to: until }) => `${from} 至 ${until}`,
        },
        {
          title: '张贴',
          width: 120,
          responsive: ['lg'],
          className: 'figures',
          render: (_, { hungOn }) => hungOn,
        },
      ]}
    />
  )
}
