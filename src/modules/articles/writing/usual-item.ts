interface Item {
  id: string
  level1: string
  level2: string
  content: string
  method: string
  columns: readonly string[]
}

const PARTS = ['level2', 'level1', 'content'] as const

/**
 * The item of a catalogue that a class of article usually comes under: the first whose name, then heading, then
 * content has the first of the words that any has; items of its usual column come before all others. Null when
 * none fits.
 */
export function usualItem(
  items: readonly Item[],
  words: readonly string[],
  column: string | undefined,
): string | null {
  const open = items.filter(({ method }) => method === '主动公开')
  const own = open.filter(({ columns }) => column !== undefined && columns.includes(column))
  const found = [own, open].flatMap((among) =>
    words.flatMap((word) => PARTS.flatMap((part) => among.find((item) => item[part].includes(word)) ?? [])),
  )
  return found[0]?.id ?? null
}
