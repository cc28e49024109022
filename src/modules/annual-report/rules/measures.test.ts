import { describe, expect, it } from 'vitest'
import { REPORT_FORM } from '#law/index.ts'
import { publishedReport } from '../testing.ts'
import { MEASURES, measuresOf } from './measures.ts'
import { cellsOf } from './roll-up.ts'

describe(REPORT_FORM.heading('第三部分'), () => {
  it('gives the figures by which reports are compared, each with the part of the form it stands in', () => {
    const parts: string[] = [
      REPORT_FORM.cite('第二部分').article,
      REPORT_FORM.cite('第三部分').article,
      REPORT_FORM.cite('第四部分').article,
    ]
    for (const { basis } of MEASURES) expect(parts).toContain(basis.article)
  })

  it('are those of the report itself', () => {
    const tables = publishedReport('huaian-2024')
    const { table3, table4 } = tables
    const figures = measuresOf(cellsOf(tables))
    expect(Object.keys(figures)).toEqual(MEASURES.map(({ key }) => key))
    expect(figures).toMatchObject({
      received: table3.new_received.total,
      replied: table3.results_total.total,
      carried: table3.carried_over_out.total,
      disputes: table4.review.total + table4.litigation_direct.total + table4.litigation_after_review.total,
    })
  })

  it.each([
    { cells: {}, given: null },
    { cells: { 'table3.results_total.total': 3, 'table3.granted.total': 1 }, given: 33.3 },
    { cells: { 'table3.results_total.total': 2, 'table3.partially_granted.total': 2 }, given: 100 },
  ])('tell a share only where there is a whole: $given', ({ cells, given }) => {
    expect(measuresOf(cells)['given']).toBe(given)
  })
})
