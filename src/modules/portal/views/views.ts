import { THEMES, TRIAL_AREAS } from '#law/index.ts'
import { GENRES, type Selection } from '#modules/articles/index.ts'
import type { Organ } from '#modules/organs/index.ts'
import type { CatalogueEntry } from '../pages/content-page.tsx'

/** The ways the catalogue is read by, in their order. */
export const VIEW_KINDS = {
  theme: { name: '按主题', about: '政府信息主题分类，共二十一类' },
  genre: { name: '按体裁', about: '通知、公告、方案等' },
  department: { name: '按机构', about: '由哪个办公室（部门）公开' },
  area: { name: '按试点领域', about: '基层政务公开标准目录的二十六个领域' },
} as const

/** One of the ways. */
export type ViewKind = keyof typeof VIEW_KINDS

/** One list of the catalogue: a theme, a genre, a department or an area. */
export interface CatalogueView {
  /** `theme-3`: the folder of its pages under the catalogue's. */
  key: string
  kind: ViewKind
  name: string
  wanted: Selection
  /** The items of the basic catalogue that belong to it; areas have them. */
  entries: CatalogueEntry[]
}

/** The folder of a view's pages, under the site's path. */
export const listOf = ({ key }: Pick<CatalogueView, 'key'>): string => `catalogue/${key}`

const view = (kind: ViewKind, end: string | number, name: string, wanted: Selection): CatalogueView => ({
  key: `${kind}-${end}`,
  kind,
  name,
  wanted,
  entries: [],
})

function themes(): CatalogueView[] {
  const named = THEMES.slice(0, -1)
  return THEMES.map((name, at) =>
    view('theme', at + 1, name, { theme: at < named.length ? { is: name } : { not: named } }),
  )
}

const genres = (): CatalogueView[] => [
  ...GENRES.map((name, at) => view('genre', at + 1, name, { genre: { is: name } })),
  view('genre', GENRES.length + 1, '其他', { genre: { not: GENRES } }),
]

const departments = (organ: Organ): CatalogueView[] =>
  organ.departments.map(({ id, name }) => view('department', id, name, { department: id }))

function areas(items: CatalogueEntry[]): CatalogueView[] {
  return TRIAL_AREAS.map((name, at) => {
    const entries = items.filter((item) => item.area === name)
    return { ...view('area', at + 1, name, { items: entries.map(({ id }) => id) }), entries }
  })
}

/** Every view of an organ's catalogue. */
export function viewsOf(organ: Organ, items: CatalogueEntry[]): CatalogueView[] {
  return [...themes(), ...genres(), ...departments(organ), ...areas(items)]
}

/** How many documents stand under each class. */
export interface ClassCounts {
  theme: ReadonlyMap<string, number>
  genre: ReadonlyMap<string, number>
  department: ReadonlyMap<string, number>
  item: ReadonlyMap<string, number>
}

const sum = (numbers: Iterable<number>) => [...numbers].reduce((total, one) => total + one, 0)

function countIn(counts: ReadonlyMap<string, number>, wanted: { is: string } | { not: readonly string[] }) {
  if ('is' in wanted) return counts.get(wanted.is) ?? 0
  const named = new Set(wanted.not)
  return sum([...counts].flatMap(([name, count]) => (named.has(name) ? [] : [count])))
}

/** How many documents a view has. */
export function countOf({ wanted }: Pick<CatalogueView, 'wanted'>, counts: ClassCounts): number {
  const { theme, genre, department, items } = wanted
  if (theme) return countIn(counts.theme, theme)
  if (genre) return countIn(counts.genre, genre)
  if (department !== undefined) return counts.department.get(department) ?? 0
  return sum((items ?? []).map((id) => counts.item.get(id) ?? 0))
}
