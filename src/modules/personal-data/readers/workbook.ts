import { type Change, changed, type Looker, worthShowing } from './looker.ts'
import { type Block, sourceChanges, walkMarkup } from './markup.ts'
import { OFFICE_FORM } from './markup-forms.ts'
import { readSheet, withoutFormulas } from './sheet.ts'
import type { SharedStrings } from './sheet-cell.ts'

/** The parts of a workbook that are read together: sheets lead to shared strings. */
export interface WorkbookParts {
  workbook: string
  relations: string
  strings: string | undefined
  sheets: ReadonlyMap<string, string>
}

interface StringTable extends SharedStrings {
  /** Strings no cell shows. */
  unseen(): { index: number; text: string }[]
  change(index: number, changes: readonly Change[]): void
  rewritten(): string | undefined
}

const STRING = /<(?:\w+:)?si\b(?:\/>|[^>]*>(.*?)<\/(?:\w+:)?si>)/gs

/** The pieces of one shared string. */
function blockOf(source: string, from: number): Block {
  const block: Block = { text: '', pieces: [], marks: [] }
  walkMarkup(source, OFFICE_FORM, {
    block(part) {
      for (const piece of part.pieces)
        block.pieces.push({
          ...piece,
          at: piece.at + block.text.length,
          start: piece.start + from,
          end: piece.end + from,
        })
      block.text += part.text
    },
    row() {},
  })
  return block
}

const SIMPLE = /^<(?:\w+:)?t(?: [^>]*)?>([^<&]*)<\/(?:\w+:)?t>$/

const SHORTEST_TELLING = 4

function openStrings(source: string, looker: Looker): StringTable {
  const items: { inner: string; at: number; text: string | undefined; worth: boolean | undefined }[] = []
  for (const match of source.matchAll(STRING)) {
    const inner = match[1] ?? ''
    items.push({
      inner,
      at: match.index + match[0].indexOf('>') + 1,
      text: SIMPLE.exec(inner)?.[1],
      worth: undefined,
    })
  }
  const seen = new Set<number>()
  const edits: Change[] = []
  const text = (index: number) => {
    const item = items[index]
    if (!item) return ''
    item.text ??= blockOf(item.inner, item.at).text
    return item.text
  }
  const worth = (index: number) => {
    seen.add(index)
    const item = items[index]
    if (!item) return false
    item.worth ??= worthShowing(looker, text(index))
    return item.worth
  }
  return {
    text,
    worth,
    tells: (words) => (looker.thorough || words.length >= SHORTEST_TELLING) && worthShowing(looker, words),
    unseen: () =>
      items.flatMap((_, index) => (seen.has(index) || !worth(index) ? [] : [{ index, text: text(index) }])),
    change(index, changes) {
      const item = items[index]
      if (item) edits.push(...sourceChanges(blockOf(item.inner, item.at), changes, source))
    },
    rewritten: () => (edits.length === 0 ? undefined : changed(source, edits)),
  }
}

const attribute = (tag: string, name: string) => new RegExp(`\\b${name}="([^"]*)"`).exec(tag)?.[1] ?? ''

/** How people call each sheet, by the path of its part. */
function sheetNames({ workbook, relations }: WorkbookParts): Map<string, string> {
  const paths = new Map(
    [...relations.matchAll(/<Relationship\b[^>]*>/g)].map(([tag]) => {
      const target = attribute(tag, 'Target').replace(/^\/?(?:xl\/)?/, '')
      return [attribute(tag, 'Id'), `xl/${target}`]
    }),
  )
  return new Map(
    [...workbook.matchAll(/<(?:\w+:)?sheet\b[^>]*>/g)].map(([tag]) => {
      const hidden = /state="(?:hidden|veryHidden)"/.test(tag)
      const path = paths.get(attribute(tag, '(?:\\w+:)?id')) ?? ''
      return [path, `${hidden ? '隐藏工作表' : '工作表'}“${attribute(tag, 'name')}”`]
    }),
  )
}

/** Looks through sheets and shared strings; answers with the parts that change, by path. */
export function readWorkbook(
  parts: WorkbookParts,
  stringsPath: string,
  looker: Looker,
  inside: string,
): Map<string, string> {
  const names = sheetNames(parts)
  const strings = openStrings(parts.strings ?? '', looker)
  const after = new Map<string, string>()
  for (const [path, source] of parts.sheets) {
    const name = `${inside}${names.get(path) ?? `工作表（${path}）`}`
    const view = { looker, name, strings, sharedChanges: strings.change }
    const rewritten = readSheet(source, view)
    if (rewritten !== undefined) after.set(path, withoutFormulas(rewritten))
  }
  for (const { index, text } of strings.unseen())
    strings.change(
      index,
      looker.text(text, () => `${inside}工作簿里没有显示的文字`),
    )
  const rewritten = strings.rewritten()
  if (rewritten !== undefined) after.set(stringsPath, rewritten)
  return after
}
