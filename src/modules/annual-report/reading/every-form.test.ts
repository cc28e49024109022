import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { annualReportDocx, annualReportPdf, annualReportXlsx } from '#documents/index.ts'
import { reportPage } from '../body/report-page.tsx'
import { openReport } from '../check-report.ts'
import { type ComposedReport, reportDocument } from '../compose-report.ts'
import { REPORT_CELLS, valueAt } from '../rules/report-cells.ts'
import type { ReportTables } from '../rules/report-rows.ts'
import { publishedReport, reportWith } from '../testing.ts'

const TABLES = publishedReport('huaian-2024')
/** Stands in a file where the strange writing of a figure goes. */
const MARK = 987_654_321

/** A cell of table three as a person wrote it; the file holds `MARK` there until then. */
type Written = (report: ComposedReport, written: string) => Promise<Buffer>

/** A file in a zip, changed. */
function inZip(bytes: Uint8Array, name: RegExp, change: (xml: string) => string): Buffer {
  const parts = unzipSync(bytes)
  const changed = Object.entries(parts).map(([path, part]) => [
    path,
    name.test(path) ? strToU8(change(strFromU8(part))) : part,
  ])
  return Buffer.from(zipSync(Object.fromEntries(changed)))
}

const FORMS: Record<string, Written> = {
  网页: async (report, written) => Buffer.from(reportPage(report).replace(String(MARK), written)),
  Word: async (report, written) =>
    inZip(await annualReportDocx(reportDocument(report)), /document\.xml$/, (xml) =>
      xml.replace(String(MARK), written),
    ),
  Excel: async (report, written) =>
    inZip(await annualReportXlsx(reportDocument(report)), /sheet\d\.xml$/, (xml) =>
      xml.replace(
        new RegExp(`<c ([^>]*?)(?: t="n")?><v>${MARK}</v></c>`),
        `<c $1 t="inlineStr"><is><t xml:space="preserve">${written}</t></is></c>`,
      ),
    ),
  PDF: async (report, written) => {
    // The printer is given the writing itself: a finished PDF cannot be written into.
    const { tables } = report
    const strange = JSON.parse(JSON.stringify(tables).replace(String(MARK), JSON.stringify(written)))
    return Buffer.from(await annualReportPdf(reportDocument({ ...report, tables: strange })))
  },
  JSON: async ({ tables }, written) =>
    Buffer.from(JSON.stringify(tables).replace(String(MARK), JSON.stringify(written))),
}

/** How people write a figure that the published report has, and where. */
const WRITINGS: readonly (readonly [what: string, place: string, write: (figure: number) => string])[] = [
  ['full-width digits', 'table3.new_received.total', (figure) => wide(String(figure))],
  ['spaces inside the number', 'table3.granted.total', (figure) => String(figure).replace(/^\d/, '$& ')],
  ['commas', 'table3.results_total.total', (figure) => figure.toLocaleString('en-US')],
  ['a footnote', 'table3.granted.natural_person', (figure) => `${figure}①`],
  ['a blank for zero', 'table3.other_fee_unpaid.other', () => ''],
  ['a dash for zero', 'table3.refused_state_secret.research_institute', () => '—'],
]

const wide = (digits: string) =>
  [...digits].map((one) => String.fromCharCode(one.charCodeAt(0) + 0xfee0)).join('')

const cellAt = (place: string) => {
  const cell = REPORT_CELLS.find(({ path }) => path.join('.') === place)
  if (!cell) throw new Error(place)
  return cell
}

function marked(place: string): ComposedReport {
  const tables = structuredClone(TABLES)
  const [, row = '', column = ''] = place.split('.')
  const cells = tables.table3[row as keyof ReportTables['table3']]
  cells[column as keyof typeof cells] = MARK
  return reportWith(tables)
}

describe.each(Object.keys(FORMS))('a report as %s', (form) => {
  const make = FORMS[form] as Written

  it.each(WRITINGS)('is read with merged cells and %s', async (_, place, write) => {
    const figure = Number(valueAt(TABLES, cellAt(place)))
    const read = await openReport(await make(marked(place), write(figure)))
    if (!read.ok) throw new Error(read.problems.join())
    expect(read.report.unread).toEqual([])
    expect(read.report.tables).toEqual(TABLES)
  })

  it('names the place of a cell that holds no number', async () => {
    const cell = cellAt('table3.granted.total')
    const read = await openReport(await make(marked('table3.granted.total'), '不详'))
    if (!read.ok) throw new Error(read.problems.join())
    expect(read.report.unread.map(({ where }) => where)).toEqual([cell.where])
    expect(Number(valueAt(read.report.tables, cell))).toBeNaN()
  })

  it('is read without table four, which is said to be missing', async () => {
    const whole = reportWith(TABLES)
    const sections = whole.sections.map(({ table, ...rest }) =>
      table === 'table4' ? rest : { ...rest, table },
    )
    const { table4: _, ...others } = TABLES
    const tables = (form === 'JSON' ? others : TABLES) as ReportTables
    const report = { ...whole, tables, sections: sections as ComposedReport['sections'] }
    const read = await openReport(await make(report, ''))
    if (!read.ok) throw new Error(read.problems.join())
    expect(read.report.unread.map(({ where }) => where.slice(0, 2))).toEqual(['表四'])
    expect(read.report.tables.table3).toEqual(TABLES.table3)
  })
})
