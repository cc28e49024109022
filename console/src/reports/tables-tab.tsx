import { useState } from 'react'
import type { Table3Column, Table3Row } from '#law/index.ts'
import type { ReportView } from '#modules/annual-report/contract.ts'
import { CellCases } from './cell-cases.tsx'
import { TableFour } from './table-four.tsx'
import { TableThree } from './table-three.tsx'
import { TableTwo } from './table-two.tsx'

/** A cell of table three. */
export interface CellPlace {
  row: Table3Row
  column: Table3Column
}

/** The three tables, as they will be printed. */
export function TablesTab({ report }: { report: ReportView }) {
  const [place, setPlace] = useState<CellPlace>()
  const { table2, table3, table4 } = report.tables
  return (
    <>
      <h3>表二 主动公开政府信息情况</h3>
      <TableTwo table={table2} filled={report.figures !== null} />
      <h3>表三 收到和处理政府信息公开申请情况</h3>
      <p className="quiet">点数字，看是哪些申请。</p>
      <TableThree table={table3} open={setPlace} />
      <h3>表四 因政府信息公开工作被申请行政复议、提起行政诉讼情况</h3>
      <TableFour table={table4} />
      {place && <CellCases year={report.year} place={place} close={() => setPlace(undefined)} />}
    </>
  )
}
