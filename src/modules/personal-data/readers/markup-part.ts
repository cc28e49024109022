import { headsCondition } from '../rules/named-row.ts'
import { type Change, changed, type LookedCell, type Looker, worthShowing } from './looker.ts'
import { type Block, type MarkupForm, sourceChanges, walkMarkup } from './markup.ts'
import { type Headings, newHeadings } from './table-headings.ts'

/** Names the place of a block: the how-manieth paragraph of the part, and in what it stands. */
export type PlaceOf = (paragraph: number, marks: readonly string[]) => string

interface Cell {
  blocks: Block[]
  text: string
}

const cellOf = (blocks: Block[]): Cell => ({ blocks, text: blocks.map((block) => block.text).join('\n') })

/** The changes of a cell's text, as changes of its blocks. */
function cellChanges({ blocks }: Cell, changes: readonly Change[], source: string): Change[] {
  let from = 0
  return blocks.flatMap((block) => {
    const start = from
    from += block.text.length + 1
    const own = changes
      .filter((change) => change.start >= start && change.end <= start + block.text.length)
      .map((change) => ({ ...change, start: change.start - start, end: change.end - start }))
    return sourceChanges(block, own, source)
  })
}

interface Table {
  number: number
  rows: number
  headings: Headings
}

const worthRow = (looker: Looker, cells: readonly Cell[], headings: Headings) =>
  cells.some(
    ({ text }, column) => worthShowing(looker, text) || (text !== '' && headsCondition(headings.of(column))),
  )

/** Shows every text of an XML part to the looker; answers with the source rewritten, when something is to change. */
export function readMarkup(
  source: string,
  form: MarkupForm,
  looker: Looker,
  placeOf: PlaceOf,
): string | undefined {
  const edits: Change[] = []
  let paragraphs = 0
  let tables = 0
  let table: Table | undefined
  const lookAtRow = (cells: Cell[], { number, rows, headings }: Table) => {
    const looked: LookedCell[] = cells.map(({ text }, column) => ({
      text,
      heading: headings.of(column),
      place: () => `${placeOf(0, [])}表格${number}第${rows}行第${column + 1}列`,
    }))
    for (const [column, changes] of looker.row(looked).entries())
      edits.push(...cellChanges(cells[column] ?? { blocks: [], text: '' }, changes, source))
  }
  walkMarkup(source, form, {
    block(block) {
      paragraphs += 1
      if (!block.marks.at(-1)?.startsWith('@')) table = undefined
      const nth = paragraphs
      if (worthShowing(looker, block.text))
        edits.push(
          ...sourceChanges(
            block,
            looker.text(block.text, () => placeOf(nth, block.marks)),
            source,
          ),
        )
    },
    row(blocks) {
      const cells = blocks.map(cellOf)
      if (!table) {
        tables += 1
        table = { number: tables, rows: 0, headings: newHeadings() }
      }
      table.rows += 1
      const isHeading = table.headings.learn(new Map(cells.map(({ text }, column) => [column, text])))
      if ((!isHeading || looker.thorough) && worthRow(looker, cells, table.headings)) lookAtRow(cells, table)
    },
  })
  return edits.length === 0 ? undefined : changed(source, edits)
}
