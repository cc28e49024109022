import { PIPL } from '#law/index.ts'
import { labelled, type Span } from './kinds.ts'

/** Why travel papers are looked for: they name a person for certain. */
export const SPECIFIC_IDENTITY = PIPL.cite('28')

// [M] Passports: a letter and eight digits, or two letters and seven. Passes: a letter and eight to ten digits.
const NUMBER = /(?<![A-Za-z0-9])(?:[A-Z]\d{8,10}|[A-Z]{2}\d{7})(?![A-Za-z0-9])/g
const LABEL = /(?:护照|passport|通行证|台胞证|回乡证|旅行证)[^\d。；;]{0,12}$/i

/** The numbers of passports and passes, where the words before say that it is one: goods are numbered alike. */
export function passports(text: string): Span[] {
  const found: Span[] = []
  for (const { 0: number, index } of text.matchAll(NUMBER))
    if (labelled(text, index, LABEL))
      found.push({ kind: 'passport', start: index, end: index + number.length })
  return found
}
