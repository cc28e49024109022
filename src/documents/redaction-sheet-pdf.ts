import { type Day, formatDay } from '#law/index.ts'
import { oneLine } from './plain-text.ts'
import { REDACTION_SHEET_TEMPLATE } from './templates/redaction-sheet-template.ts'
import { typeset } from './typeset.ts'

/** What was held back, place by place. */
export interface RedactionSheet {
  organName: string
  /** Which reply it goes with. */
  about: string
  day: Day
  rows: readonly {
    /** The number that stands in its mark. */
    number: number
    where: string
    count: number
    /** The article and what it says. */
    ground: string
    note: string
  }[]
  demonstration: boolean
}

const HEADS = ['序号', '所在文件', '处数', '不予公开的依据', '说明']

/** The sheet that names the ground of every passage held back; throws `MissingGlyph` rather than leave a hole. */
export const redactionSheetPdf = async (sheet: RedactionSheet): Promise<Uint8Array> => {
  const text = {
    organName: oneLine(sheet.organName),
    title: '不予公开内容说明',
    about: oneLine(sheet.about),
    intro: '随答复提供的文件中，下列内容依法不予公开，原处以“■■■”和序号标明。',
    heads: HEADS,
    rows: sheet.rows.map((row) => [
      String(row.number),
      oneLine(row.where),
      String(row.count),
      oneLine(row.ground),
      oneLine(row.note) || '—',
    ]),
    day: formatDay(sheet.day),
    demonstration: sheet.demonstration,
  }
  return typeset(REDACTION_SHEET_TEMPLATE, { text }).pdf
}
