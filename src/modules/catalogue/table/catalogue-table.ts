import type { SheetTable } from '#documents/index.ts'
import type { Organ } from '#modules/organs/index.ts'
import type { StoredItem } from '../store.ts'
import { organLabels } from './organ-labels.ts'
import { KEY_HEADERS, SHEET_COLUMNS } from './sheet-columns.ts'

/** The catalogue as a table that can be imported again. */
export function catalogueTable(organ: Organ, items: readonly StoredItem[]): SheetTable {
  const labels = organLabels(organ)
  return {
    sheet: '公开基本目录',
    columns: [
      { header: KEY_HEADERS[0], width: 20 },
      ...SHEET_COLUMNS.map(({ header, width }) => ({ header, width })),
    ],
    rows: items.map(({ id, item }) => [id, ...SHEET_COLUMNS.map((column) => column.write(item, labels))]),
  }
}
