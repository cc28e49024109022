/** The strings all sheets of a workbook share. */
export interface SharedStrings {
  text(index: number): string
  /** Whether a string is worth a look; asked once for each string. */
  worth(index: number): boolean
  /** Whether a text that is no shared string is. */
  tells(text: string): boolean
}

/** One cell as it stands in the source of its sheet. */
export interface SheetCell {
  column: number
  text: string
  /** How much of the text the cell shows; the rest is its formula. */
  shown: number
  attributes: string
  /** The number of the shared string, -1 when the cell holds its own text. */
  shared: number
  worth: boolean
  start: number
  end: number
}

const VALUE = /<(?:\w+:)?v[^>]*>([^<]*)<\/(?:\w+:)?v>/
const OWN_TEXT = /<(?:\w+:)?t(?: [^>]*)?>([^<]*)<\/(?:\w+:)?t>/g
const FORMULA = /<(?:\w+:)?f(?: [^>]*)?>([^<]+)<\/(?:\w+:)?f>/
const LETTER_A = 64

/** What the program shows of a number that may be a telephone; shorter ones name nobody. */
function numberText(value: string): string {
  if (value.length < 10) return value
  const number = Number(value)
  return Number.isSafeInteger(number) ? String(number) : value
}

const unescaped = (text: string) =>
  text.includes('&')
    ? text
        .replaceAll('&lt;', '<')
        .replaceAll('&gt;', '>')
        .replaceAll('&quot;', '"')
        .replaceAll('&apos;', "'")
        .replaceAll('&amp;', '&')
    : text

/** The number of the column a cell names; `otherwise` when it names none. */
function columnOf(attributes: string, otherwise: number): number {
  const at = attributes.indexOf('r="')
  if (at < 0) return otherwise
  let column = 0
  for (let i = at + 3; i < attributes.length; i++) {
    const value = attributes.charCodeAt(i) - LETTER_A
    if (value < 1 || value > 26) break
    column = column * 26 + value
  }
  return column
}

/** C for 3, AA for 27. */
export function columnLetters(column: number): string {
  const rest = (column - 1) % 26
  const before = (column - 1 - rest) / 26
  return `${before > 0 ? columnLetters(before) : ''}${String.fromCharCode(LETTER_A + 1 + rest)}`
}

/** What stands between a tag that begins so and the next tag; undefined when there is none. */
function within(inner: string, opening: string): string | undefined {
  const at = inner.indexOf(opening)
  if (at < 0) return undefined
  const from = inner.indexOf('>', at) + 1
  const end = inner.indexOf('<', from)
  return end < 0 ? undefined : inner.slice(from, end)
}

const isOne = (inner: string, opening: string) => inner.indexOf(opening) === inner.lastIndexOf(opening)

function inlineText(inner: string): string {
  if (inner.startsWith('<is><t') && isOne(inner, '<t')) return unescaped(within(inner, '<t') ?? '')
  return unescaped([...inner.matchAll(OWN_TEXT)].map((part) => part[1]).join(''))
}

const cellValue = (inner: string) =>
  inner.startsWith('<v>') ? inner.slice(3, inner.indexOf('<', 3)) : (VALUE.exec(inner)?.[1] ?? '')

function shownText(attributes: string, inner: string): string {
  if (attributes.includes('t="inlineStr"')) return inlineText(inner)
  const value = cellValue(inner)
  return / t="(?!n)/.test(attributes) ? unescaped(value) : numberText(value)
}

function formulaOf(inner: string, strings: SharedStrings): string {
  const formula = inner.includes('f>') ? (FORMULA.exec(inner)?.[1] ?? '') : ''
  return formula !== '' && strings.tells(formula) ? ` ${unescaped(formula)}` : ''
}

/** Reads a cell of the source; `next` is its column when it does not say. */
export function readCell(match: RegExpExecArray, next: number, strings: SharedStrings): SheetCell {
  const attributes = match[2] ?? ''
  const inner = match[3] ?? ''
  const isShared = attributes.includes('t="s"')
  const shared = isShared ? Number(cellValue(inner) || -1) : -1
  const shown = isShared ? strings.text(shared) : shownText(attributes, inner)
  const text = isShared ? shown : shown + formulaOf(inner, strings)
  return {
    column: columnOf(attributes, next),
    attributes,
    shared,
    text,
    shown: shown.length,
    worth: isShared ? strings.worth(shared) : strings.tells(text),
    start: match.index,
    end: match.index + match[0].length,
  }
}
