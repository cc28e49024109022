import { TABLE3_COLUMNS, TABLE3_ROWS, type Table3Column, type Table3Row } from '#law/index.ts'
import { emptyTable3, type Table3 } from '../rules/report-rows.ts'
import type { Cell, Grid } from './paper.ts'
import { plain } from './paper.ts'
import { figureIn, findRows, labelsOf, type ReadingProblem } from './table-reading.ts'

/** By which words each row is known, in the order of the form; its own label, without its group. */
const ROW_WORDS: Record<Table3Row, RegExp> = {
  new_received: /新收/,
  carried_over_in: /上年结转/,
  granted: /^(?!.*不予公开).*予以公开/,
  partially_granted: /部分公开/,
  refused_state_secret: /国家秘密/,
  refused_other_law: /其他法律.*禁止/,
  refused_three_security_one_stability: /三安全一稳定/,
  refused_third_party: /第三方合法权益/,
  refused_internal_affairs: /内部事务/,
  refused_process_info: /过程性信息/,
  refused_enforcement_file: /执法案卷/,
  refused_admin_query: /行政查询/,
  unable_not_held: /不掌握/,
  unable_needs_creation: /没有现成/,
  unable_unclear_after_correction: /补正后.*不明确/,
  not_processed_petition: /信访举报投诉/,
  not_processed_repeat: /重复申请/,
  not_processed_publication: /公开出版物/,
  not_processed_mass: /大量反复申请/,
  not_processed_reconfirm: /确认或重新出具/,
  other_correction_overdue: /逾期不补正/,
  other_fee_unpaid: /逾期未.*(?:缴|交|收费)/,
  other_misc: /(?:^|[)）])(?:\d[.．、])?其他$|其他处理$/,
  results_total: /总计$|合计$/,
  carried_over_out: /结转下年度/,
}
const MERGED_IN_2019: readonly Table3Row[] = ['other_correction_overdue', 'other_fee_unpaid']
const HEAD_LINES = 6
const FIRST_ROW = ROW_WORDS.new_received
const LONGEST_LABEL = 40

/** Table three as found, the figures NaN that could not be read. */
export interface TableThreeReading {
  table: Table3
  problems: ReadingProblem[]
  /** Whether 其他处理 is one row, as in the trial form of 2019. */
  oneOtherRow: boolean
}

type Columns = Record<Table3Column, number>

/** Finds and reads table three by its labels; undefined when there is none. */
export function readTableThree(tables: readonly Grid[]): TableThreeReading | undefined {
  const starts = findRows(tables, (row) =>
    row.some((text) => FIRST_ROW.test(text) && text.length < LONGEST_LABEL),
  )
  for (const { grid, at } of starts) {
    const columns = columnsAbove(grid, at)
    if (columns) return readRows(grid.slice(at), columns)
  }
  if (starts.length === 0) return undefined
  const problems = [{ where: '表三', detail: '找不到“自然人”至“总计”七列的表头' }]
  return { table: unread(), problems, oneOtherRow: false }
}

function readRows(rows: Grid, columns: Columns): TableThreeReading {
  const problems: ReadingProblem[] = []
  const found = knownRows(rows, Math.min(...Object.values(columns)))
  const oneOtherRow = MERGED_IN_2019.every((key) => !found.has(key)) && found.has('other_misc')
  const table = emptyTable3()
  for (const { key, label } of TABLE3_ROWS) {
    const row = found.get(key)
    if (row) readRow(table, { key, label }, row, columns, problems)
    else if (!(oneOtherRow && MERGED_IN_2019.includes(key))) {
      problems.push({ where: `表三「${label}」行`, detail: '找不到这一行' })
      Object.assign(table[key], unread()[key])
    }
  }
  return { table, problems, oneOtherRow }
}

function readRow(
  table: Table3,
  { key, label }: { key: Table3Row; label: string },
  row: readonly Cell[],
  columns: Columns,
  problems: ReadingProblem[],
): void {
  for (const column of TABLE3_COLUMNS) {
    const where = `表三「${label}」行「${column.label}」列`
    table[key][column.key] = figureIn(row[columns[column.key]], where, problems)
  }
}

function knownRows(rows: Grid, figures: number): Map<Table3Row, readonly Cell[]> {
  const found = new Map<Table3Row, readonly Cell[]>()
  for (const row of rows) {
    const label = labelsOf(row, figures).at(-1)
    const key = label && TABLE3_ROWS.find((one) => !found.has(one.key) && ROW_WORDS[one.key].test(label))?.key
    if (key) found.set(key, row)
    if (key === 'carried_over_out') break
  }
  return found
}

function columnsAbove(grid: Grid, start: number): Columns | undefined {
  const head = grid.slice(Math.max(0, start - HEAD_LINES), start)
  const from = columnOf(head, '自然人', 0)
  if (from === undefined) return undefined
  const columns: Partial<Columns> = {}
  for (const { key, label } of TABLE3_COLUMNS) {
    const at = columnOf(head, label, from)
    if (at === undefined) return undefined
    columns[key] = at
  }
  return columns as Columns
}

function columnOf(head: Grid, label: string, from: number): number | undefined {
  for (const row of head) {
    const at = row.findIndex((cell, x) => x >= from && plain(cell.text) === label)
    if (at >= 0) return at
  }
  return undefined
}

function unread(): Table3 {
  const table = emptyTable3()
  for (const row of TABLE3_ROWS) for (const column of TABLE3_COLUMNS) table[row.key][column.key] = Number.NaN
  return table
}
