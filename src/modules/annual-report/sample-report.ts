import { OUTCOME_ROWS, TABLE3_COLUMNS } from '#law/index.ts'
import type { ComposedReport } from './compose-report.ts'
import { printReport, type ReportFormat } from './report-files.ts'
import { emptyTable2, emptyTable3, emptyTable4, type ReportTables } from './rules/report-rows.ts'

/** Tables of which every figure differs with `nth`, and in which all equations hold. */
function sampleTables(nth: number): ReportTables {
  const [table3, table4] = [emptyTable3(), emptyTable4()]
  TABLE3_COLUMNS.forEach(({ key }, at) => {
    const one = (step: number) => (key === 'total' ? 0 : (nth * 7 + at * 3 + step * 5) % 90)
    OUTCOME_ROWS.forEach((row, step) => {
      table3[row.key][key] = one(step)
    })
  })
  for (const { key } of TABLE3_COLUMNS) {
    table3.results_total[key] = OUTCOME_ROWS.reduce((sum, row) => sum + table3[row.key][key], 0)
    table3.carried_over_in[key] = key === 'total' ? 0 : nth % 5
    table3.carried_over_out[key] = key === 'total' ? 0 : nth % 3
    table3.new_received[key] =
      table3.results_total[key] + table3.carried_over_out[key] - table3.carried_over_in[key]
  }
  for (const row of Object.values(table3)) row.total = Object.values(row).reduce((sum, one) => sum + one, 0)
  for (const block of Object.values(table4))
    Object.assign(block, { upheld: nth % 4, other: 1, total: (nth % 4) + 1 })
  return { table2: emptyTable2(), table3, table4 }
}

/** A made-up report for measurements, in the layout real ones are printed in; with one wrong figure when `broken`. */
export async function sampleReport(nth: number, format: ReportFormat, broken: boolean): Promise<Uint8Array> {
  const tables = sampleTables(nth)
  if (broken) tables.table3.granted.natural_person += 1
  const year = 2024
  const name = `测速${nth}镇人民政府`
  const sentence = `第${nth}份：按时办理，及时更新，认真核对每一个数字。`
  const part = (heading: string | null) => ({ heading, paragraphs: [sentence.repeat(8), sentence.repeat(5)] })
  const report: ComposedReport = {
    organName: name,
    year,
    title: `${name}${year}年政府信息公开工作年度报告`,
    opening: [sentence],
    sections: [
      { heading: '一、总体情况', parts: [part('（一）主动公开'), part('（二）依申请公开')] },
      { heading: '二、主动公开政府信息情况', parts: [], table: 'table2' },
      { heading: '三、收到和处理政府信息公开申请情况', parts: [], table: 'table3' },
      { heading: '四、政府信息公开行政复议、行政诉讼情况', parts: [], table: 'table4' },
      { heading: '五、存在的主要问题及改进情况', parts: [part(null)] },
      { heading: '六、其他需要报告的事项', parts: [part(null)] },
    ],
    tables,
    date: '2025-01-14',
    demonstration: true,
  }
  return printReport(report, format)
}
