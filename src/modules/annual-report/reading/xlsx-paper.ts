import readWorkbook from 'read-excel-file/node'
import { type Grid, type Paper, UnreadablePaper } from './paper.ts'

const LETTERS = 26

/** A workbook (.xlsx) as a report: every sheet is a table. */
export async function xlsxPaper(bytes: Buffer): Promise<Paper> {
  const sheets = await readWorkbook(bytes, { trim: false }).catch(() => {
    throw new UnreadablePaper('读不出这个工作簿：文件可能已损坏或加了密码。请打开后另存为 .xlsx 再试。')
  })
  return {
    text: sheets.flatMap(({ data }) => data.map(sentenceOf)).join('\n'),
    tables: sheets.map(({ sheet, data }) => gridOf(sheet, data)),
  }
}

/** A row with one written cell is a line of text, not of a table. */
function sentenceOf(row: readonly unknown[]): string {
  const written = row.filter((value) => value !== null && value !== undefined && value !== '')
  return written.length === 1 ? String(written[0]) : ''
}

function gridOf(sheet: string, rows: readonly (readonly unknown[])[]): Grid {
  return rows.map((row, y) =>
    row.map((value, x) => ({
      text: value === null || value === undefined ? '' : String(value),
      place: `工作表“${sheet}”${column(x)}${y + 1}`,
    })),
  )
}

function column(at: number): string {
  const last = String.fromCharCode(65 + (at % LETTERS))
  return at < LETTERS ? last : `${column(Math.floor(at / LETTERS) - 1)}${last}`
}
