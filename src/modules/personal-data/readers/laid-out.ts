/** A text where it stands on a finished page, from its top left corner; the height is that of its letters. */
export interface Placed {
  x: number
  y: number
  width: number
  height: number
  text: string
}

/** What stands together in one line: a cell of a table, or a line of a paragraph. */
export interface Piece {
  left: number
  right: number
  y: number
  height: number
  text: string
}

/** The pieces that stand at one height, from left to right. */
export interface LaidLine {
  y: number
  height: number
  pieces: Piece[]
}

const SAME_LINE = 0.5
// Letters of one cell stand closer than this; two cells have their margins between them.
const GAP = 0.45

const shown = ({ text }: Placed) => text.trim() !== ''

function addTo(line: LaidLine, { x, y, width, height, text }: Placed): void {
  const last = line.pieces.at(-1)
  if (last && x - last.right <= GAP * Math.max(height, last.height)) {
    last.text += text
    last.right = Math.max(last.right, x + width)
  } else line.pieces.push({ left: x, right: x + width, y, height, text })
}

/** The lines of a page, from top to bottom. */
export function laidLines(placed: readonly Placed[]): LaidLine[] {
  const rows: Placed[][] = []
  for (const one of placed.filter(shown).sort((a, b) => a.y - b.y)) {
    const [first] = rows.at(-1) ?? []
    if (first && one.y - first.y <= SAME_LINE * Math.max(first.height, one.height)) rows.at(-1)?.push(one)
    else rows.push([one])
  }
  return rows.map((row) => {
    const line: LaidLine = {
      y: row[0]?.y ?? 0,
      height: Math.max(...row.map(({ height }) => height)),
      pieces: [],
    }
    for (const one of row.sort((a, b) => a.x - b.x)) addTo(line, one)
    return line
  })
}
