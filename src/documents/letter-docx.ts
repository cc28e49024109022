import { AlignmentType, BorderStyle, LineRuleType, Paragraph } from 'docx'
import { packDocx } from './docx-sheet.ts'
import {
  blankLines,
  DOCX_FONTS,
  DOCX_SIZES,
  line,
  rankedLine,
  run,
  sealedLines,
  titleLine,
} from './docx-text.ts'
import { type Letter, type LetterText, letterText } from './letter.ts'

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

const attachmentLines = (names: readonly string[]): Paragraph[] =>
  names.map((name, i) => {
    const mark = names.length === 1 ? '附件：' : `${i === 0 ? '附件：' : ''}${i + 1}. `
    const marked = names.length === 1 ? 3 : 4
    const before = i === 0 ? marked : 1
    return line([run(mark + name)], {
      indent: { left: (2 + marked) * DOCX_SIZES.character, hanging: before * DOCX_SIZES.character },
      keepNext: true,
    })
  })

const NEXT = { keepNext: true }

// A page that bears the seal bears words of the letter too: from the last paragraph on everything stays together.
const bodyLines = ({ paragraphs, remedies }: LetterText): Paragraph[] => {
  const body = [...paragraphs, ...remedies]
  return body.map((one, at) => rankedLine(one, at === body.length - 1 ? { ...NEXT, keepLines: true } : {}))
}

const closing = (text: LetterText): Paragraph[] => [
  ...(text.attachments.length > 0 ? [...blankLines(1, NEXT), ...attachmentLines(text.attachments)] : []),
  ...blankLines(1, NEXT),
  ...sealedLines(text.signature, text.date, text.contact !== null),
  ...(text.contact ? [rankedLine({ text: `（${text.contact}）`, rank: 'body' })] : []),
]

/** The letter as a DOCX in the letter form of GB/T 9704, naming the standard typefaces. */
export const letterDocx = async (letter: Letter): Promise<Uint8Array> => {
  const text = letterText(letter)
  return packDocx({
    title: text.title,
    organName: text.organName,
    demonstration: text.demonstration,
    firstHeader: [nameLine(text.organName)],
    firstFooter: [bottomLine()],
    children: [
      line([run(text.number)], { alignment: AlignmentType.RIGHT }),
      ...blankLines(2),
      titleLine(text.title),
      ...blankLines(1),
      line([run(`${text.addressee}：`)]),
      ...bodyLines(text),
      ...closing(text),
    ],
  })
}
