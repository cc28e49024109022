import { type Basis, REPORT_FORM, TABLE3_COLUMNS, TABLE3_ROWS } from '#law/index.ts'
import type { Cells } from './roll-up.ts'

/** A cell in which the upper system's figure is not ours. */
export interface FigureDifference {
  readonly cell: string
  readonly ours: number
  readonly theirs: number
}

/** What else is known of the year, to guess where a foreign figure may come from. */
export interface CauseSources {
  readonly ours: Cells
  /** As the ledger has them now. */
  readonly now: Cells
  /** Of versions published before a correction, the oldest first. */
  readonly earlier: readonly Cells[]
  /** Of the year before; undefined when there is none here. */
  readonly lastYear: Cells | undefined
  /** All cells that differ. */
  readonly differing: readonly FigureDifference[]
}

/** Which figures the form asks for, in which order and unit. */
export const DIFFERENCE_BASIS: Basis = REPORT_FORM.cite('第二部分')

type Guess = (difference: FigureDifference, sources: CauseSources) => string | undefined

const TEN_THOUSAND = 10_000
const MONEY = 'table2.art20_8.'
const valueIn = (cells: Cells, cell: string) => cells[cell] ?? 0
const near = (one: number, other: number) => Math.abs(one - other) < 1e-6

const unitMistaken: Guess = ({ cell, ours, theirs }) => {
  if (!cell.startsWith(MONEY) || ours === 0 || theirs === 0) return undefined
  if (near(theirs, ours * TEN_THOUSAND)) return '上级表里的数正好是一万倍，可能把“万元”当成了“元”。'
  return near(theirs * TEN_THOUSAND, ours) ? '上级表里的数正好是万分之一，可能多除了一次一万。' : undefined
}

const ledgerMovedOn: Guess = ({ cell, theirs }, { now, ours }) =>
  valueIn(now, cell) === theirs && valueIn(now, cell) !== valueIn(ours, cell)
    ? '与台账现在的数相同：报告定稿以后补录过办件，上级用的是后来的数。'
    : undefined

const olderVersion: Guess = ({ cell, theirs }, { earlier }) => {
  const at = earlier.findLastIndex((cells) => valueIn(cells, cell) === theirs)
  return at < 0 ? undefined : `与更正以前的第 ${at + 1} 版相同：上级用的是旧版，请报送更正后的一版。`
}

/** The cells beside one in table three, with what people call the step. */
function neighboursOf(cell: string): [cell: string, step: string][] {
  const [table, row = '', column = ''] = cell.split('.')
  if (table !== 'table3') return []
  const at = {
    row: TABLE3_ROWS.findIndex(({ key }) => key === row),
    column: TABLE3_COLUMNS.findIndex(({ key }) => key === column),
  }
  const steps = [
    { across: 0, down: -1, step: '上一行' },
    { across: 0, down: 1, step: '下一行' },
    { across: -1, down: 0, step: '左一列' },
    { across: 1, down: 0, step: '右一列' },
  ]
  return steps.flatMap(({ across, down, step }) => {
    const [beside, under] = [TABLE3_COLUMNS[at.column + across], TABLE3_ROWS[at.row + down]]
    return beside && under ? [[`table3.${under.key}.${beside.key}`, step]] : []
  })
}

const shifted: Guess = ({ cell, theirs }, { ours }) => {
  if (theirs === 0) return undefined
  const found = neighboursOf(cell).find(([beside]) => valueIn(ours, beside) === theirs)
  return found && `与本单位${found[1]}的数相同，可能错填了一行或一列。`
}

const followsAnother: Guess = ({ cell, ours, theirs }, { differing }) => {
  const [table, row, column] = cell.split('.')
  const whole = column === 'total' || row === 'results_total'
  if (!whole) return undefined
  const delta = theirs - ours
  const other = differing.find((one) => {
    const [otherTable, otherRow, otherColumn] = one.cell.split('.')
    const inLine = otherRow === row || (row === 'results_total' && otherColumn === column)
    return one.cell !== cell && otherTable === table && inLine && near(one.theirs - one.ours, delta)
  })
  return other && '合计随同一行或同一列里另一格的差异而来，那一格改好，这一格也就对了。'
}

const leftOut: Guess = ({ ours, theirs }) => {
  if (theirs === 0) return '上级表里是 0 或空白，可能漏填。'
  return ours === 0 ? '本单位没有这个数，可能是别的单位或别的格的数。' : undefined
}

const lastYears: Guess = ({ cell, theirs }, { lastYear }) =>
  lastYear && theirs !== 0 && valueIn(lastYear, cell) === theirs
    ? '与上一年度的数相同，可能拿错了年度。'
    : undefined

const sortedDigits = (value: number) => [...String(value)].sort().join('')

const mistyped: Guess = ({ ours, theirs }) => {
  const [one, other] = [String(ours), String(theirs)]
  if (one.length === other.length && sortedDigits(ours) === sortedDigits(theirs)) return '数字的顺序颠倒了。'
  const [long, short] = one.length > other.length ? [one, other] : [other, one]
  const dropped =
    long.length === short.length + 1 &&
    [...long].some((_, at) => long.slice(0, at) + long.slice(at + 1) === short)
  return dropped && short !== '0' ? '多写或者漏写了一位数字。' : undefined
}

const GUESSES: readonly Guess[] = [
  unitMistaken,
  ledgerMovedOn,
  olderVersion,
  followsAnother,
  leftOut,
  shifted,
  lastYears,
  mistyped,
]

/** What may be the cause of a difference, in a sentence; the first guess that fits. */
export function causeOf(difference: FigureDifference, sources: CauseSources): string {
  for (const guess of GUESSES) {
    const cause = guess(difference, sources)
    if (cause) return cause
  }
  return '看不出原因，请与上级核对这一格由哪些办件构成。'
}
