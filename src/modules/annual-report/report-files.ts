import { annualReportDocx, annualReportPdf, MissingGlyph, type ReportDocument } from '#documents/index.ts'
import { Refusal } from '#kernel/refusal.ts'
import type { ComposedReport } from './compose-report.ts'
import { reportDocument } from './compose-report.ts'

const FORMATS = {
  pdf: { type: 'application/pdf', make: annualReportPdf },
  docx: {
    type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    make: annualReportDocx,
  },
} as const

/** The formats a report can be downloaded in. */
export type ReportFormat = keyof typeof FORMATS

/** Prints a report; refuses, naming the characters, what no font can print. */
export async function printReport(report: ComposedReport, format: ReportFormat): Promise<Uint8Array> {
  const document: ReportDocument = reportDocument(report)
  try {
    return await FORMATS[format].make(document)
  } catch (error) {
    if (error instanceof MissingGlyph) throw new Refusal(error.message)
    throw error
  }
}

/** Bytes of a report as a file people download. */
export function reportFile(title: string, format: ReportFormat, bytes: Uint8Array): File {
  return new File([Buffer.from(bytes)], `${title}.${format}`, { type: FORMATS[format].type })
}
