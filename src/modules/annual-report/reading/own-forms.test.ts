import { describe, expect, it } from 'vitest'
import { annualReportDocx, annualReportPdf, annualReportXlsx } from '#documents/index.ts'
import { reportBody } from '../body/report-body.tsx'
import { reportDocument } from '../compose-report.ts'
import type { ReportTables } from '../rules/report-rows.ts'
import { publishedReport, reportWith } from '../testing.ts'
import { docxPaper } from './docx-paper.ts'
import { htmlPaper } from './html-paper.ts'
import type { Paper } from './paper.ts'
import { pdfPaper } from './pdf-paper.ts'
import { readPaper } from './read-paper.ts'
import { xlsxPaper } from './xlsx-paper.ts'

const FORMS: Record<string, (tables: ReportTables) => Promise<Paper>> = {
  网页: async (tables) => htmlPaper(reportBody(reportWith(tables))),
  Word: async (tables) => docxPaper(Buffer.from(await annualReportDocx(reportDocument(reportWith(tables))))),
  Excel: async (tables) => xlsxPaper(Buffer.from(await annualReportXlsx(reportDocument(reportWith(tables))))),
  PDF: async (tables) => pdfPaper(Buffer.from(await annualReportPdf(reportDocument(reportWith(tables))))),
}

describe('a report printed here', () => {
  it.each(
    Object.keys(FORMS).flatMap((form) => [
      { form, name: 'huaian-2024' as const },
      { form, name: 'suqian-2023' as const },
    ]),
  )('is read back from its $form with every cell equal ($name)', async ({ form, name }) => {
    const tables = publishedReport(name)
    const paper = await FORMS[form]?.(tables)
    const read = paper && readPaper(paper)
    expect(read?.problems).toEqual([])
    expect(read?.tables).toEqual(tables)
    expect(read?.form).toBe(2021)
  })
})
