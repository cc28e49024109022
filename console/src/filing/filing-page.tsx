import { useQuery } from '@tanstack/react-query'
import { Alert, Button } from 'antd'
import { useState } from 'react'
import { Link, useParams } from 'react-router'
import type { FilingView } from '#modules/annual-report/contract.ts'
import { Loaded } from '../page/loaded.tsx'
import { Page } from '../page/page.tsx'
import { Sheet } from '../page/sheet.tsx'
import { Sideways } from '../page/sideways.tsx'
import { useOrgan } from '../shell/use-organ.ts'
import { filing } from './api.ts'
import { CopyCell } from './copy-cell.tsx'
import { Differences } from './differences.tsx'
import { FORM_TABLES, type FormTable, tableText } from './form-order.ts'
import { Returned } from './returned.tsx'
import './filing.css'

/** The figures of a year in the order of the upper system's form, to be copied; and what came back from there. */
export function FilingPage() {
  const { organ, to } = useOrgan()
  const { year = '' } = useParams()
  const query = useQuery(filing.ask.get.queryOptions({ input: { organ: organ.id, year } }))
  return (
    <Page
      title={`填报助手 ${year} 年度`}
      sub={<Link to={to(`reports/${year}`)}>{query.data?.title ?? '年度报告'}</Link>}
      actions={<Button onClick={() => globalThis.print()}>打印</Button>}
    >
      <Loaded query={query}>{(view) => <Shown view={view} />}</Loaded>
    </Page>
  )
}

const FIRMNESS: Readonly<Record<FilingView['firmness'], string>> = {
  published: '',
  frozen: '报告正在审核，数字已经定稿；公布以后再报送。',
  moving: '报告还没有定稿，数字会随台账变化，不要急着填报。',
}

function Shown({ view }: { view: FilingView }) {
  const [copied, setCopied] = useState<ReadonlySet<string>>(new Set())
  const [said, setSaid] = useState('')
  const copy = (places: readonly string[], text: string, what: string) => {
    void navigator.clipboard.writeText(text).then(() => {
      setCopied((before) => new Set([...before, ...places]))
      setSaid(`已复制${what}`)
    })
  }
  return (
    <>
      {FIRMNESS[view.firmness] !== '' && (
        <Alert type="warning" showIcon title={FIRMNESS[view.firmness]} style={{ marginBottom: 16 }} />
      )}
      <Sheet
        title="照着填"
        end={
          <span role="status" className="quiet">
            {said}
          </span>
        }
      >
        <p className="quiet screen-only">
          点一个数字就复制；用方向键在格子之间走，按回车复制。复制过的打上勾。整张表可以一次复制，粘贴进表格软件或者能粘贴表格的填报页面。
        </p>
        {FORM_TABLES.map((table) => (
          <Table key={table.key} table={table} cells={view.cells} copied={copied} copy={copy} />
        ))}
      </Sheet>
      <Returned view={view} />
      <Differences view={view} />
    </>
  )
}

interface TableProps {
  table: FormTable
  cells: Readonly<Record<string, number>>
  copied: ReadonlySet<string>
  copy: (places: readonly string[], text: string, what: string) => void
}

function Table({ table, cells, copied, copy }: TableProps) {
  const places = table.rows.flatMap((row) => row.cells.map(({ place }) => place))
  return (
    <section className="filing-table">
      <div className="sheet-head">
        <h3>{table.title}</h3>
        <Button size="small" onClick={() => copy(places, tableText(table, cells), table.title)}>
          复制整张表
        </Button>
      </div>
      <Sideways label={table.title}>
        <table>
          {table.columns.length > 0 && (
            <thead>
              <tr>
                <th>项目</th>
                {table.columns.map((column) => (
                  <th key={column} className="number">
                    {column}
                  </th>
                ))}
              </tr>
            </thead>
          )}
          <tbody>
            {table.rows.map((row) => (
              <tr key={row.label}>
                <th scope="row">{row.label}</th>
                {row.cells.map(({ place, column }) => (
                  <td key={place} className="number">
                    {table.columns.length === 0 && <span className="quiet filing-column">{column}</span>}
                    <CopyCell
                      place={place}
                      value={cells[place] ?? 0}
                      title={`${row.label}，${column}`}
                      table={table}
                      done={copied.has(place)}
                      copy={() => copy([place], String(cells[place] ?? 0), `${row.label}，${column}`)}
                    />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </Sideways>
    </section>
  )
}
