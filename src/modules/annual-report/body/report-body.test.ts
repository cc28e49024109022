import { describe, expect, it } from 'vitest'
import { composeReport } from '../compose-report.ts'
import { emptyTable2, emptyTable3, emptyTable4 } from '../rules/report-rows.ts'
import { aNarrative, aReportingTown } from '../testing.ts'
import { reportBody } from './report-body.tsx'

const tables = () => ({ table2: emptyTable2(), table3: emptyTable3(), table4: emptyTable4() })
const figures = { articlesPublished: 320, newReceived: 12, repliedTotal: 11, carriedOut: 1 }

function bodyWith(changes: Partial<Parameters<typeof composeReport>[0]> = {}) {
  const sources = { organ: aReportingTown(), year: 2024, tables: tables(), narrative: aNarrative(), figures }
  return reportBody(composeReport({ ...sources, date: '2025-01-14', ...changes }))
}

const COUNTED = /<t([hd])((?:\s[a-z]+="[^"]*")*)>/gi
const spanOf = (attributes: string, name: string) =>
  Number(new RegExp(`${name}="(\\d+)"`, 'i').exec(attributes)?.[1] ?? 1)

/** How many columns each row of a table covers, merged cells from above counted. */
function coverage(table: string): number[] {
  const rows = table.match(/<tr>.*?<\/tr>/g) ?? []
  const taken = rows.map(() => 0)
  rows.forEach((row, at) => {
    for (const [, , attributes = ''] of row.matchAll(COUNTED))
      for (let below = at; below < at + spanOf(attributes, 'rowspan'); below++)
        taken[below] = (taken[below] ?? 0) + spanOf(attributes, 'colspan')
  })
  return taken
}

describe('the web page of a report', () => {
  it('has the six sections of the form in their order, the parts of the first numbered', () => {
    const headings = [...bodyWith().matchAll(/<h([23])>(.*?)<\/h\1>/g)].map(([, , text]) => text)
    expect(headings).toEqual([
      '一、总体情况',
      '（一）主动公开',
      '（二）依申请公开',
      '（三）政府信息管理',
      '（四）平台建设',
      '（五）监督保障',
      '二、主动公开政府信息情况',
      '三、收到和处理政府信息公开申请情况',
      '四、政府信息公开行政复议、行政诉讼情况',
      '五、存在的主要问题及改进情况',
      '（一）存在的主要问题',
      '（二）改进情况',
      '六、其他需要报告的事项',
    ])
  })

  it('opens with basis, period, place of download and contact', () => {
    const opening = bodyWith().split('<h2>')[0] ?? ''
    expect(opening).toContain('《中华人民共和国政府信息公开条例》第五十条（国务院令第711号）')
    expect(opening).toContain('国办公开办函〔2021〕30号')
    expect(opening).toContain('自2024年1月1日起至2024年12月31日止')
    expect(opening).toContain('邮编：524394，电话：0759-7231356，传真：0759-7231819）')
    expect(opening).not.toContain('电子邮箱')
  })

  it('fills every place of each table’s grid once, under a caption, each heading with its scope', () => {
    const found = bodyWith().match(/<table>.*?<\/table>/g) ?? []
    expect(found.map((table) => [...new Set(coverage(table))])).toEqual([[4], [10], [15]])
    expect(coverage(found[1] ?? '')).toHaveLength(3 + 25)
    for (const table of found) expect(table).toMatch(/^<table><caption>/)
    const headings = found.join('').match(/<th[ >][^>]*>/g) ?? []
    expect(headings.length).toBeGreaterThan(60)
    for (const heading of headings) expect(heading).toContain('scope=')
  })

  it('puts each figure beside its label', () => {
    const filled = tables()
    filled.table3.other_fee_unpaid.legal_service_org = 7
    filled.table4.litigation_direct.corrected = 9
    filled.table2.art20_8.admin_fees_行政事业性收费_amount_wan_yuan = 12.5
    const body = bodyWith({ tables: filled })
    expect(body).toMatch(/逾期未按收费通知[^<]*<\/th>(<td>0<\/td>){4}<td>7<\/td><td>0<\/td><td>0<\/td>/)
    expect(body).toMatch(/行政事业性收费<\/th><td colspan="3">12.5<\/td>/i)
    expect(body).toMatch(/<tr>(<td>0<\/td>){6}<td>9<\/td>(<td>0<\/td>){8}<\/tr>/)
  })

  it('shows text as text', () => {
    const body = bodyWith({ narrative: aNarrative({ other: '<script>alert(1)</script>镕喆堃' }) })
    expect(body).toContain('&lt;script&gt;alert(1)&lt;/script&gt;镕喆堃')
  })
})
