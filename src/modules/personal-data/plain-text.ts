import { RADICALS } from './radicals.ts'

/** A text in plain characters, and where each of them came from in the text given. */
export interface PlainText {
  plain: string
  /** Start and end in the given text of the characters `start` up to `end` of the plain one. */
  origin(start: number, end: number): { start: number; end: number }
}

// Nothing here changes under normalisation: ASCII, everyday Han, everyday Chinese marks.
const ALREADY_PLAIN =
  /^[\t\n\r -~\u4e00-\u9fff\u3001-\u3011\u2013\u2014\u2018-\u201d\u2026\u3014\u3015\uff01\uff08\uff09\uff0c\uff1a\uff1b\uff1f·]*$/
// Marks that are there and not seen: they would hide a number.
const UNSEEN = /^(?:\p{Cf}|\p{Variation_Selector}|\u115f|\u1160)$/u
const FULL_WIDTH_MARKS = new Set('，；：（）！？')

function plainOf(char: string): string {
  if (FULL_WIDTH_MARKS.has(char)) return char
  const meant = RADICALS.get(char)
  if (meant !== undefined) return meant
  return UNSEEN.test(char) ? '' : char.normalize('NFKC')
}

/** Whether a text is in plain characters already. */
export function isPlain(text: string): boolean {
  return ALREADY_PLAIN.test(text)
}

/** Brings radicals, full-width and other look-alike characters to plain ones before anything is looked for. */
export function plainText(text: string): PlainText {
  if (isPlain(text)) return { plain: text, origin: (start, end) => ({ start, end }) }
  const starts: number[] = []
  const ends: number[] = []
  let plain = ''
  let at = 0
  for (const char of text) {
    const replacement = plainOf(char)
    for (let unit = 0; unit < replacement.length; unit++) {
      starts.push(at)
      ends.push(at + char.length)
    }
    plain += replacement
    at += char.length
  }
  return {
    plain,
    origin: (start, end) => ({ start: starts[start] ?? text.length, end: ends[end - 1] ?? text.length }),
  }
}
