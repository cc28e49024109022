import { readCsvTable, readXlsxTable, UnreadableTable } from '#documents/index.ts'
import { Refusal } from '#kernel/refusal.ts'

const ZIP = [0x50, 0x4b, 0x03, 0x04]
const OLD_EXCEL = [0xd0, 0xcf, 0x11, 0xe0]
const beginsWith = (bytes: Uint8Array, mark: readonly number[]) =>
  mark.every((byte, at) => bytes[at] === byte)

/** Rows of a workbook or CSV file as text, told apart by their first bytes; refuses what is neither. */
export async function readTableFile(bytes: Uint8Array): Promise<string[][]> {
  try {
    if (beginsWith(bytes, ZIP) || beginsWith(bytes, OLD_EXCEL)) return await readXlsxTable(bytes)
    return readCsvTable(bytes)
  } catch (error) {
    if (!(error instanceof UnreadableTable)) throw error
    throw new Refusal(error.message, 'invalid', [{ field: 'file', message: error.message }])
  }
}
