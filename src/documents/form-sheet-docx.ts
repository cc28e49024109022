import {
  AlignmentType,
  LineRuleType,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlign,
  WidthType,
} from 'docx'
import { packDocx } from './docx-sheet.ts'
import { blankLines, DOCX_FONTS, line, run, titleLine } from './docx-text.ts'
import { type FormSheet, type FormSheetText, formSheetText, listWidths } from './form-sheet.ts'

const TWIPS_PER_MILLIMETRE = 1440 / 25.4
const TEXT_WIDTH = Math.round(156 * TWIPS_PER_MILLIMETRE)
const LABEL_WIDTH = Math.round(32 * TWIPS_PER_MILLIMETRE)
const SIZE = 24
const LIST_SIZE = 21

const LOOSE = { line: 300, lineRule: LineRuleType.AUTO, before: 40, after: 40 }

const cellOf = (
  texts: string[],
  font: 'body' | 'heading',
  alignment: 'left' | 'center',
  size = SIZE,
): TableCell =>
  new TableCell({
    verticalAlign: VerticalAlign.CENTER,
    children: (texts.length === 0 ? [''] : texts).map(
      (text) =>
        new Paragraph({
          alignment: alignment === 'left' ? AlignmentType.LEFT : AlignmentType.CENTER,
          spacing: LOOSE,
          children: [run(text, DOCX_FONTS[font], { size, characterSpacing: 0 })],
        }),
    ),
  })

const tableOf = (widths: number[], rows: TableRow[]): Table =>
  new Table({
    layout: TableLayoutType.FIXED,
    columnWidths: widths,
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    margins: { left: 100, right: 100, top: 30, bottom: 30 },
    rows,
  })

const boxes = ({ rows }: FormSheetText): Table[] =>
  rows.length === 0
    ? []
    : [
        tableOf(
          [LABEL_WIDTH, TEXT_WIDTH - LABEL_WIDTH],
          rows.map(
            ({ label, texts }) =>
              new TableRow({
                children: [cellOf([label], 'heading', 'center'), cellOf(texts, 'body', 'left')],
              }),
          ),
        ),
      ]

const listOf = (text: FormSheetText): (Table | Paragraph)[] => {
  if (text.list.length === 0) return []
  const parts = listWidths(text)
  const whole = parts.reduce((sum, part) => sum + part, 0)
  const head = new TableRow({
    tableHeader: true,
    children: text.columns.map((column) => cellOf([column], 'heading', 'center', LIST_SIZE)),
  })
  const rows = text.list.map(
    (row) =>
      new TableRow({
        cantSplit: true,
        children: row.map((one) => cellOf([one], 'body', 'center', LIST_SIZE)),
      }),
  )
  const widths = parts.map((part) => Math.floor((part / whole) * TEXT_WIDTH))
  return [...blankLines(1), tableOf(widths, [head, ...rows])]
}

const small = (text: string): Paragraph =>
  new Paragraph({ spacing: LOOSE, children: [run(text, DOCX_FONTS.body, { size: 21, characterSpacing: 0 })] })

/** The sheet as a DOCX, naming the standard typefaces. */
export const formSheetDocx = async (sheet: FormSheet): Promise<Uint8Array> => {
  const text = formSheetText(sheet)
  return packDocx({
    title: text.title,
    organName: text.organName,
    demonstration: text.demonstration,
    firstHeader: [],
    firstFooter: [],
    children: [
      line([run(text.organName)], { alignment: AlignmentType.CENTER }),
      titleLine(text.title),
      line([run(text.reference, DOCX_FONTS.body, { size: SIZE })], { alignment: AlignmentType.RIGHT }),
      ...boxes(text),
      ...listOf(text),
      ...text.notes.map(small),
      ...(text.signing.length > 0 ? blankLines(1) : []),
      ...text.signing.map((one) => line([run(one)], { indent: { left: 4200 } })),
    ],
  })
}
