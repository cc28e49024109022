/** The text of a file as it is proofread, and where each of its characters stands in the file. */
export interface SourceText {
  text: string
  /** The place in the file of the character at a place of the text. */
  sourceOf(at: number): number
}

/** A text that is its own source. */
export function plainSource(text: string): SourceText {
  return { text, sourceOf: (at) => at }
}

const TABLE_LINE = /^\s*\|.*\|\s*$/
const RULE_LINE = /^\s*\|[\s:|-]+\|\s*$/

/** Markdown with the cells of its tables set apart by tabs; every character keeps its place. */
export function markdownSource(markdown: string): SourceText {
  const lines = markdown.split('\n').map((line) => {
    if (RULE_LINE.test(line)) return ' '.repeat(line.length)
    if (!TABLE_LINE.test(line)) return line
    const first = line.indexOf('|')
    const last = line.lastIndexOf('|')
    return `${line.slice(0, first)} ${line.slice(first + 1, last).replaceAll('|', '\t')} ${line.slice(last + 1)}`
  })
  return plainSource(lines.join('\n'))
}
