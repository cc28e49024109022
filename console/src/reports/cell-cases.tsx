import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Drawer, Pagination } from 'antd'
import { Fragment, useState } from 'react'
import { Link } from 'react-router'
import type { CellCases as Behind } from '#modules/annual-report/contract.ts'
import { EmptyNote } from '../page/empty-note.tsx'
import { Loaded } from '../page/loaded.tsx'
import { useOrgan } from '../shell/use-organ.ts'
import { reports } from './api.ts'
import type { CellPlace } from './cell-figure.tsx'

const PAGE = 100

/** What stands behind one figure: the cases it counts, or who entered it from where. */
export function CellCases({ year, place, close }: { year: number; place: CellPlace; close: () => void }) {
  const { organ } = useOrgan()
  const [page, setPage] = useState(1)
  const input = { organ: organ.id, year, cell: place.cell, from: (page - 1) * PAGE }
  const query = useQuery({
    ...reports.ask.casesOfCell.queryOptions({ input }),
    placeholderData: keepPreviousData,
  })
  return (
    <Drawer open title={place.title} size={460} onClose={close}>
      <Loaded query={query}>
        {(behind) => (
          <>
            <Parts parts={behind.parts ?? []} />
            <Entered entered={behind.entered} />
            <Cases {...behind} />
            {behind.total > PAGE && (
              <Pagination
                current={page}
                pageSize={PAGE}
                total={behind.total}
                showSizeChanger={false}
                onChange={setPage}
              />
            )}
          </>
        )}
      </Loaded>
    </Drawer>
  )
}

/** In a county's report: what the others bring, before the county's own. */
function Parts({ parts }: { parts: NonNullable<Behind['parts']> }) {
  if (parts.length === 0) return null
  return (
    <>
      <p className="quiet">由 {parts.length} 份下级单位的报告和本级相加：</p>
      <dl className="facts">
        {parts.map(({ key, name, value, byHand }) => (
          <Fragment key={key}>
            <dt>
              {name}
              {byHand && '（照原件填写）'}
            </dt>
            <dd className="figures">{value}</dd>
          </Fragment>
        ))}
      </dl>
      <h3>本级</h3>
    </>
  )
}

function Entered({ entered }: Pick<Behind, 'entered'>) {
  if (!entered) return null
  return (
    <dl className="facts">
      <dt>数据来源</dt>
      <dd>{entered.source}</dd>
      <dt>填写人</dt>
      <dd>{entered.who}</dd>
      <dt>填写日期</dt>
      <dd className="figures">{entered.day}</dd>
    </dl>
  )
}

/** What a person must be allowed to read to open what stands behind a figure. */
const OPENED_BY = [
  ['disputes', 'dispute.read'],
  ['articles', 'article.read'],
] as const

function Cases({ items, total, entered }: Behind) {
  const { allows, to } = useOrgan()
  if (entered) return null
  if (total === 0) return <EmptyNote title="没有可以列出的办件或文件" />
  const mayOpen = (link: string) =>
    allows(OPENED_BY.find(([start]) => link.startsWith(start))?.[1] ?? 'application.read')
  return (
    <>
      <p className="quiet">共 {total} 件。</p>
      <ul className="rows">
        {items.map(({ id, number, link }) => (
          <li key={id} style={{ padding: '8px 0' }}>
            {mayOpen(link) ? <Link to={to(link)}>{number}</Link> : number}
          </li>
        ))}
      </ul>
    </>
  )
}
