import { Drawer } from 'antd'
import { Link } from 'react-router'
import type { ReportView } from '#modules/annual-report/contract.ts'
import { BasisNote } from '../page/basis-note.tsx'
import { useOrgan } from '../shell/use-organ.ts'
import { CellCases } from './cell-cases.tsx'
import { sourceOf } from './figure-source.ts'

interface Props {
  year: number
  placeholder: ReportView['placeholders'][number]
  close: () => void
}

/** Where a figure of the text comes from: the cases it counts, or who counts it, what, and where they are listed. */
export function FigureDrawer({ year, placeholder, close }: Props) {
  const { allows, to } = useOrgan()
  const { name, label, source, value, basis } = placeholder
  const { cell, link, permission } = sourceOf(name, year)
  if (cell) return <CellCases year={year} place={{ cell, title: label }} close={close} />
  return (
    <Drawer open title={label} size={460} onClose={close}>
      <dl className="facts">
        <dt>数字</dt>
        <dd className="figures">{value ?? '送审时算出'}</dd>
        <dt>来历</dt>
        <dd>{source}</dd>
        <dt>占位符</dt>
        <dd>
          <code>{`{{${name}}}`}</code>
        </dd>
      </dl>
      {link && permission && allows(permission) && (
        <p>
          <Link to={to(link)}>打开所数的各件</Link>
        </p>
      )}
      <BasisNote basis={[basis]} />
    </Drawer>
  )
}
