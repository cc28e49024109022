/** A stretch of text, marked where it is what somebody looked for. */
export interface Piece {
  text: string
  hit: boolean
}

const SHOWN = 110
const BEFORE = 28

/** The text in pieces, every one of the words marked; the longest word counts where several begin. */
export function marked(text: string, words: readonly string[]): Piece[] {
  const wanted = [...words].filter(Boolean).sort((a, b) => b.length - a.length)
  const lower = text.toLowerCase()
  const pieces: Piece[] = []
  let plain = ''
  for (let at = 0; at < text.length; ) {
    const word = wanted.find((one) => lower.startsWith(one, at))
    if (word === undefined) {
      plain += text[at]
      at += 1
      continue
    }
    if (plain !== '') pieces.push({ text: plain, hit: false })
    plain = ''
    pieces.push({ text: text.slice(at, at + word.length), hit: true })
    at += word.length
  }
  return plain === '' ? pieces : [...pieces, { text: plain, hit: false }]
}

/** Where the first of the words stands, the longest words first; -1 when none does. */
export function firstHit(text: string, words: readonly string[]): number {
  const lower = text.toLowerCase()
  for (const word of [...words].sort((a, b) => b.length - a.length)) {
    const at = lower.indexOf(word)
    if (at >= 0) return at
  }
  return -1
}

// Half a character of a pair would be shown as a box.
const whole = (text: string) => text.replace(/^[\udc00-\udfff]|[\ud800-\udbff]$/g, '')

/** A stretch of the text around the first of the words, or its beginning. */
export function snippet(text: string, words: readonly string[]): Piece[] {
  const at = firstHit(text, words)
  const from = at > BEFORE ? at - BEFORE : 0
  const shown = whole(text.slice(from, from + SHOWN))
    .replace(/\s+/g, ' ')
    .trim()
  const pieces = marked(shown, words)
  if (from > 0) pieces.unshift({ text: '……', hit: false })
  if (from + SHOWN < text.length) pieces.push({ text: '……', hit: false })
  return pieces
}
