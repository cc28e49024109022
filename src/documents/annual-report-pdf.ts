import { type ReportDocument, reportText } from './report-document.ts'
import { REPORT_TEMPLATE } from './templates/report-template.ts'
import { typeset } from './typeset.ts'

/** The annual report as a tagged PDF on A4 with the official tables; throws `MissingGlyph` rather than leave a hole. */
export const annualReportPdf = async (report: ReportDocument): Promise<Uint8Array> =>
  typeset(REPORT_TEMPLATE, { text: { ...reportText(report) } }).pdf
