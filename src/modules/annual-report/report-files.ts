import { annualReportDocx, annualReportPdf, annualReportXlsx, MissingGlyph } from '#documents/index.ts'
import { Refusal } from '#kernel/refusal.ts'
import { reportPage } from './body/report-page.tsx'
import { type ComposedReport, reportDocument } from './compose-report.ts'
import { tablesCsv } from './open-data/tables-csv.ts'

interface Form {
  type: string
  make(report: ComposedReport): Uint8Array | Promise<Uint8Array>
}

const FORMATS = {
  pdf: { type: 'application/pdf', make: (report) => annualReportPdf(reportDocument(report)) },
  docx: {
    type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    make: (report) => annualReportDocx(reportDocument(report)),
  },
  xlsx: {
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    make: (report) => annualReportXlsx(reportDocument(report)),
  },
  html: { type: 'text/html; charset=utf-8', make: (report) => Buffer.from(reportPage(report)) },
  csv: { type: 'text/csv; charset=utf-8', make: tablesCsv },
} as const satisfies Record<string, Form>

/** The formats a composed report is printed in. */
export type ReportFormat = keyof typeof FORMATS

/** The formats a report can be downloaded in: printed, or as data. */
export type DownloadFormat = ReportFormat | 'json'

const typeOf = (format: DownloadFormat) => (format === 'json' ? 'application/json' : FORMATS[format].type)

/** Prints a report; refuses, naming the characters, what no font can print. */
export async function printReport(report: ComposedReport, format: ReportFormat): Promise<Uint8Array> {
  try {
    return await FORMATS[format].make(report)
  } catch (error) {
    if (error instanceof MissingGlyph) throw new Refusal(error.message)
    throw error
  }
}

/** Bytes of a report as a file people download. */
export function reportFile(title: string, format: DownloadFormat, bytes: Uint8Array): File {
  return new File([Buffer.from(bytes)], `${title}.${format}`, { type: typeOf(format) })
}
