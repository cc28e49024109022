import { oneLine, paragraphsOf } from './plain-text.ts'
import { qrDrawing } from './qr-drawing.ts'
import { SERVICE_SHEET_TEMPLATE } from './templates/service-sheet-template.ts'
import { typeset } from './typeset.ts'

/** What a service window hands out: one matter with its elements, to be read at a desk. */
export interface ServiceSheet {
  organName: string
  windowName: string
  title: string
  /** Each element with its name; several paragraphs are numbered. */
  elements: [string, string[]][]
  /** '2026年3月2日更新' */
  asOf: string
  /** Address of the living page, behind the QR code. */
  url: string
  demonstration: boolean
}

/** A service guide as a sheet of A4 to take along; throws `MissingGlyph` rather than leave a hole. */
export const serviceSheetPdf = async (sheet: ServiceSheet): Promise<Uint8Array> => {
  const text = {
    organName: oneLine(sheet.organName),
    windowName: oneLine(sheet.windowName),
    title: oneLine(sheet.title),
    elements: sheet.elements.map(([name, texts]) => ({ name: oneLine(name), texts: paragraphsOf(texts) })),
    asOf: oneLine(sheet.asOf),
    url: oneLine(sheet.url),
    demonstration: sheet.demonstration,
  }
  return typeset(SERVICE_SHEET_TEMPLATE, { text, drawings: await qrDrawing(text.url) }).pdf
}
