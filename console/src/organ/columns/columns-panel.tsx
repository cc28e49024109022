import { PlusOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { SECTIONS, type Section } from '#modules/organs/contract.ts'
import { useCommand } from '../../forms/use-command.ts'
import { EmptyNote } from '../../page/empty-note.tsx'
import { Loaded } from '../../page/loaded.tsx'
import { columns, type SiteColumns } from '../../shell/api.ts'
import { useOrgan } from '../../shell/use-organ.ts'
import { BinnedColumns } from './binned-columns.tsx'
import { ColumnDrawer } from './column-drawer.tsx'
import { ColumnRow } from './column-row.tsx'
import { moved, type Place, sectionOf } from './order.ts'
import './columns.css'

/** The columns of the site: what they are called, where they stand, and what lies in the recycle bin. */
export function ColumnsPanel() {
  const { organ, allows } = useOrgan()
  const query = useQuery(columns.ask.list.queryOptions({ input: { organ: organ.id } }))
  const may = allows('column.edit')
  return (
    <>
      {!may && <p className="quiet">只有管理员和公开办可以修改。</p>}
      <Loaded query={query}>{(site) => <Columns site={site} may={may} />}</Loaded>
    </>
  )
}

const NEW = ''

function Columns({ site, may }: { site: SiteColumns; may: boolean }) {
  const { organ } = useOrgan()
  const [opened, setOpened] = useState<string>()
  const arranging = useCommand<Place[], unknown>({
    run: (order, key) => columns.call.arrange({ organ: organ.id, key, order }),
  })
  const shift = (key: string, by: 1 | -1) => arranging.mutate(moved(site.columns, key, by))
  return (
    <>
      {may && (
        <Button icon={<PlusOutlined />} onClick={() => setOpened(NEW)}>
          增加栏目
        </Button>
      )}
      {(Object.keys(SECTIONS) as Section[]).map((section) => (
        <section key={section} className="column-section">
          <h2>{SECTIONS[section]}</h2>
          <SectionColumns
            {...{ site, section, may, shift }}
            busy={arranging.isPending}
            open={(key) => setOpened(key)}
          />
        </section>
      ))}
      <BinnedColumns site={site} may={may} />
      {opened !== undefined && (
        <ColumnDrawer site={site} column={opened} close={() => setOpened(undefined)} />
      )}
    </>
  )
}

interface SectionProps {
  site: SiteColumns
  section: Section
  may: boolean
  busy: boolean
  shift(key: string, by: 1 | -1): void
  open(key: string): void
}

function SectionColumns({ site, section, may, busy, shift, open }: SectionProps) {
  const here = site.columns.filter((column) => sectionOf(column) === section)
  if (here.length === 0) return <EmptyNote title="这一组下面没有栏目" />
  return (
    <ul className="rows">
      {here.map((column, at) => (
        <ColumnRow
          key={column.key}
          column={column}
          sitePath={site.sitePath}
          first={at === 0}
          last={at === here.length - 1}
          {...{ may, busy, shift, open }}
        />
      ))}
    </ul>
  )
}
