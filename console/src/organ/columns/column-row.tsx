import { ArrowDownOutlined, ArrowUpOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { Chip } from '../../page/chip.tsx'
import type { SiteColumns } from '../../shell/api.ts'

interface Props {
  column: SiteColumns['columns'][number]
  sitePath: string
  first: boolean
  last: boolean
  may: boolean
  busy: boolean
  shift(key: string, by: 1 | -1): void
  open(key: string): void
}

/** One column: what it is called, what it carries, and the ways to change it. */
export function ColumnRow({ column, sitePath, first, last, may, busy, shift, open }: Props) {
  const carries = column.carries.map(({ what, count }) => `${what} ${count}`).join('，')
  return (
    <li className="column-row">
      <div className="column-words">
        <strong>{column.name}</strong>{' '}
        {column.closedOn && <Chip tone="warn">{column.closedOn} 停止更新</Chip>}
        {column.kept && <Chip>规定栏目</Chip>}
        <p className="quiet">{column.description}</p>
        <p className="quiet">
          <a href={`${sitePath}${column.key}/`} target="_blank" rel="noreferrer">
            {sitePath}
            {column.key}/
          </a>
          {carries || '还没有内容'}
        </p>
      </div>
      {may && (
        <div className="column-tools">
          <Button
            icon={<ArrowUpOutlined />}
            disabled={first || busy}
            aria-label={`${column.name} 上移`}
            onClick={() => shift(column.key, -1)}
          />
          <Button
            icon={<ArrowDownOutlined />}
            disabled={last || busy}
            aria-label={`${column.name} 下移`}
            onClick={() => shift(column.key, 1)}
          />
          <Button aria-label={`设置 ${column.name}`} onClick={() => open(column.key)}>
            设置
          </Button>
        </div>
      )}
    </li>
  )
}
