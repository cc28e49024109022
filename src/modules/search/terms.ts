/** Characters of Chinese script; everything else is a letter, a digit or a gap. */
const HAN = /\p{Script=Han}/u
const RUNS = /\p{Script=Han}+|[\p{L}\p{N}]+/gu
const NOT_HAN_OR_END = /(?<=\P{Script=Han})(?=\p{Script=Han})|(?<=\p{Script=Han})(?=\P{Script=Han})/u

/** Text as it is compared: one width, one case, the radicals of PDF files as characters. */
export function folded(text: string): string {
  return text.normalize('NFKC').toLowerCase()
}

/** The stretches of a text that can be looked for: Chinese characters, or letters and digits. */
export function runsOf(text: string): string[] {
  return (folded(text).match(RUNS) ?? []).flatMap((run) => run.split(NOT_HAN_OR_END))
}

/** Whether a stretch is of Chinese characters. */
export function isHan(run: string): boolean {
  return HAN.test(run)
}

/** The pairs of a stretch of Chinese; a single character is a term by itself. */
export function pairsOf(run: string): string[] {
  const chars = [...run]
  if (chars.length === 1) return [run]
  return chars.slice(1).map((char, at) => `${chars[at]}${char}`)
}

const MOST_TERMS = 40_000
const LONGEST_WORD = 40

/** The terms of one stretch: single characters are found as the beginning of a term, so the last one is a term too. */
function termsOfRun(run: string): string[] {
  return isHan(run) ? [...pairsOf(run), [...run].at(-1) ?? ''] : [run.slice(0, LONGEST_WORD)]
}

/** What a text is found by: every two neighbouring Chinese characters, and words of letters and digits whole. */
export function termsOf(...texts: string[]): string[] {
  const terms = new Set<string>()
  for (const run of texts.flatMap(runsOf)) {
    if (terms.size >= MOST_TERMS) break
    for (const term of termsOfRun(run)) terms.add(term)
  }
  return [...terms]
}
