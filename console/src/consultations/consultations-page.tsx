import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Button, Pagination } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router'
import { EmptyNote } from '../page/empty-note.tsx'
import { Loaded } from '../page/loaded.tsx'
import { Page } from '../page/page.tsx'
import { Sheet } from '../page/sheet.tsx'
import { departmentName } from '../shell/names.ts'
import { useOrgan } from '../shell/use-organ.ts'
import { consultations, type ListedConsultation } from './api.ts'
import { StatusTag } from './words.tsx'

/** Drafts put before the public. */
export function ConsultationsPage() {
  const { organ, allows, to } = useOrgan()
  const [page, setPage] = useState(1)
  const query = useQuery(
    consultations.ask.list.queryOptions({
      input: { organ: organ.id, page },
      placeholderData: keepPreviousData,
    }),
  )
  return (
    <Page
      title="意见征集"
      sub="草案公布出去听取意见，到期自动结束；归纳意见后公布采纳情况和理由。"
      actions={
        allows('consultation.draft') && (
          <Link to={to('consultations/new')}>
            <Button type="primary" tabIndex={-1}>
              起草征集
            </Button>
          </Link>
        )
      }
    >
      <Sheet>
        <Loaded query={query}>
          {(list) => (
            <>
              <Rows rows={list.rows} />
              <Pagination
                current={list.page}
                total={list.total}
                pageSize={list.pageSize}
                onChange={setPage}
                hideOnSinglePage
                showSizeChanger={false}
              />
            </>
          )}
        </Loaded>
      </Sheet>
    </Page>
  )
}

function Rows({ rows }: { rows: readonly ListedConsultation[] }) {
  const { organ, to } = useOrgan()
  if (rows.length === 0)
    return (
      <EmptyNote title="还没有意见征集">
        办法、方案、规划在定下来之前，点“起草征集”写好草案和说明，由公开办公布。
      </EmptyNote>
    )
  return (
    <ul className="rows">
      {rows.map((one) => (
        <li key={one.id}>
          <Link className="row-link" to={to(`consultations/${one.id}`)}>
            <span className="row-title">{one.title}</span>
            <StatusTag one={one} />
            <span className="row-note figures">
              {departmentName(organ, one.department)}
              {one.from && ` · ${one.from} 至 ${one.to}`}
            </span>
          </Link>
        </li>
      ))}
    </ul>
  )
}
