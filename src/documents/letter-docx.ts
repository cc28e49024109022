import { AlignmentType, BorderStyle, type IParagraphOptions, LineRuleType, Paragraph } from 'docx'
import { packDocx } from './docx-sheet.ts'
import {
  blankLines,
  DOCX_FONTS,
  DOCX_SIZES,
  exactly,
  line,
  rankedLine,
  run,
  sealedLines,
  titleLine,
} from './docx-text.ts'
import { type Letter, type LetterText, letterText } from './letter.ts'
import { setLetter } from './letter-pdf.ts'

const RED = 'D0021B'
const NAME_WIDTH_POINTS = 450
// The red lines are 170 mm long: 8 mm and 6 mm beyond the text at the left and right.
const BEYOND = { left: -454, right: -340 }

const nameLine = (organName: string): Paragraph => {
  const points = Math.min(44, Math.floor(NAME_WIDTH_POINTS / Math.max(1, [...organName].length)))
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    indent: BEYOND,
    spacing: { line: points * 20 + 80, lineRule: LineRuleType.EXACT },
    border: { bottom: { style: BorderStyle.THICK_THIN_SMALL_GAP, size: 24, color: RED, space: 9 } },
    children: [run(organName, DOCX_FONTS.title, { size: points * 2, color: RED })],
  })
}

const bottomLine = (): Paragraph =>
  new Paragraph({
    indent: BEYOND,
    spacing: { line: 20, lineRule: LineRuleType.EXACT },
    border: { bottom: { style: BorderStyle.THIN_THICK_SMALL_GAP, size: 24, color: RED, space: 0 } },
  })

const attachmentLines = (names: readonly string[], more: IParagraphOptions): Paragraph[] =>
  names.map((name, i) => {
    const mark = names.length === 1 ? '附件：' : `${i === 0 ? '附件：' : ''}${i + 1}. `
    const marked = names.length === 1 ? 3 : 4
    const before = i === 0 ? marked : 1
    return line([run(mark + name)], {
      indent: { left: (2 + marked) * DOCX_SIZES.character, hanging: before * DOCX_SIZES.character },
      ...more,
    })
  })

// A page that bears the seal bears words of the letter too: from the last paragraph on everything stays together.
const bodyLines = ({ paragraphs, remedies }: LetterText, set: IParagraphOptions): Paragraph[] => {
  const body = [...paragraphs, ...remedies]
  const last = { keepNext: true, keepLines: true }
  return body.map((one, at) => rankedLine(one, { ...set, ...(at === body.length - 1 ? last : {}) }))
}

const closing = (text: LetterText, set: IParagraphOptions): Paragraph[] => {
  const together = { ...set, keepNext: true }
  const { attachments, contact } = text
  return [
    ...(attachments.length > 0
      ? [...blankLines(1, together), ...attachmentLines(attachments, together)]
      : []),
    ...blankLines(1, together),
    ...sealedLines(text.signature, text.date, contact ? together : set),
    ...(contact ? [rankedLine({ text: `（${contact}）`, rank: 'body' }, set)] : []),
  ]
}

const TWENTIETHS = 20

/** The letter as a DOCX in the letter form of GB/T 9704, naming the standard typefaces. */
export const letterDocx = async (letter: Letter): Promise<Uint8Array> => {
  const text = letterText(letter)
  const set = exactly(Math.round(setLetter(letter).pitch * TWENTIETHS))
  return packDocx({
    title: text.title,
    organName: text.organName,
    demonstration: text.demonstration,
    firstHeader: [nameLine(text.organName)],
    firstFooter: [bottomLine()],
    children: [
      line([run(text.number)], { ...set, alignment: AlignmentType.RIGHT }),
      ...blankLines(2, set),
      titleLine(text.title),
      ...blankLines(1, set),
      line([run(`${text.addressee}：`)], set),
      ...bodyLines(text, set),
      ...closing(text, set),
    ],
  })
}
