import { type CheerioAPI, load } from 'cheerio'
import type { Cell, Grid, Paper } from './paper.ts'

const MOST_SPAN = 100
const BLOCKS = 'p, div, li, h1, h2, h3, h4, h5, h6, td, br'

type Row = ReturnType<CheerioAPI>

/** A web page as a report; scripts and styles are no text. */
export function htmlPaper(html: string): Paper {
  const $ = load(html)
  $('script, style, noscript, template').remove()
  // A table that only lays the page out holds the report's own tables; those inside count.
  const tables = $('table').filter((_, table) => $(table).find('table').length === 0)
  const grids = tables.toArray().map((table, at) => gridOf($, $(table), `第${at + 1}个表格`))
  tables.remove()
  $(BLOCKS).append('\n')
  return { text: $('body').text(), tables: grids }
}

function gridOf($: CheerioAPI, table: Row, name: string): Grid {
  const grid: Cell[][] = []
  table.find('tr').each((y, tr) => {
    let x = 0
    $(tr)
      .children('td, th')
      .each((_, td) => {
        while (grid[y]?.[x]) x += 1
        const place = `${name}第${y + 1}行第${x + 1}列`
        fill(
          grid,
          { x, y, across: span($(td).attr('colspan')), down: span($(td).attr('rowspan')) },
          {
            text: $(td).text(),
            place,
          },
        )
      })
    grid[y] ??= []
  })
  return grid.map((row) => Array.from(row, (cell) => cell ?? { text: '', place: name }))
}

interface Area {
  x: number
  y: number
  across: number
  down: number
}

function fill(grid: Cell[][], { x, y, across, down }: Area, cell: Cell): void {
  for (let at = y; at < y + down; at++) {
    grid[at] ??= []
    for (let column = x; column < x + across; column++) (grid[at] as Cell[])[column] = cell
  }
}

function span(written: string | undefined): number {
  const count = Number.parseInt(written ?? '1', 10)
  return Number.isNaN(count) ? 1 : Math.min(Math.max(count, 1), MOST_SPAN)
}
