/** A text as the checks see it. Cells of a table are set apart by tabs, rows and paragraphs by line feeds. */
export interface Passage {
  text: string
  lines: readonly Line[]
}

/** One line with its place in the text. */
export interface Line {
  start: number
  text: string
}

/** Divides a text into its lines. */
export function openPassage(text: string): Passage {
  const lines: Line[] = []
  let start = 0
  for (const line of text.split('\n')) {
    lines.push({ start, text: line.endsWith('\r') ? line.slice(0, -1) : line })
    start += line.length + 1
  }
  return { text, lines }
}

/** Line and column, both from 1; the column counts characters, not code units. */
export function placeOf({ lines }: Passage, at: number): { line: number; column: number } {
  let low = 0
  let high = lines.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((lines[middle]?.start ?? 0) <= at) low = middle
    else high = middle - 1
  }
  const line = lines[low]
  if (!line) return { line: 1, column: at + 1 }
  return { line: low + 1, column: [...line.text.slice(0, at - line.start)].length + 1 }
}

/** Every match of a pattern in the text with its place. */
export function matchesIn(
  text: string,
  pattern: RegExp,
): { start: number; end: number; match: RegExpExecArray }[] {
  return [...text.matchAll(pattern)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    match,
  }))
}
