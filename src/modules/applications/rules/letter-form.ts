import { type Basis, LETTER } from '#law/index.ts'
import type { Placeholder } from './letter-placeholders.ts'

/** The running numbers of letters, each with the word that its numbers carry; new every year. */
export const LETTER_SERIES = {
  receipt: '公收',
  correction: '公补',
  reasons: '公询',
  delay: '公迟',
  extension: '公延',
  consulting: '公告',
  opinion: '公征',
  told: '公知',
  fee: '公费',
  ending: '公终',
  transfer: '公转',
  record: '公更',
  reply: '公复',
} as const

/** One of the running numbers of letters. */
export type LetterSeries = keyof typeof LETTER_SERIES

/** To whom a letter goes. */
export type LetterTo = 'applicant' | 'third-party' | 'organ'

/** One kind of letter: to whom, on what basis, with which words where the organ has none of its own. */
export interface LetterForm {
  readonly name: string
  readonly group: string
  readonly series: LetterSeries
  readonly to: LetterTo
  readonly basis: Basis
  /** Whether it tells how it may be fought: not at all, by choice, or as its outcome has it. */
  readonly remedy: 'none' | 'either' | 'outcome'
  readonly title: string
  readonly body: string
  /** What it may use besides the common placeholders. */
  readonly offers: readonly Placeholder[]
  /** What no template of it may leave out. */
  readonly needs: readonly Placeholder[]
  readonly attachments?: readonly string[]
}

/** Why numbers of letters look as they do. */
export const LETTER_NUMBER_BASIS: Basis = LETTER.cite('发文字号')

/** The number of a letter as printed: 遂洋公补〔2026〕3号, without leading zeros and without “第”. */
export function letterNumber(code: string, word: string, year: number, value: number | null): string {
  return `${code}${word}〔${year}〕${value ?? '××'}号`
}
