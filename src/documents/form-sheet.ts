import { oneLine, paragraphsOf } from './plain-text.ts'

/** A sheet of the file of a case: named boxes to be read or filled in, perhaps a list under them. */
export interface FormSheet {
  organName: string
  title: string
  /** What stands at the right above the boxes: the number of the case. */
  reference: string
  rows: { label: string; value: string }[]
  list?: { columns: string[]; rows: string[][] }
  notes: string[]
  /** What is left open to be signed, at the right under the boxes. */
  signing: string[]
  demonstration: boolean
}

/** A sheet's text as it will be printed. */
export interface FormSheetText {
  organName: string
  title: string
  reference: string
  rows: { label: string; texts: string[] }[]
  columns: string[]
  list: string[][]
  notes: string[]
  signing: string[]
  demonstration: boolean
}

/** Cleans every field and lays out what both the PDF and the DOCX print. */
export const formSheetText = (sheet: FormSheet): FormSheetText => ({
  organName: oneLine(sheet.organName),
  title: oneLine(sheet.title),
  reference: oneLine(sheet.reference),
  rows: sheet.rows.map(({ label, value }) => ({ label: oneLine(label), texts: paragraphsOf([value]) })),
  columns: (sheet.list?.columns ?? []).map(oneLine),
  list: (sheet.list?.rows ?? []).map((row) => row.map(oneLine)),
  notes: sheet.notes.map(oneLine),
  signing: sheet.signing.map(oneLine),
  demonstration: sheet.demonstration,
})

/** How wide the columns of a list are, in parts of its width: narrow where everything in them is short. */
export const listWidths = ({ columns, list }: FormSheetText): number[] =>
  columns.map((column, at) =>
    Math.min(
      20,
      Math.max(5, ...[column, ...list.map((row) => row[at] ?? '')].map((text) => [...text].length + 2)),
    ),
  )
