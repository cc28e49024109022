import { CsvError, parse } from 'csv-parse/sync'
import { UnreadableTable } from './table.ts'

// Excel in China saves CSV as GBK, of which GB 18030 is the superset; “Unicode text” is UTF-16 with a mark.
const ENCODINGS = ['utf-8', 'gb18030'] as const
const APOSTROPHE_GUARD = /^'(?='*\s*[=+\-@＝＋－＠])/

const decoded = (bytes: Uint8Array): string => {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  for (const encoding of ENCODINGS) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes)
    } catch {
      // Not this encoding: the next one is tried.
    }
  }
  throw new UnreadableTable('认不出这个文件的文字编码。请在表格软件中另存为“CSV UTF-8”或 .xlsx 后再导入。')
}

const delimiterOf = (text: string): string => {
  const [first = ''] = text.split(/\r?\n/, 1)
  return first.includes('\t') && !first.includes(',') ? '\t' : ','
}

const refuse = (error: unknown): never => {
  if (!(error instanceof CsvError)) throw error
  const place = typeof error['lines'] === 'number' ? `第 ${error['lines']} 行附近` : ''
  throw new UnreadableTable(`这个 CSV 文件${place}的引号不成对或格式有误，请检查后再导入。`)
}

/** Rows of a CSV file as text, in UTF-8 (with or without mark), GBK/GB 18030 or UTF-16; blank lines are left out. */
export const readCsvTable = (bytes: Uint8Array): string[][] => {
  const text = decoded(bytes)
  if (text.includes('\0')) {
    throw new UnreadableTable('这不是 CSV 文本文件。如果是 Excel 工作簿，请直接导入 .xlsx 文件。')
  }
  try {
    const rows: string[][] = parse(text, {
      delimiter: delimiterOf(text),
      relax_column_count: true,
      skip_empty_lines: true,
    })
    return rows.map((row) => row.map((cell) => cell.replace(APOSTROPHE_GUARD, '')))
  } catch (error) {
    return refuse(error)
  }
}
