import type { Paragraph, Table } from 'docx'
import { docxForm } from './docx-form.ts'
import { packDocx } from './docx-sheet.ts'
import { blankLines, rankedLine, signedLines, titleLine } from './docx-text.ts'
import { type ReportDocument, type ReportText, reportText } from './report-document.ts'

const sectionLines = ({
  heading,
  paragraphs,
  table,
}: ReportText['sections'][number]): (Paragraph | Table)[] => [
  rankedLine({ text: heading, rank: 'first' }),
  ...paragraphs.map((one) => rankedLine(one)),
  ...(table ? [docxForm(table)] : []),
]

/** The annual report as a DOCX with the official tables, naming the standard typefaces. */
export const annualReportDocx = async (report: ReportDocument): Promise<Uint8Array> => {
  const text = reportText(report)
  return packDocx({
    title: text.title,
    organName: text.organName,
    demonstration: text.demonstration,
    firstHeader: [],
    firstFooter: [],
    children: [
      titleLine(text.title),
      ...blankLines(1),
      ...text.opening.map((one) => rankedLine(one)),
      ...text.sections.flatMap(sectionLines),
      ...blankLines(1),
      ...signedLines(text.signature, text.date),
    ],
  })
}
