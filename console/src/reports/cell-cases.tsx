import { useQuery } from '@tanstack/react-query'
import { Drawer } from 'antd'
import { Link } from 'react-router'
import { TABLE3_COLUMNS, TABLE3_ROWS } from '#law/index.ts'
import { EmptyNote } from '../page/empty-note.tsx'
import { Loaded } from '../page/loaded.tsx'
import { useOrgan } from '../shell/use-organ.ts'
import { reports } from './api.ts'
import type { CellPlace } from './tables-tab.tsx'

/** The applications behind one cell of table three. */
export function CellCases({ year, place, close }: { year: number; place: CellPlace; close: () => void }) {
  const { organ, allows, to } = useOrgan()
  const query = useQuery(reports.ask.casesOfCell.queryOptions({ input: { organ: organ.id, year, ...place } }))
  const row = TABLE3_ROWS.find(({ key }) => key === place.row)?.label
  const column = TABLE3_COLUMNS.find(({ key }) => key === place.column)?.label
  const mayOpen = allows('application.read')
  return (
    <Drawer open title={`${row}，${column}`} size={460} onClose={close}>
      <Loaded query={query}>
        {(cases) =>
          cases.length === 0 ? (
            <EmptyNote title="没有可以列出的申请" />
          ) : (
            <ul className="rows">
              {cases.map(({ id, number }) => (
                <li key={id} style={{ padding: '8px 0' }}>
                  {mayOpen ? <Link to={to(`applications/${id}`)}>{number}</Link> : number}
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
    </Drawer>
  )
}
