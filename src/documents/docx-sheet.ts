import {
  AlignmentType,
  Document,
  DocumentGridType,
  Footer,
  Header,
  type ISectionOptions,
  LineRuleType,
  Packer,
  PageNumber,
  Paragraph,
  type Table,
  TextRun,
} from 'docx'
import { DOCX_FONTS, DOCX_SIZES, fontSlots, run } from './docx-text.ts'

/** What differs between the papers made as DOCX. */
export interface DocxSheet {
  title: string
  organName: string
  children: (Paragraph | Table)[]
  /** Head of the first page. */
  firstHeader: Paragraph[]
  /** Foot of the first page; a page number when empty. */
  firstFooter: Paragraph[]
  demonstration: boolean
}

const twips = (millimetres: number): number => Math.round((millimetres / 25.4) * 1440)

const noteLines = (demonstration: boolean): Paragraph[] =>
  demonstration
    ? [
        new Paragraph({
          alignment: AlignmentType.CENTER,
          spacing: { line: 280, lineRule: LineRuleType.EXACT },
          children: [
            run('演示数据，不具法律效力', DOCX_FONTS.body, { size: DOCX_SIZES.note, color: '6E6E6E' }),
          ],
        }),
      ]
    : []

const footer = (children: Paragraph[], demonstration: boolean): Footer =>
  new Footer({ children: [...children, ...noteLines(demonstration)] })

const pageNumber = (alignment: 'left' | 'right'): Paragraph =>
  new Paragraph({
    alignment,
    indent: { left: 280, right: 280 },
    children: [
      new TextRun({
        font: fontSlots(DOCX_FONTS.table),
        size: DOCX_SIZES.page,
        children: ['— ', PageNumber.CURRENT, ' —'],
      }),
    ],
  })

// The page number stands 7 mm under the text and the second red line of a letter 20 mm above the edge; both
// are footers, so the height of what stands under them is taken off.
const FOOTER = { bare: twips(20), noted: twips(15) }

const sectionOf = (sheet: DocxSheet): ISectionOptions => ({
  properties: {
    titlePage: true,
    page: {
      size: { width: twips(210), height: twips(297) },
      margin: {
        top: twips(37),
        bottom: twips(35),
        left: twips(28),
        right: twips(26),
        header: twips(30),
        footer: sheet.demonstration ? FOOTER.noted : FOOTER.bare,
      },
    },
    // No grid: it would stretch the lines in tables to the pitch of the body.
    grid: { type: DocumentGridType.DEFAULT, linePitch: DOCX_SIZES.line },
  },
  headers: { first: new Header({ children: sheet.firstHeader }) },
  footers: {
    first: footer(
      sheet.firstFooter.length > 0 ? sheet.firstFooter : [pageNumber('right')],
      sheet.demonstration,
    ),
    default: footer([pageNumber('right')], sheet.demonstration),
    even: footer([pageNumber('left')], sheet.demonstration),
  },
  children: sheet.children,
})

// Figures stand close to Chinese words, as on the PDF: no space is put between them.
const NORMAL = `<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">
<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:pPr>
<w:autoSpaceDE w:val="0"/><w:autoSpaceDN w:val="0"/>
</w:pPr></w:style></w:styles>`

/** Packs a paper on the A4 sheet of GB/T 9704 as DOCX. */
export const packDocx = async (sheet: DocxSheet): Promise<Uint8Array> => {
  const document = new Document({
    title: sheet.title,
    creator: sheet.organName,
    lastModifiedBy: sheet.organName,
    evenAndOddHeaderAndFooters: true,
    externalStyles: NORMAL,
    styles: {
      default: {
        document: {
          run: {
            font: fontSlots(DOCX_FONTS.body),
            size: DOCX_SIZES.body,
            // Latin words and figures break as such; called Chinese, they would break anywhere.
            language: { value: 'en-US', eastAsia: 'zh-CN' },
          },
        },
      },
    },
    sections: [sectionOf(sheet)],
  })
  return new Uint8Array(await Packer.toBuffer(document))
}
