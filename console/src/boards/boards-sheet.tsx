import { useQuery } from '@tanstack/react-query'
import { Button, Table } from 'antd'
import { useState } from 'react'
import { Chip } from '../page/chip.tsx'
import { EmptyNote } from '../page/empty-note.tsx'
import { Loaded } from '../page/loaded.tsx'
import { Sheet } from '../page/sheet.tsx'
import { useOrgan } from '../shell/use-organ.ts'
import { boards, type ListedBoard } from './api.ts'
import { BoardDrawer } from './board-drawer.tsx'

/** The boards with what hangs, waits and must come down on each. */
export function BoardsSheet() {
  const { organ, allows } = useOrgan()
  const [open, setOpen] = useState<ListedBoard | 'new'>()
  const query = useQuery(boards.ask.list.queryOptions({ input: { organ: organ.id } }))
  const edits = allows('board.edit')
  return (
    <Sheet title="各处公开栏" end={edits && <Button onClick={() => setOpen('new')}>新设公开栏</Button>}>
      <Loaded query={query}>{(list) => <Boards list={list} {...(edits ? { open: setOpen } : {})} />}</Loaded>
      {open && (
        <BoardDrawer
          key={open === 'new' ? '' : open.id}
          board={open === 'new' ? undefined : open}
          close={() => setOpen(undefined)}
        />
      )}
    </Sheet>
  )
}

function Boards({ list, open }: { list: readonly ListedBoard[]; open?: (board: ListedBoard) => void }) {
  return (
    <Table<ListedBoard>
      rowKey="id"
      dataSource={list}
      size="middle"
      pagination={false}
      locale={{ emptyText: <EmptyNote title="还没有公开栏" /> }}
      columns={[
        {
          title: '公开栏',
          render: (_, board) => (
            <>
              {open ? (
                <Button type="link" style={{ padding: 0, height: 'auto' }} onClick={() => open(board)}>
                  {board.name}
                </Button>
              ) : (
                board.name
              )}{' '}
              {board.closed && <Chip>已停用</Chip>}
              <div className="quiet">{board.place}</div>
            </>
          ),
        },
        {
          title: '海报',
          width: 150,
          className: 'figures',
          render: (_, { hanging, toHang, toTakeDown }) => (
            <>
              张贴中 {hanging}
              {toHang > 0 && <div>待张贴 {toHang}</div>}
              {toTakeDown > 0 && <div>要取下 {toTakeDown}</div>}
            </>
          ),
        },
      ]}
    />
  )
}
