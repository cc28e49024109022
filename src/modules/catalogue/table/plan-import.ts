import { canonical } from '#kernel/canonical.ts'
import type { Day } from '#law/index.ts'
import type { Organ } from '#modules/organs/index.ts'
import type { CellProblem, Item } from '../contract.ts'
import type { StoredItem } from '../store.ts'
import { organLabels } from './organ-labels.ts'
import { readHeader } from './read-header.ts'
import { matterOf, type Reading, readRow } from './read-row.ts'
import { SHEET_COLUMNS } from './sheet-columns.ts'

/** What one row comes to. */
export interface ImportStep {
  row: number
  /** The key of the item; undefined for a new one that was given none. */
  id: string | undefined
  item: Item
  /** The item as it stands now; undefined for a new one. */
  before: Item | undefined
}

/** What a file comes to: steps, or everything that is wrong with it. */
export interface ImportPlan {
  errors: CellProblem[]
  steps: ImportStep[]
  ignored: string[]
}

/** What a file is compared with. */
export interface ImportGround {
  organ: Organ
  day: Day
  /** Every item of the organ, removed ones too. */
  existing: readonly StoredItem[]
}

const MOST_ROWS = 2000

/** Compares a file with the catalogue, row by row; nothing is changed yet. */
export function planImport(rows: readonly string[][], ground: ImportGround): ImportPlan {
  const header = readHeader(rows)
  const body = rows.slice(header.at + 1)
  if (header.errors.length > 0) return { errors: header.errors, steps: [], ignored: header.ignored }
  if (body.length > MOST_ROWS) {
    const message = `一次最多导入 ${MOST_ROWS} 行，请拆成几个文件。`
    return { errors: [{ row: MOST_ROWS + 1, column: '', message }], steps: [], ignored: [] }
  }
  const live = ground.existing.filter((one) => !one.removed)
  const reading: Reading = {
    ground,
    header,
    labels: organLabels(ground.organ),
    byKey: new Map(ground.existing.map((one) => [one.id, one])),
    byMatter: new Map(live.map((one) => [matterOf(one.item), one])),
    seen: new Map(),
    lastPosition: Math.max(0, ...ground.existing.map((one) => one.item.position)),
  }
  const results = body.flatMap((cells, index) =>
    cells.every((cell) => cell.trim() === '') ? [] : [readRow(reading, cells, header.at + index + 2)],
  )
  return {
    errors: results.flatMap((one) => (Array.isArray(one) ? one : [])),
    steps: results.flatMap((one) => (Array.isArray(one) ? [] : [one])),
    ignored: header.ignored,
  }
}

/** The headers of the columns in which an item differs. */
export function differingColumns(before: Item | undefined, after: Item): string[] {
  if (!before) return []
  return SHEET_COLUMNS.filter(({ field }) => canonical(before[field]) !== canonical(after[field])).map(
    ({ header }) => header,
  )
}
