import { readSheet } from 'read-excel-file/node'
import { UnreadableTable } from './table.ts'
import { unpackedSize } from './unpacked-size.ts'

const LARGEST_FILE = 20 * 1024 * 1024
const LARGEST_UNPACKED = 200 * 1024 * 1024
const OLD_EXCEL = [0xd0, 0xcf, 0x11, 0xe0]

const refuseUnfit = (file: Buffer): void => {
  if (file.length > LARGEST_FILE) {
    throw new UnreadableTable('这个表格文件超过 20 MB，请拆成几个较小的文件再导入。')
  }
  if (OLD_EXCEL.every((byte, i) => file[i] === byte)) {
    throw new UnreadableTable(
      '这是旧版 Excel（.xls）文件或加了密码的工作簿，请去掉密码并另存为 .xlsx 后再导入。',
    )
  }
  const size = unpackedSize(file)
  if (size === null) throw new UnreadableTable('这不是 Excel 工作簿（.xlsx），请检查选中的文件。')
  if (size > LARGEST_UNPACKED) throw new UnreadableTable('这个工作簿展开后过大，不能导入。')
}

const textOf = (cell: unknown): string => {
  if (cell === null || cell === undefined) return ''
  if (cell instanceof Date) return cell.toISOString().slice(0, 10)
  if (typeof cell === 'boolean') return cell ? 'TRUE' : 'FALSE'
  return String(cell)
}

/** The first sheet of an Excel workbook as text, dates as YYYY-MM-DD; throws `UnreadableTable` otherwise. */
export const readXlsxTable = async (bytes: Uint8Array): Promise<string[][]> => {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  refuseUnfit(file)
  const rows: unknown[][] = await readSheet(file, { trim: false }).catch(() => {
    throw new UnreadableTable('读不出这个工作簿：文件可能已损坏。请在表格软件中打开并重新另存为 .xlsx。')
  })
  return rows.map((row) => row.map(textOf))
}
