import { type Day, formatDay } from '#law/index.ts'
import type { FormTable } from './form-table.ts'
import { type RankedParagraph, rankParagraph } from './paragraph-rank.ts'
import { oneLine, paragraphsOf } from './plain-text.ts'
import { reportTableForm } from './report-table-forms.ts'
import type { ReportTables, TableName } from './report-tables.ts'

/** An annual report, ready to be printed: an opening, then the sections with their tables. */
export interface ReportDocument {
  organName: string
  year: number
  title: string
  opening: string[]
  sections: { heading: string; paragraphs: string[]; table?: TableName }[]
  tables: ReportTables
  signature: string
  date: Day
  demonstration?: boolean
}

/** A report's text as it will be printed. */
export interface ReportText {
  organName: string
  title: string
  opening: RankedParagraph[]
  sections: { heading: string; paragraphs: RankedParagraph[]; table: FormTable | null }[]
  signature: string
  date: string
  demonstration: boolean
}

const ranked = (texts: readonly string[]): RankedParagraph[] => paragraphsOf(texts).map(rankParagraph)

/** Cleans every field and lays out what both the PDF and the DOCX print. */
export const reportText = (report: ReportDocument): ReportText => ({
  organName: oneLine(report.organName),
  title: oneLine(report.title),
  opening: ranked(report.opening),
  sections: report.sections.map(({ heading, paragraphs, table }) => ({
    heading: oneLine(heading),
    paragraphs: ranked(paragraphs),
    table: table ? reportTableForm(table, report.tables) : null,
  })),
  signature: oneLine(report.signature),
  date: formatDay(report.date),
  demonstration: report.demonstration === true,
})
