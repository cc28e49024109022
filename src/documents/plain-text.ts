const LINE_BREAKS = /\r\n?|[\n\v\f\u0085\u2028\u2029]/gu
// Controls, invisible format marks (direction overrides, zero-width signs, byte order marks), halves of
// characters and variation selectors cannot be printed and can hide or turn text.
const UNPRINTABLE = /(?!\n)[\p{Cc}\p{Cf}\p{Cs}\p{Variation_Selector}]/gu
const ODD_SPACES = /[\t\p{Zs}]/gu

const spaceOf = (space: string): string => (space === '\u3000' ? space : ' ')

/** Text as it can be printed: line breaks as \n, odd spaces as plain ones, nothing invisible. */
export const printable = (text: string): string =>
  text.normalize('NFC').replace(LINE_BREAKS, '\n').replace(ODD_SPACES, spaceOf).replace(UNPRINTABLE, '')

/** Printable text on one line. */
export const oneLine = (text: string): string =>
  printable(text)
    .replace(/\s*\n\s*/g, ' ')
    .trim()

/** Paragraphs of a text: one for each line that is not blank, without its own indent. */
export const paragraphsOf = (texts: readonly string[]): string[] =>
  texts
    .flatMap((text) => printable(text).split('\n'))
    .map((line) => line.trim())
    .filter((line) => line !== '')
