import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Select } from 'antd'
import { useState } from 'react'
import { EmptyNote } from '../page/empty-note.tsx'
import { Loaded } from '../page/loaded.tsx'
import { useOrgan } from '../shell/use-organ.ts'
import { type ListedSending, sendings } from './api.ts'
import { ItemsTable } from './items-table.tsx'
import { STATUS_CHOICES } from './status-tag.tsx'

const EMPTY = {
  sent: (
    <EmptyNote title="没有报送">
      网站上已发布的稿件可以向上级网站报送。点“报送稿件”，选好后送出，采用或者退回都会有回执。
    </EmptyNote>
  ),
  received: <EmptyNote title="没有收到报送">下级单位向本单位网站报送稿件后，会出现在这里。</EmptyNote>,
}

/** The items of one side, narrowed by their standing. */
export function ItemsList({ side }: { side: 'sent' | 'received' }) {
  const { organ } = useOrgan()
  const [page, setPage] = useState(1)
  const [status, setStatus] = useState<ListedSending['status'] | undefined>()
  const ask = side === 'sent' ? sendings.ask.list : sendings.ask.received
  const query = useQuery(
    ask.queryOptions({
      input: { organ: organ.id, page, ...(status ? { status } : {}) },
      placeholderData: keepPreviousData,
    }),
  )
  return (
    <>
      <div className="toolbar">
        <Select
          aria-label="状态"
          allowClear
          placeholder="全部状态"
          style={{ minWidth: 170 }}
          options={[...STATUS_CHOICES]}
          onChange={(value?: ListedSending['status']) => {
            setStatus(value)
            setPage(1)
          }}
        />
      </div>
      <Loaded query={query}>
        {(list) => <ItemsTable page={list} turn={setPage} side={side} empty={EMPTY[side]} />}
      </Loaded>
    </>
  )
}
