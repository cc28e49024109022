import { TABLE3_COLUMNS, TABLE3_ROWS, TABLE4_BLOCKS, TABLE4_COLUMNS } from '#law/index.ts'
import { htmlPaper } from '../reading/html-paper.ts'
import type { Grid, Paper } from '../reading/paper.ts'
import { readFigure } from '../reading/read-figure.ts'
import { readPaper } from '../reading/read-paper.ts'
import { emptyTable3, emptyTable4, type ReportTables } from '../rules/report-rows.ts'

/** The upper system's figures as read; those that are not there are NaN. */
export type ReadFigures = { ok: true; tables: ReportTables } | { ok: false; problem: string }

const NOT_READ =
  '没有认出表格。请连同行和列的名称一起复制整张表，或者只复制表三的 25 行 7 列、表四的 3 行 5 列数字。'

/** Reads a table as pasted: cells between tabs, or a piece of a web page; with its labels, or bare figures. */
export function readPasted(pasted: string): ReadFigures {
  const paper = /<table/i.test(pasted) ? htmlPaper(pasted) : paperOf(pasted)
  const bare = paper.tables.map(bareTables).find((tables) => tables !== undefined)
  if (bare) return { ok: true, tables: bare }
  const read = readPaper(paper)
  return read ? { ok: true, tables: read.tables } : { ok: false, problem: NOT_READ }
}

function paperOf(text: string): Paper {
  const lines = text.replace(/\r\n?/g, '\n').replace(/\n+$/, '').split('\n')
  const grid = lines.map((line, y) =>
    line.split('\t').map((cell, x) => ({ text: cell, place: `粘贴的第${y + 1}行第${x + 1}列` })),
  )
  return { text: '', tables: [grid] }
}

/** Bare figures in the shape of table three or four. */
function bareTables(grid: Grid): ReportTables | undefined {
  const rows = grid.filter((row) => row.some(({ text }) => text.trim() !== ''))
  const figures = rows.map((row) => row.map(({ text }) => readFigure(text)))
  if (figures.some((row) => row.some(Number.isNaN))) return undefined
  if (isShape(figures, TABLE3_ROWS.length, TABLE3_COLUMNS.length)) {
    const table3 = emptyTable3()
    TABLE3_ROWS.forEach((row, y) => {
      TABLE3_COLUMNS.forEach((column, x) => {
        table3[row.key][column.key] = figures[y]?.[x] ?? Number.NaN
      })
    })
    return { ...unread(), table3 }
  }
  const blocks = isShape(figures, 1, TABLE4_BLOCKS.length * TABLE4_COLUMNS.length)
    ? TABLE4_BLOCKS.map((_, at) => figures[0]?.slice(at * TABLE4_COLUMNS.length))
    : figures
  if (!isShape(figures, TABLE4_BLOCKS.length, TABLE4_COLUMNS.length) && blocks === figures) return undefined
  const table4 = emptyTable4()
  TABLE4_BLOCKS.forEach((block, y) => {
    TABLE4_COLUMNS.forEach((column, x) => {
      table4[block.key][column.key] = blocks[y]?.[x] ?? Number.NaN
    })
  })
  return { ...unread(), table4 }
}

const isShape = (figures: readonly (readonly number[])[], rows: number, columns: number) =>
  figures.length === rows && figures.every((row) => row.length === columns)

/** Tables of which nothing was read. */
function unread(): ReportTables {
  const nothing = (documents: number) => ({ issued: documents, repealed: documents, in_force: documents })
  const none = Number.NaN
  return {
    table2: {
      art20_1: { rules_规章: nothing(none), normative_documents_行政规范性文件: nothing(none) },
      art20_5: { admin_licences_行政许可_decisions: none },
      art20_6: { admin_penalties_行政处罚_decisions: none, admin_coercion_行政强制_decisions: none },
      art20_8: { admin_fees_行政事业性收费_amount_wan_yuan: none },
    },
    table3: all(emptyTable3(), none),
    table4: all(emptyTable4(), none),
  }
}

function all<T extends object>(table: T, value: number): T {
  for (const row of Object.values(table) as Record<string, number>[])
    for (const key of Object.keys(row)) row[key] = value
  return table
}
