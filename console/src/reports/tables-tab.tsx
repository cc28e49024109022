import { Button } from 'antd'
import { useState } from 'react'
import type { ReportView } from '#modules/annual-report/contract.ts'
import { CellCases } from './cell-cases.tsx'
import type { CellPlace } from './cell-figure.tsx'
import { TableFour } from './table-four.tsx'
import { TableThree } from './table-three.tsx'
import { TableTwo } from './table-two.tsx'

const FEES: CellPlace = { cell: 'fees', title: '第六部分：信息处理费' }

/** The three tables, as they will be printed; every figure leads to what stands behind it. */
export function TablesTab({ report }: { report: ReportView }) {
  const [place, setPlace] = useState<CellPlace>()
  const { table2, table3, table4 } = report.tables
  return (
    <>
      <p className="quiet">点数字看来历：表二是谁填的、从哪里来，表三、表四是哪些办件。</p>
      <h3>表二 主动公开政府信息情况</h3>
      <TableTwo table={table2} filled={report.figures !== null} open={setPlace} />
      <h3>表三 收到和处理政府信息公开申请情况</h3>
      <TableThree table={table3} open={setPlace} />
      <h3>表四 因政府信息公开工作被申请行政复议、提起行政诉讼情况</h3>
      <TableFour table={table4} open={setPlace} />
      <h3>第六部分 信息处理费</h3>
      <Button onClick={() => setPlace(FEES)}>看收费台账里的本年各件</Button>
      {place && <CellCases year={report.year} place={place} close={() => setPlace(undefined)} />}
    </>
  )
}
