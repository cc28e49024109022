import {
  APPLICANT_KINDS,
  type Basis,
  OUTCOME_ROWS,
  REPORT_FORM,
  TABLE3_COLUMNS,
  TABLE3_ROWS,
  TABLE4_BLOCKS,
} from '#law/index.ts'
import { type EquationId, repairOf } from './equation-repair.ts'
import type { ReportTables, Table3, Table4 } from './report-rows.ts'

/** One equation at one place of the report, with both sides and its verdict. */
export interface EquationCheck {
  readonly id: EquationId
  readonly where: string
  readonly formula: string
  readonly left: number
  readonly right: number
  readonly holds: boolean
  /** How to put it right; empty where it holds. */
  readonly repair: string
  readonly basis: Basis
}

const TABLE_TWO = REPORT_FORM.cite('第二部分')
const TABLE_THREE = REPORT_FORM.cite('第三部分')
const TABLE_FOUR = REPORT_FORM.cite('第四部分')

/**
 * Every equation of a report with its verdict; those across years only when last year's tables are given.
 * An equation over a figure that could not be read (NaN) has no verdict and is left out.
 */
export function checkEquations(tables: ReportTables, previous?: ReportTables): EquationCheck[] {
  const all = [
    ...flowPerColumn(tables.table3),
    ...totalPerRow(tables.table3),
    ...resultsPerColumn(tables.table3),
    ...totalPerBlock(tables.table4),
    ...(previous ? carriedOver(tables.table3, previous.table3) : []),
    ...(previous ? documentsInForce(tables, previous) : []),
  ]
  return all.filter(({ left, right }) => !Number.isNaN(left + right))
}

function flowPerColumn(table: Table3): EquationCheck[] {
  return TABLE3_COLUMNS.map(({ key, label }) =>
    verdict('R1', `表三「${label}」列`, '本年新收＋上年结转＝办理结果总计＋结转下年度', TABLE_THREE, {
      left: table.new_received[key] + table.carried_over_in[key],
      right: table.results_total[key] + table.carried_over_out[key],
    }),
  )
}

function totalPerRow(table: Table3): EquationCheck[] {
  return TABLE3_ROWS.map(({ key, label }) =>
    verdict('R2', `表三「${label}」行`, '各类申请人之和＝总计', TABLE_THREE, {
      left: sum(APPLICANT_KINDS.map((kind) => table[key][kind.key])),
      right: table[key].total,
    }),
  )
}

function resultsPerColumn(table: Table3): EquationCheck[] {
  return TABLE3_COLUMNS.map(({ key, label }) =>
    verdict('R3', `表三「${label}」列`, '各项办理结果之和＝办理结果总计', TABLE_THREE, {
      left: sum(OUTCOME_ROWS.map((row) => table[row.key][key])),
      right: table.results_total[key],
    }),
  )
}

function totalPerBlock(table: Table4): EquationCheck[] {
  return TABLE4_BLOCKS.map(({ key, label }) => {
    const { upheld, corrected, other, pending, total } = table[key]
    return verdict('R4', `表四「${label}」`, '维持＋纠正＋其他＋尚未审结＝总计', TABLE_FOUR, {
      left: upheld + corrected + other + pending,
      right: total,
    })
  })
}

function carriedOver(table: Table3, previous: Table3): EquationCheck[] {
  return TABLE3_COLUMNS.map(({ key, label }) =>
    verdict('R5', `表三「${label}」列`, '上年结转＝上一年度报告的结转下年度', TABLE_THREE, {
      left: table.carried_over_in[key],
      right: previous.carried_over_out[key],
    }),
  )
}

const DOCUMENT_KINDS = [
  { key: 'rules_规章', label: '规章' },
  { key: 'normative_documents_行政规范性文件', label: '行政规范性文件' },
] as const

function documentsInForce(tables: ReportTables, previous: ReportTables): EquationCheck[] {
  return DOCUMENT_KINDS.map(({ key, label }) => {
    const { issued, repealed, in_force } = tables.table2.art20_1[key]
    const before = previous.table2.art20_1[key].in_force
    return verdict('R6', `表二「${label}」行`, '上年有效＋本年制发－本年废止＝现行有效', TABLE_TWO, {
      left: before + issued - repealed,
      right: in_force,
    })
  })
}

function verdict(
  id: EquationId,
  where: string,
  formula: string,
  basis: Basis,
  { left, right }: { left: number; right: number },
): EquationCheck {
  const holds = left === right
  return { id, where, formula, left, right, holds, repair: holds ? '' : repairOf(id, left, right), basis }
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}
