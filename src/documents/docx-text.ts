import {
  AlignmentType,
  type IParagraphOptions,
  type IRunOptions,
  LineRuleType,
  Paragraph,
  type ParagraphChild,
  TextRun,
} from 'docx'
import type { RankedParagraph } from './paragraph-rank.ts'

/** Typefaces of GB/T 9704 by the names offices have them installed under. */
export const DOCX_FONTS = {
  title: '方正小标宋简体',
  body: '仿宋_GB2312',
  heading: '黑体',
  subheading: '楷体_GB2312',
  table: '宋体',
} as const

/** Distances in twentieths of a point; half points for type sizes. */
export const DOCX_SIZES = {
  line: 579,
  character: 316,
  body: 32,
  title: 44,
  page: 28,
  note: 18,
  table: 18,
} as const

type FontName = (typeof DOCX_FONTS)[keyof typeof DOCX_FONTS]

// Every slot names the same typeface and the hint says “East Asian”: otherwise “”, — and … are taken from a
// Latin font, and theme fonts override what is named.
/** The four font slots of a run and its hint. */
export const fontSlots = (name: FontName) => ({
  ascii: name,
  hAnsi: name,
  eastAsia: name,
  cs: name,
  hint: 'eastAsia',
})

// 28 characters of 16 pt fill the 156 mm of the text only when each is set a fifth of a point closer.
const TIGHTER = -4

/** A run in one typeface for Chinese, figures, quotes and dashes alike. */
export const run = (text: string, font: FontName = DOCX_FONTS.body, more: IRunOptions = {}): TextRun =>
  new TextRun({ text, font: fontSlots(font), size: DOCX_SIZES.body, characterSpacing: TIGHTER, ...more })

/** Lines set exactly so far apart, in twentieths of a point. */
export const exactly = (twentieths: number) => ({
  spacing: { line: twentieths, lineRule: LineRuleType.EXACT, before: 0, after: 0 },
})

const SET = { autoSpaceEastAsianText: false, widowControl: false } as const

/** A paragraph on the fixed line pitch of the body. */
export const line = (children: ParagraphChild[], more: IParagraphOptions = {}): Paragraph =>
  new Paragraph({ children, ...exactly(DOCX_SIZES.line), ...SET, ...more })

/** Lines left empty. */
export const blankLines = (count: number, more: IParagraphOptions = {}): Paragraph[] =>
  Array.from({ length: count }, () => line([run('')], more))

const FIRST_LINE = { firstLineChars: 200, firstLine: 2 * DOCX_SIZES.character }
const OUTLINE = { first: 0, second: 1 } as const
const RANK_FONT = { first: DOCX_FONTS.heading, second: DOCX_FONTS.subheading, body: DOCX_FONTS.body } as const

/** A paragraph of running text or a numbered heading, indented by two characters. */
export const rankedLine = ({ text, rank }: RankedParagraph, more: IParagraphOptions = {}): Paragraph =>
  line([run(text, RANK_FONT[rank])], {
    indent: FIRST_LINE,
    alignment: AlignmentType.BOTH,
    ...(rank === 'body' ? {} : { outlineLevel: OUTLINE[rank], keepNext: true }),
    ...more,
  })

/** The title, centred. */
export const titleLine = (title: string): Paragraph =>
  line([run(title, DOCX_FONTS.title, { size: DOCX_SIZES.title })], {
    alignment: AlignmentType.CENTER,
    ...exactly(660),
  })

const widthOf = (text: string): number =>
  [...text].reduce((sum, character) => sum + ((character.codePointAt(0) ?? 0) < 0x2000 ? 0.5 : 1), 0)

/** Signature and date without seal: two characters from the right, the date two characters further in. */
export const signedLines = (signature: string, date: string): Paragraph[] => {
  const longer = widthOf(date) - widthOf(signature)
  const [signatureEnd, dateEnd] = longer > 0 ? [4 + longer, 2] : [2, -longer]
  const placed = (text: string, end: number, keepNext: boolean) =>
    line([run(text)], {
      alignment: AlignmentType.RIGHT,
      indent: { right: Math.round(Math.max(0, end) * DOCX_SIZES.character) },
      keepNext,
    })
  return [placed(signature, signatureEnd, true), placed(date, dateEnd, false)]
}

const LINE_CHARACTERS = 28

/** Signature and date with the place of the seal: the date four characters from the right, the signature over it. */
export const sealedLines = (signature: string, date: string, more: IParagraphOptions = {}): Paragraph[] => {
  const middle = Math.max(4 + widthOf(date) / 2, widthOf(signature) / 2)
  const placed = (text: string, own: IParagraphOptions) =>
    line([run(text)], {
      alignment: AlignmentType.RIGHT,
      indent: {
        right: Math.round(
          Math.max(0, Math.min(middle - widthOf(text) / 2, LINE_CHARACTERS - widthOf(text))) *
            DOCX_SIZES.character,
        ),
      },
      ...own,
    })
  return [placed(signature, { ...more, keepNext: true }), placed(date, more)]
}
