import type { ListedItem } from './api.ts'

const textOf = ({ item }: ListedItem) =>
  [item.area, item.level1, item.level2, item.content, item.basisText, item.method].join('\n').toLowerCase()

/** The items that hold every word typed. */
export function searchItems(items: readonly ListedItem[], words: string): ListedItem[] {
  const wanted = words.toLowerCase().split(/\s+/).filter(Boolean)
  return items.filter((one) => {
    const text = textOf(one)
    return wanted.every((word) => text.includes(word))
  })
}
