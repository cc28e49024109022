import { diffArrays, diffChars } from 'diff'

/** A piece of a line: the same on both sides, or only on this one. */
export interface Piece {
  text: string
  changed: boolean
}

/** One line of a comparison: the older side, the newer side; null where a side has no such line. */
export interface Row {
  old: Piece[] | null
  new: Piece[] | null
}

const same = (line: string): Row => {
  const pieces = [{ text: line, changed: false }]
  return { old: pieces, new: pieces }
}

const ALIKE = 0.4

/** Two lines that stand in each other's place: piece by piece when they are alike, else one gone and one new. */
function changed(before: string | undefined, after: string | undefined): Row[] {
  if (before === undefined) return [{ old: null, new: [{ text: after ?? '', changed: true }] }]
  if (after === undefined) return [{ old: [{ text: before, changed: true }], new: null }]
  const parts = diffChars(before, after)
  const kept = parts.reduce((sum, part) => (part.added || part.removed ? sum : sum + part.value.length), 0)
  if (kept < ALIKE * Math.max(before.length, after.length))
    return [...changed(before, undefined), ...changed(undefined, after)]
  const side = (skip: 'added' | 'removed') =>
    parts.flatMap((part) => (part[skip] ? [] : [{ text: part.value, changed: part.added || part.removed }]))
  return [{ old: side('added'), new: side('removed') }]
}

/** Compares two texts line by line, and within lines sign by sign, side by side. */
export function compare(before: readonly string[], after: readonly string[]): Row[] {
  const rows: Row[] = []
  let gone: string[] = []
  const settle = (come: string[]) => {
    for (let at = 0; at < Math.max(gone.length, come.length); at++) rows.push(...changed(gone[at], come[at]))
    gone = []
  }
  for (const part of diffArrays([...before], [...after])) {
    if (part.removed) gone = part.value
    else if (part.added) settle(part.value)
    else {
      settle([])
      rows.push(...part.value.map(same))
    }
  }
  settle([])
  return rows
}

const BLOCKS = 'p, h2, h3, h4, li, tr, caption'

function textOf(block: Element): string {
  if (block.tagName === 'TR')
    return [...block.children].map((cell) => (cell.textContent ?? '').trim()).join('｜')
  const own = block.cloneNode(true) as Element
  for (const inner of own.querySelectorAll('ul, ol')) inner.remove()
  const images = [...own.querySelectorAll('img')].map(
    (image) => `［图片：${image.getAttribute('alt') ?? ''}］`,
  )
  return [(own.textContent ?? '').trim(), ...images].filter(Boolean).join(' ')
}

/** A body as lines: one for each paragraph, item and row. */
export function linesOf(body: string): string[] {
  const page = new DOMParser().parseFromString(body, 'text/html')
  return [...page.body.querySelectorAll(BLOCKS)]
    .filter((block) => !block.parentElement?.closest('td, th, li > p') && !block.parentElement?.closest('tr'))
    .map(textOf)
    .filter((line) => line !== '')
}
