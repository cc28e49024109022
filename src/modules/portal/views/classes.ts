import { THEMES } from '#law/index.ts'
import { GENRES, type PublishedArticle } from '#modules/articles/index.ts'

/** What files a document in the catalogue besides its column. */
export type Classed = Pick<PublishedArticle, 'theme' | 'genre' | 'department' | 'catalogueItem'>

const OTHER_THEME = THEMES.length
const OTHER_GENRE = GENRES.length + 1

/** A number from 1 on; what is in no list stands in the last place. */
function numberIn(names: readonly string[], name: string, other: number): number {
  const at = names.indexOf(name)
  return at < 0 ? other : at + 1
}

/** The view of the theme of a document; sub-themes follow a stroke. */
export const themeKey = (theme: string) =>
  `theme-${numberIn(THEMES, theme.split('\\')[0] ?? '', OTHER_THEME)}`

/** The view of the genre of a document. */
export const genreKey = (genre: string) => `genre-${numberIn(GENRES, genre, OTHER_GENRE)}`

const ITEM = 'item-'

/** Under what a document is found, as its page notes it: views, and the item of the basic catalogue it belongs to. */
export function classKeysOf({ theme, genre, department, catalogueItem }: Classed): string[] {
  const item = catalogueItem === null ? [] : [`${ITEM}${catalogueItem}`]
  return [themeKey(theme), genreKey(genre), `department-${department}`, ...item]
}

/** The item of the basic catalogue that a class key names; undefined for other keys. */
export function itemOfKey(key: string): string | undefined {
  return key.startsWith(ITEM) ? key.slice(ITEM.length) : undefined
}
