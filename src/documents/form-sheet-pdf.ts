import { type FormSheet, formSheetText, listWidths } from './form-sheet.ts'
import { FORM_SHEET_TEMPLATE } from './templates/form-sheet-template.ts'
import { typeset } from './typeset.ts'

/** The sheet as a tagged PDF; throws `MissingGlyph` rather than leave a hole. */
export const formSheetPdf = async (sheet: FormSheet): Promise<Uint8Array> => {
  const text = formSheetText(sheet)
  return typeset(FORM_SHEET_TEMPLATE, { text: { ...text, widths: listWidths(text) } }).pdf
}
