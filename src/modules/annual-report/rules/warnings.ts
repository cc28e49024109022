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

/** W2: rules (规章) where the organ cannot make any; W4: figures that cannot be. */
export function reportWarnings(tables: ReportTables, level: OrganLevel | null): ReportWarning[] {
  return [...rulesWithoutPower(tables, level), ...impossibleCounts(tables), ...fewerThanIssued(tables)]
}

function rulesWithoutPower(tables: ReportTables, level: OrganLevel | null): ReportWarning[] {
  const { issued, repealed, in_force } = tables.table2.art20_1.rules_规章
  const figures = [issued, repealed, in_force]
  if (level === null || MAY_MAKE_RULES.has(level) || figures.every((figure) => !figure)) return []
  const detail = `本级机关不能制定规章，这一行应当全部为 0（现为 ${issued}、${repealed}、${in_force}）；请改为 0，是规范性文件的填到“行政规范性文件”行`
  return [{ id: 'W2', where: '表二「规章」行', detail, basis: LEGISLATION.cite('93') }]
}

function impossibleCounts(tables: ReportTables): ReportWarning[] {
  return REPORT_CELLS.flatMap((cell) => {
    const value = Number(valueAt(tables, cell))
    // What could not be read is told as such.
    if (Number.isNaN(value)) return []
    if (value >= 0 && (cell.money || Number.isInteger(value))) return []
    const detail = `数量应为不小于 0 的${cell.money ? '数' : '整数'}（现为 ${value}）；请核对台账后改正`
    return [{ id: 'W4' as const, where: cell.where, detail, basis: REPORT_FORM.cite(partOf(cell.path[0])) }]
  })
}

const DOCUMENTS = { rules_规章: '规章', normative_documents_行政规范性文件: '行政规范性文件' } as const

/** What was made this year and not repealed is in force at its end; fewer than that cannot be. */
function fewerThanIssued(tables: ReportTables): ReportWarning[] {
  return Object.entries(DOCUMENTS).flatMap(([key, label]) => {
    const { issued, repealed, in_force } = tables.table2.art20_1[key as keyof typeof DOCUMENTS]
    if (!(in_force < issued - repealed)) return []
    const detail = `本年制发 ${issued} 件、废止 ${repealed} 件，现行有效至少应有 ${issued - repealed} 件（现为 ${in_force}）；请核对清理台账后改正`
    return [{ id: 'W4' as const, where: `表二「${label}」行`, detail, basis: REPORT_FORM.cite('第二部分') }]
  })
}

function partOf(table: string | undefined): '第二部分' | '第三部分' | '第四部分' {
  if (table === 'table2') return '第二部分'
  return table === 'table3' ? '第三部分' : '第四部分'
}
