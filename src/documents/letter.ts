import { type Day, formatDay } from '#law/index.ts'
import { type RankedParagraph, rankParagraph } from './paragraph-rank.ts'
import { oneLine, paragraphsOf } from './plain-text.ts'

/** A letter of an organ, in the words it will carry. */
export interface Letter {
  organName: string
  /** 发文字号，例如 洋青公复〔2026〕1号 */
  number: string
  title: string
  addressee: string
  paragraphs: string[]
  remedies: string[]
  attachments: string[]
  signature: string
  date: Day
  contact?: string
  demonstration?: boolean
}

/** A letter's text as it will be printed. */
export interface LetterText {
  organName: string
  number: string
  title: string
  addressee: string
  paragraphs: RankedParagraph[]
  remedies: RankedParagraph[]
  attachments: string[]
  signature: string
  date: string
  contact: string | null
  demonstration: boolean
}

const ranked = (texts: readonly string[]): RankedParagraph[] => paragraphsOf(texts).map(rankParagraph)

/** Cleans every field and lays out what both the PDF and the DOCX print. */
export const letterText = (letter: Letter): LetterText => ({
  organName: oneLine(letter.organName),
  number: oneLine(letter.number),
  title: oneLine(letter.title),
  addressee: oneLine(letter.addressee).replace(/[：:]$/, ''),
  paragraphs: ranked(letter.paragraphs),
  remedies: ranked(letter.remedies),
  attachments: letter.attachments.map(oneLine).filter((name) => name !== ''),
  signature: oneLine(letter.signature),
  date: formatDay(letter.date),
  contact: letter.contact ? oneLine(letter.contact).replace(/^（(.*)）$/, '$1') : null,
  demonstration: letter.demonstration === true,
})
