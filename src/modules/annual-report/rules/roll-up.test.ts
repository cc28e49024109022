import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { APPLICANT_KINDS, OGI, OUTCOME_ROWS, TABLE3_ROWS, TABLE4_BLOCKS } from '#law/index.ts'
import { publishedReport } from '../testing.ts'
import { checkEquations } from './equations.ts'
import { emptyTable2, emptyTable3, emptyTable4, type ReportTables } from './report-rows.ts'
import { cellsOf, partsOfCell, ROLL_UP_BASIS, sumOfCells, tablesOf, unreadCells } from './roll-up.ts'

const count = fc.integer({ min: 0, max: 5000 })
const documents = fc.record({ issued: count, repealed: count, before: fc.integer({ min: 5000, max: 9999 }) })
const columns = <T>(value: fc.Arbitrary<T>) =>
  fc.tuple(...APPLICANT_KINDS.map(() => value)).map((all) => all as T[])

/** A report of one year and that of the year before, in which every equation holds. */
const reports = fc
  .record({
    results: columns(fc.array(count, { minLength: OUTCOME_ROWS.length, maxLength: OUTCOME_ROWS.length })),
    carriedIn: columns(fc.integer({ min: 0, max: 50 })),
    carriedOut: columns(fc.integer({ min: 0, max: 50 })),
    disputes: fc.array(fc.tuple(count, count, count, count), { minLength: 3, maxLength: 3 }),
    rules: documents,
    normative: documents,
    fees: fc.integer({ min: 0, max: 9_999_999_999 }).map((millionths) => millionths / 1e6),
  })
  .map((random) => ({ now: reportOf(random), before: beforeOf(random) }))

type Random = {
  results: number[][]
  carriedIn: number[]
  carriedOut: number[]
  disputes: [number, number, number, number][]
  rules: { issued: number; repealed: number; before: number }
  normative: { issued: number; repealed: number; before: number }
  fees: number
}

function reportOf({
  results,
  carriedIn,
  carriedOut,
  disputes,
  rules,
  normative,
  fees,
}: Random): ReportTables {
  const table2 = emptyTable2()
  for (const [key, { issued, repealed, before }] of [
    ['rules_规章', rules],
    ['normative_documents_行政规范性文件', normative],
  ] as const)
    table2.art20_1[key] = { issued, repealed, in_force: before + issued - repealed }
  table2.art20_8.admin_fees_行政事业性收费_amount_wan_yuan = fees
  const table3 = emptyTable3()
  APPLICANT_KINDS.forEach(({ key }, at) => {
    const column = results[at] ?? []
    OUTCOME_ROWS.forEach((row, nth) => {
      table3[row.key][key] = column[nth] ?? 0
    })
    table3.results_total[key] = column.reduce((sum, one) => sum + one, 0)
    table3.carried_over_in[key] = carriedIn[at] ?? 0
    table3.carried_over_out[key] = carriedOut[at] ?? 0
    table3.new_received[key] =
      table3.results_total[key] + table3.carried_over_out[key] - table3.carried_over_in[key]
  })
  for (const { key } of TABLE3_ROWS)
    table3[key].total = APPLICANT_KINDS.reduce((sum, kind) => sum + table3[key][kind.key], 0)
  const table4 = emptyTable4()
  TABLE4_BLOCKS.forEach(({ key }, at) => {
    const [upheld = 0, corrected = 0, other = 0, pending = 0] = disputes[at] ?? []
    table4[key] = { upheld, corrected, other, pending, total: upheld + corrected + other + pending }
  })
  return { table2, table3, table4 }
}

function beforeOf({ carriedIn, rules, normative }: Random): ReportTables {
  const table3 = emptyTable3()
  APPLICANT_KINDS.forEach(({ key }, at) => {
    table3.carried_over_out[key] = carriedIn[at] ?? 0
  })
  table3.carried_over_out.total = carriedIn.reduce((sum, one) => sum + one, 0)
  const table2 = emptyTable2()
  table2.art20_1.rules_规章.in_force = rules.before
  table2.art20_1.normative_documents_行政规范性文件.in_force = normative.before
  return { table2, table3, table4: emptyTable4() }
}

const summed = (all: readonly ReportTables[]) => tablesOf(sumOfCells(all.map(cellsOf)))

describe(OGI.heading('49'), () => {
  it('a roll-up of reports whose equations hold always holds them too, within a year and from year to year', () => {
    fc.assert(
      fc.property(fc.array(reports, { minLength: 1, maxLength: 12 }), (all) => {
        const checks = checkEquations(
          summed(all.map(({ now }) => now)),
          summed(all.map(({ before }) => before)),
        )
        expect(checks.filter(({ holds }) => !holds)).toEqual([])
        expect(checks).toHaveLength(51)
      }),
      { numRuns: 100 },
    )
  })

  it('is named as what the county’s report rests on', () => {
    expect(ROLL_UP_BASIS).toEqual(OGI.cite('49.2'))
  })
})

describe('figures by their places', () => {
  it('are read back as the very same tables', () => {
    const tables = publishedReport('huaian-2024')
    expect(tablesOf(cellsOf(tables))).toEqual(tables)
  })

  it('of money lose nothing when they are summed', () => {
    const place = 'table2.art20_8.admin_fees_行政事业性收费_amount_wan_yuan'
    expect(sumOfCells([{ [place]: 0.1 }, { [place]: 0.2 }, { [place]: 0.000001 }])[place]).toBe(0.300001)
  })

  it('that could not be read stay unread, and no equation judges them', () => {
    const tables = publishedReport('suqian-2023')
    tables.table3.granted.total = Number.NaN
    const unread = unreadCells(tables)
    expect(unread).toEqual(['table3.granted.total'])
    expect(tablesOf(cellsOf(tables), unread)).toEqual(tables)
    expect(checkEquations(tablesOf(cellsOf(tables), unread)).filter(({ holds }) => !holds)).toEqual([])
  })

  it('lead back to the parts they are summed from', () => {
    const parts = [
      { key: 'a', name: '甲镇', cells: { 'table3.granted.total': 2 } },
      { key: 'b', name: '乙局', cells: {} },
      { key: 'c', name: '丙局', cells: { 'table3.granted.total': 5 } },
    ]
    const behind = partsOfCell(parts, 'table3.granted.total')
    expect(behind.map(({ name, value }) => [name, value])).toEqual([
      ['甲镇', 2],
      ['丙局', 5],
    ])
    expect(sumOfCells(parts.map(({ cells }) => cells))['table3.granted.total']).toBe(7)
  })
})
