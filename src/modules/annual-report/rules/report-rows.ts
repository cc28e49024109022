import {
  TABLE3_COLUMNS,
  TABLE3_ROWS,
  TABLE4_BLOCKS,
  TABLE4_COLUMNS,
  type Table3Column,
  type Table3Row,
  type Table4Block,
  type Table4Column,
} from '#law/index.ts'

/** Made, repealed and standing documents of one kind. */
export interface DocumentCounts {
  issued: number
  repealed: number
  in_force: number
}

/** Table two, in the shape report files have. */
export interface Table2 {
  art20_1: {
    rules_规章: DocumentCounts
    normative_documents_行政规范性文件: DocumentCounts
  }
  art20_5: { admin_licences_行政许可_decisions: number }
  art20_6: { admin_penalties_行政处罚_decisions: number; admin_coercion_行政强制_decisions: number }
  art20_8: { admin_fees_行政事业性收费_amount_wan_yuan: number }
}

/** Table three: 25 rows of 7 columns. */
export type Table3 = Record<Table3Row, Record<Table3Column, number>>

/** Table four: 3 blocks of 5 cells. */
export type Table4 = Record<Table4Block, Record<Table4Column, number>>

/** The three tables of an annual report, compatible with report files. */
export interface ReportTables {
  table2: Table2
  table3: Table3
  table4: Table4
}

/** A table two of zeros. */
export function emptyTable2(): Table2 {
  const none = () => ({ issued: 0, repealed: 0, in_force: 0 })
  return {
    art20_1: { rules_规章: none(), normative_documents_行政规范性文件: none() },
    art20_5: { admin_licences_行政许可_decisions: 0 },
    art20_6: { admin_penalties_行政处罚_decisions: 0, admin_coercion_行政强制_decisions: 0 },
    art20_8: { admin_fees_行政事业性收费_amount_wan_yuan: 0 },
  }
}

/** A table three of zeros. */
export function emptyTable3(): Table3 {
  return grid(TABLE3_ROWS, TABLE3_COLUMNS)
}

/** A table four of zeros. */
export function emptyTable4(): Table4 {
  return grid(TABLE4_BLOCKS, TABLE4_COLUMNS)
}

function grid<Row extends string, Column extends string>(
  rows: readonly { readonly key: Row }[],
  columns: readonly { readonly key: Column }[],
): Record<Row, Record<Column, number>> {
  const cells = () => Object.fromEntries(columns.map(({ key }) => [key, 0])) as Record<Column, number>
  return Object.fromEntries(rows.map(({ key }) => [key, cells()])) as Record<Row, Record<Column, number>>
}
