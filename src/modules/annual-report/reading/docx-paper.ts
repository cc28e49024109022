import { type CheerioAPI, load } from 'cheerio'
import { unzipSync } from 'fflate'
import type { Cell, Grid, Paper } from './paper.ts'
import { UnreadablePaper } from './paper.ts'

const DOCUMENT = 'word/document.xml'
const MOST_SPAN = 100
const DAMAGED = '读不出这个 Word 文档：文件可能已损坏或加了密码。请打开后另存为 .docx 再试。'

type Nodes = ReturnType<CheerioAPI>

/** A Word document (.docx) as a report, as it stands with every tracked change accepted. */
export function docxPaper(bytes: Buffer): Paper {
  const $ = load(documentOf(bytes), { xml: true })
  const tables = $('w\\:tbl').filter((_, table) => $(table).find('w\\:tbl').length === 0)
  const grids = tables.toArray().map((table, at) => gridOf($, $(table), `第${at + 1}个表格`))
  tables.remove()
  const lines = $('w\\:p')
    .toArray()
    .map((paragraph) => textIn($, $(paragraph)))
  return { text: lines.join('\n'), tables: grids }
}

function documentOf(bytes: Buffer): string {
  try {
    const parts = unzipSync(bytes, { filter: ({ name }) => name === DOCUMENT })
    const document = parts[DOCUMENT]
    if (document) return new TextDecoder('utf-8', { fatal: true }).decode(document)
  } catch {
    throw new UnreadablePaper(DAMAGED)
  }
  throw new UnreadablePaper(DAMAGED)
}

/** What is written: runs of text, with tabs and breaks; deleted text and field codes are marked otherwise. */
function textIn($: CheerioAPI, inside: Nodes): string {
  return inside
    .find('w\\:t, w\\:br, w\\:tab')
    .toArray()
    .map((node) => (node.type === 'tag' && node.name === 'w:t' ? $(node).text() : ' '))
    .join('')
}

function gridOf($: CheerioAPI, table: Nodes, name: string): Grid {
  const grid: Cell[][] = []
  table.children('w\\:tr').each((y, tr) => {
    const row: Cell[] = []
    let x = number($(tr).children('w\\:trPr').children('w\\:gridBefore').attr('w:val'), 0)
    for (const tc of $(tr).find('w\\:tc').toArray()) {
      const own = $(tc).children('w\\:tcPr')
      const across = Math.max(number(own.children('w\\:gridSpan').attr('w:val'), 1), 1)
      const place = `${name}第${y + 1}行第${x + 1}列`
      const cell = continues(own) ? grid[y - 1]?.[x] : undefined
      row.push(...Array.from({ length: x - row.length }, () => ({ text: '', place: name })))
      const shown = cell ?? { text: textIn($, $(tc)), place }
      for (const end = x + across; x < end; x++) row[x] = shown
    }
    grid.push(row)
  })
  return grid
}

/** Whether a cell is the lower part of one merged downwards. */
function continues(own: Nodes): boolean {
  const merge = own.children('w\\:vMerge')
  return merge.length > 0 && merge.attr('w:val') !== 'restart'
}

function number(written: string | undefined, otherwise: number): number {
  const count = Number.parseInt(written ?? '', 10)
  return Number.isNaN(count) ? otherwise : Math.min(Math.max(count, 0), MOST_SPAN)
}
