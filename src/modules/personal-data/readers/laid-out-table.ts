import { plainText } from '../plain-text.ts'
import { headsNames } from '../rules/named-row.ts'
import { type LaidLine, laidLines, type Piece, type Placed } from './laid-out.ts'
import type { LookedCell, Looker } from './looker.ts'

interface Column {
  left: number
  right: number
  heading: string
}

/** Reads the tables of finished pages one after another: a table that goes on keeps its headings. */
export interface LaidTables {
  read(placed: readonly Placed[], looker: Looker, place: string): void
}

// Two lines of one cell stand no further apart, in heights of their letters.
const NEXT_LINE = 1.8
// A cell of several lines reaches so far above and below the middle of its row.
const REACH = 2.7
const FEWEST_LOOSE = 3

const overlap = (a: { left: number; right: number }, b: { left: number; right: number }) =>
  Math.min(a.right, b.right) - Math.max(a.left, b.left)

const bare = (text: string) => plainText(text).plain.replace(/\s/g, '')

const isNameHeading = ({ text }: Piece) => headsNames(bare(text))

/** The line with a heading for names, one that has other headings beside it. */
const headingLine = (lines: readonly LaidLine[]) =>
  lines.findIndex(({ pieces }) => pieces.length > 1 && pieces.some(isNameHeading))

const isNear = (line: LaidLine, other: LaidLine, reach = NEXT_LINE) =>
  Math.abs(line.y - other.y) <= reach * Math.max(line.height, other.height)

interface Head {
  columns: Column[]
  /** The first line under it. */
  below: number
}

/** The columns under a line of headings; headings in two lines are put together. */
function headAt(lines: readonly LaidLine[], at: number): Head {
  const head = lines[at] as LaidLine
  const names = head.pieces.filter(isNameHeading)
  const beside = [lines[at - 1], lines[at + 1]].filter(
    (line): line is LaidLine =>
      line !== undefined &&
      isNear(line, head) &&
      !line.pieces.some((piece) => names.some((name) => overlap(piece, name) > 0)),
  )
  const pieces = [head, ...beside].flatMap((line) => line.pieces).sort((a, b) => a.y - b.y)
  const columns: Column[] = []
  for (const { left, right, text } of pieces) {
    const known = columns.find((column) => overlap(column, { left, right }) > 0)
    if (!known) columns.push({ left, right, heading: bare(text) })
    else {
      known.heading += bare(text)
      known.left = Math.min(known.left, left)
      known.right = Math.max(known.right, right)
    }
  }
  const below = at + (beside.includes(lines[at + 1] as LaidLine) ? 2 : 1)
  return { columns: columns.sort((a, b) => a.left - b.left), below }
}

/** The column a piece stands in: under its heading, else under the nearest one. */
function columnOf(columns: readonly Column[], piece: Piece): number {
  let best = -1
  let most = Number.NEGATIVE_INFINITY
  for (const [at, column] of columns.entries()) {
    const shared = overlap(column, piece)
    if (shared > most) {
      most = shared
      best = at
    }
  }
  return best
}

/** A line of prose stands under several headings at once. */
const isProse = (columns: readonly Column[], { pieces }: LaidLine) =>
  pieces.length === 1 &&
  columns.filter((column) => overlap(column, pieces[0] as Piece) > 0).length > Math.min(2, columns.length - 1)

const linesWith = (
  lines: readonly LaidLine[],
  columns: readonly Column[],
  heads: (heading: string) => boolean,
) =>
  lines.filter(({ pieces }) =>
    pieces.some((piece) => heads(columns[columnOf(columns, piece)]?.heading ?? '')),
  )

const headsNumbers = (heading: string) => /^(?:序号|编号|序)$/.test(heading)

/** Where the rows stand: at their numbers, else at the names; a name may go on in the next line. */
function anchorsOf(lines: readonly LaidLine[], columns: readonly Column[]): LaidLine[] {
  const numbered = linesWith(lines, columns, headsNumbers)
  if (numbered.length > 0) return numbered
  const goesOn = (line: LaidLine, before: LaidLine | undefined) =>
    before !== undefined &&
    isNear(line, before) &&
    [line, before].some(({ pieces }) =>
      pieces.some(
        (piece) =>
          bare(piece.text).length === 1 && headsNames(columns[columnOf(columns, piece)]?.heading ?? ''),
      ),
    )
  const named = linesWith(lines, columns, headsNames)
  return named.filter((line, at) => !goesOn(line, named[at - 1]))
}

/** The cells of each row: every piece belongs to the row it stands nearest to. */
function rowsOf(lines: readonly LaidLine[], columns: readonly Column[]): Map<number, string>[] {
  const anchors = anchorsOf(lines, columns)
  const rows = anchors.map(() => new Map<number, string>())
  for (const line of lines) {
    const nearest = anchors.reduce(
      (best, anchor, at) =>
        Math.abs(anchor.y - line.y) < Math.abs((anchors[best]?.y ?? Number.POSITIVE_INFINITY) - line.y)
          ? at
          : best,
      0,
    )
    const row = rows[nearest]
    if (!row || !isNear(line, anchors[nearest] as LaidLine, REACH)) continue
    for (const piece of line.pieces) {
      const column = columnOf(columns, piece)
      row.set(column, (row.get(column) ?? '') + bare(piece.text))
    }
  }
  return rows
}

/** Rows of a list that has no headings: pieces apart from one another, each taken for a cell. */
const looseRows = (lines: readonly LaidLine[]) =>
  lines
    .filter(({ pieces }) => pieces.length >= FEWEST_LOOSE)
    .map(({ pieces }) => new Map(pieces.map((piece, at) => [at, bare(piece.text)])))

interface Found {
  columns: readonly Column[]
  rows: Map<number, string>[]
}

/** The rows of a page, and the headings that still count on the next one. */
function tablesOf(
  lines: readonly LaidLine[],
  before: readonly Column[],
): { found: Found[]; after: readonly Column[] } {
  const at = headingLine(lines)
  const above = at < 0 ? lines : lines.slice(0, at)
  const end = before.length === 0 ? 0 : above.findIndex((line) => isProse(before, line))
  const going = end < 0 ? above : above.slice(0, end)
  const found: Found[] = [
    { columns: before, rows: before.length === 0 ? [] : rowsOf(going, before) },
    { columns: [], rows: looseRows(before.length === 0 ? above : above.slice(going.length)) },
  ]
  if (at < 0) return { found, after: end < 0 ? before : [] }
  const { columns, below } = headAt(lines, at)
  const rest = tablesOf(lines.slice(below), columns)
  return { found: [...found, ...rest.found], after: rest.after }
}

/** Begins to read the tables of a file, page by page. */
export function newLaidTables(): LaidTables {
  let known: readonly Column[] = []
  return {
    read(placed, looker, place) {
      if (looker.thorough) return
      const { found, after } = tablesOf(laidLines(placed), known)
      known = after
      let number = 0
      for (const { columns, rows } of found)
        for (const row of rows) {
          number += 1
          const nth = number
          const cells = [...row].map(([column, text]): LookedCell => {
            const heading = columns[column]?.heading ?? ''
            // Whatever else is in the row is told with the page it stands on.
            return { text, heading, place: () => (headsNames(heading) ? `${place}表格第${nth}行` : place) }
          })
          looker.row(cells)
        }
    },
  }
}
