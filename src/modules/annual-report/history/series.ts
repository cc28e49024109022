import { OUTCOME_ROWS } from '#law/index.ts'
import type { ReportTables, Table3 } from '../rules/report-rows.ts'

/** The tables of one year as published last. */
export interface YearTables {
  year: number
  tables: ReportTables
}

/** One chart: what it shows, and for each year one figure per measure. */
export interface Chart {
  key: string
  title: string
  unit: string
  measures: readonly string[]
  years: readonly { year: number; figures: readonly number[] }[]
}

interface Plan {
  key: string
  title: string
  unit: string
  measures: readonly (readonly [name: string, figure: (tables: ReportTables) => number])[]
}

const GIVEN = OUTCOME_ROWS.filter(({ group }) => group === '予以公开' || group === '部分公开')
const given = (table: Table3) => GIVEN.reduce((sum, { key }) => sum + table[key].total, 0)

const PLANS: readonly Plan[] = [
  {
    key: 'applications',
    title: '政府信息公开申请',
    unit: '件',
    measures: [
      ['本年新收', ({ table3 }) => table3.new_received.total],
      ['本年办结', ({ table3 }) => table3.results_total.total],
      ['结转下年度', ({ table3 }) => table3.carried_over_out.total],
    ],
  },
  {
    key: 'results',
    title: '办理结果',
    unit: '件',
    measures: [
      ['予以公开和部分公开', ({ table3 }) => given(table3)],
      ['其他各种结果', ({ table3 }) => table3.results_total.total - given(table3)],
    ],
  },
  {
    key: 'disputes',
    title: '行政复议和行政诉讼',
    unit: '件',
    measures: [
      ['行政复议', ({ table4 }) => table4.review.total],
      ['行政诉讼', ({ table4 }) => table4.litigation_direct.total + table4.litigation_after_review.total],
    ],
  },
  {
    key: 'documents',
    title: '行政规范性文件',
    unit: '件',
    measures: [
      ['本年制发', ({ table2 }) => table2.art20_1.normative_documents_行政规范性文件.issued],
      ['现行有效', ({ table2 }) => table2.art20_1.normative_documents_行政规范性文件.in_force],
    ],
  },
  {
    key: 'decisions',
    title: '行政许可、行政处罚和行政强制',
    unit: '件',
    measures: [
      ['行政许可', ({ table2 }) => table2.art20_5.admin_licences_行政许可_decisions],
      ['行政处罚', ({ table2 }) => table2.art20_6.admin_penalties_行政处罚_decisions],
      ['行政强制', ({ table2 }) => table2.art20_6.admin_coercion_行政强制_decisions],
    ],
  },
]

/** The charts over the years, the earliest year first. */
export function chartsOf(years: readonly YearTables[]): Chart[] {
  const inOrder = [...years].sort((a, b) => a.year - b.year)
  return PLANS.map(({ measures, ...plan }) => ({
    ...plan,
    measures: measures.map(([name]) => name),
    years: inOrder.map(({ year, tables }) => ({
      year,
      figures: measures.map(([, figure]) => figure(tables)),
    })),
  }))
}

/** The chart in one sentence, for who hears it. */
export function spokenChart({ measures, unit, years }: Chart): string {
  return years
    .map(({ year, figures }) => {
      const told = measures.map((name, at) => `${name} ${figures[at] ?? 0} ${unit}`).join('，')
      return `${year} 年${told}`
    })
    .join('；')
}
