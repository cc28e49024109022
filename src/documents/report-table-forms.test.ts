import { describe, expect, it } from 'vitest'
import type { FormTable } from './form-table.ts'
import { reportTableForm } from './report-table-forms.ts'
import { sampleReport } from './testing.ts'

const { tables } = sampleReport()

/** How many columns each row covers, merged cells from above counted. */
const coverage = (form: FormTable): number[] => {
  const taken = form.rows.map(() => 0)
  form.rows.forEach((cells, i) => {
    for (const cell of cells) {
      for (let below = 0; below < cell.rowspan; below++)
        taken[i + below] = (taken[i + below] ?? 0) + cell.colspan
    }
  })
  return taken
}

const figures = (form: FormTable, text: string): string[] => {
  const row = form.rows.find((cells) => cells.some((cell) => cell.text === text)) ?? []
  return row.filter((cell) => !cell.header).map((cell) => cell.text)
}

describe('the official tables', () => {
  it.each(['table2', 'table3', 'table4'] as const)(
    '%s fills every place of its grid exactly once',
    (name) => {
      const form = reportTableForm(name, tables)
      expect(coverage(form)).toEqual(form.rows.map(() => form.widths.length))
    },
  )

  it.each(['table2', 'table3', 'table4'] as const)('%s is as wide as the text of an A4 sheet', (name) => {
    const width = reportTableForm(name, tables).widths.reduce((sum, w) => sum + w, 0)
    expect(width).toBeCloseTo(156, 5)
  })

  it('table 三 has the 25 lines of the form in their order', () => {
    const form = reportTableForm('table3', tables)
    const first = form.rows.slice(form.headerRows).map((row) => row.find((cell) => !cell.header)?.text)
    expect(first).toEqual(Array.from({ length: 25 }, (_, i) => String(100 + i)))
  })

  it.each([
    ['（一）予以公开', '102'],
    ['1.属于国家秘密', '104'],
    ['8.属于行政查询事项', '111'],
    ['3.补正后申请内容仍不明确', '114'],
    ['5.要求行政机关确认或重新出具已获取信息', '119'],
    ['（七）总计', '123'],
    ['四、结转下年度继续办理', '124'],
  ])('table 三 puts the figures of “%s” beside it', (text, value) => {
    expect(figures(reportTableForm('table3', tables), text)).toEqual([value, '0', '0', '0', '0', '0', value])
  })

  it('table 二 and table 四 hold every figure', () => {
    expect(figures(reportTableForm('table2', tables), '行政规范性文件')).toEqual(['4', '5', '6'])
    expect(figures(reportTableForm('table2', tables), '行政事业性收费')).toEqual(['10.5'])
    const last = reportTableForm('table4', tables)
      .rows.at(-1)
      ?.map((cell) => cell.text)
    expect(last).toEqual(['11', '0', '0', '0', '11', '12', '0', '0', '0', '12', '13', '0', '0', '0', '13'])
  })
})
