import { describe, expect, it } from 'vitest'
import { LEGISLATION, REPORT_FORM } from '#law/index.ts'
import { emptyTable2, emptyTable3, emptyTable4, type ReportTables } from './report-rows.ts'
import { type OrganLevel, reportWarnings } from './warnings.ts'

const empty = (): ReportTables => ({ table2: emptyTable2(), table3: emptyTable3(), table4: emptyTable4() })

function withRules(in_force: number): ReportTables {
  const tables = empty()
  tables.table2.art20_1.rules_规章.in_force = in_force
  return tables
}

describe('W2, rules made by an organ that cannot make any', () => {
  it.each(['township', 'county', 'department'] satisfies OrganLevel[])('is found in a %s', (level) => {
    expect(reportWarnings(withRules(6), level)).toEqual([
      {
        id: 'W2',
        where: '表二「规章」行',
        detail:
          '本级机关不能制定规章，这一行应当全部为 0（现为 0、0、6）；请改为 0，是规范性文件的填到“行政规范性文件”行',
        basis: LEGISLATION.cite('93'),
      },
    ])
    expect(reportWarnings(withRules(0), level)).toEqual([])
  })

  it.each(['city', 'province', 'ministry', null] as const)('is not raised for %s', (level) => {
    expect(reportWarnings(withRules(6), level)).toEqual([])
  })

  it('is found in rules issued or repealed as well', () => {
    const tables = empty()
    tables.table2.art20_1.rules_规章.repealed = 1
    expect(reportWarnings(tables, 'township')).toHaveLength(1)
  })
})

describe('W4, impossible figures', () => {
  it.each([
    [2, 1, 1, 0],
    [2, 1, 0, 1],
    [0, 3, 0, 0],
  ])('with %i made, %i repealed and %i in force give %i warnings', (issued, repealed, in_force, warnings) => {
    const tables = empty()
    tables.table2.art20_1.normative_documents_行政规范性文件 = { issued, repealed, in_force }
    expect(reportWarnings(tables, 'township')).toHaveLength(warnings)
  })

  it('are found below zero and, for counts, between whole numbers', () => {
    const tables = empty()
    tables.table2.art20_5.admin_licences_行政许可_decisions = 1.5
    tables.table3.granted.total = -1
    tables.table4.review.other = 0.5
    expect(reportWarnings(tables, null).map(({ where, basis }) => [where, basis])).toEqual([
      ['表二「行政许可」行「本年处理决定数量」列', REPORT_FORM.cite('第二部分')],
      ['表三「三、（一）予以公开」行「总计」列', REPORT_FORM.cite('第三部分')],
      ['表四「行政复议」「其他结果」格', REPORT_FORM.cite('第四部分')],
    ])
  })

  it('let money have fractions but not be negative', () => {
    const tables = empty()
    tables.table2.art20_8.admin_fees_行政事业性收费_amount_wan_yuan = 0.25
    expect(reportWarnings(tables, null)).toEqual([])
    tables.table2.art20_8.admin_fees_行政事业性收费_amount_wan_yuan = -0.25
    expect(reportWarnings(tables, null)).toHaveLength(1)
  })
})
