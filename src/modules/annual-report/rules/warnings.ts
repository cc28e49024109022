import { type Basis, LEGISLATION, REPORT_FORM } from '#law/index.ts'
import { REPORT_CELLS, valueAt } from './report-cells.ts'
import type { ReportTables } from './report-rows.ts'

/** The levels of organ that report. */
export type OrganLevel = 'township' | 'county' | 'department' | 'city' | 'province' | 'ministry'

/** Something in a report that is unlikely though no equation breaks. */
export interface ReportWarning {
  readonly id: 'W1' | 'W2' | 'W3' | 'W4'
  readonly where: string
  readonly detail: string
  readonly basis: Basis
}

const MAY_MAKE_RULES: ReadonlySet<OrganLevel> = new Set(['city', 'province', 'ministry'])

/** W2: rules (规章) where the organ cannot make any; W4: figures below zero or counts with fractions. */
export function reportWarnings(tables: ReportTables, level: OrganLevel | null): ReportWarning[] {
  return [...rulesWithoutPower(tables, level), ...impossibleCounts(tables)]
}

function rulesWithoutPower(tables: ReportTables, level: OrganLevel | null): ReportWarning[] {
  const { issued, repealed, in_force } = tables.table2.art20_1.rules_规章
  const figures = [issued, repealed, in_force]
  if (level === null || MAY_MAKE_RULES.has(level) || figures.every((figure) => !figure)) return []
  const detail = `本级机关不能制定规章，这一行应当全部为 0（现为 ${issued}、${repealed}、${in_force}）`
  return [{ id: 'W2', where: '表二「规章」行', detail, basis: LEGISLATION.cite('93') }]
}

function impossibleCounts(tables: ReportTables): ReportWarning[] {
  return REPORT_CELLS.flatMap((cell) => {
    const value = Number(valueAt(tables, cell))
    // What could not be read is told as such.
    if (Number.isNaN(value)) return []
    if (value >= 0 && (cell.money || Number.isInteger(value))) return []
    const detail = `数量应为不小于 0 的${cell.money ? '数' : '整数'}（现为 ${value}）`
    return [{ id: 'W4' as const, where: cell.where, detail, basis: REPORT_FORM.cite(partOf(cell.path[0])) }]
  })
}

function partOf(table: string | undefined): '第二部分' | '第三部分' | '第四部分' {
  if (table === 'table2') return '第二部分'
  return table === 'table3' ? '第三部分' : '第四部分'
}
