import {
  type PublishedArticle,
  publishedCount,
  publishedList,
  publishedPage,
  type Selection,
} from '#modules/articles/index.ts'
import type { Column } from '#modules/organs/index.ts'
import { listPage } from '../pages/list-page.tsx'
import type { ListItem } from '../pages/news-list.tsx'
import { paths } from '../shell/paths.ts'
import { feedAddresses, writeColumnFeeds } from './feed-files.ts'
import {
  boundsOf,
  linkedPages,
  PER_PAGE,
  pageOf,
  type Starts,
  uncrowded,
  withNewPages,
} from './list-numbering.ts'
import { readStarts, writeStarts } from './list-starts.ts'
import { listItem, type Press } from './press.ts'

/** A list of articles whose pages are numbered from the oldest: a column, or a view of the catalogue. */
export interface NumberedList {
  /** The folder of its pages, under the site's path. */
  key: string
  wanted: Selection
  perPage: number
  newest(): Promise<PublishedArticle[]>
  /** One of its pages as HTML. */
  page(view: PageOfList): string
}

/** What stands on one page: a fixed one by its number, or the first one with the newest. */
export interface PageOfList {
  items: ListItem[]
  number: number | undefined
  numbers: number[]
}

/** The live articles of a list from a place on, oldest first; reads from the newest end, where changes happen. */
async function tailFrom(press: Press, list: NumberedList, place: number): Promise<PublishedArticle[]> {
  const tail: PublishedArticle[] = []
  const limit = 3 * list.perPage
  for (let before: number | undefined; ; ) {
    const chunk = await publishedPage(press.ctx, press.organ, { ...list.wanted, before, limit })
    tail.push(...chunk.filter((article) => article.position >= place))
    before = chunk.at(-1)?.position
    if (before === undefined || chunk.length < limit || before < place) return tail.reverse()
  }
}

/** How many live articles of a list stand before a place. */
async function rankOf(press: Press, { wanted }: NumberedList, place: number): Promise<number> {
  let low = 0
  let high = await publishedCount(press.ctx, press.organ, wanted)
  while (low < high) {
    const from = Math.floor((low + high) / 2)
    const [found] = await publishedList(press.ctx, press.organ, { ...wanted, from, limit: 1 })
    if (found && found.position < place) low = from + 1
    else high = from
  }
  return low
}

/** The live articles of one list page, oldest first. */
async function articlesOn(press: Press, list: NumberedList, starts: Starts, page: number) {
  const { from, to } = boundsOf(starts, page)
  const first = await rankOf(press, list, from)
  const limit = Number.isFinite(to) ? (await rankOf(press, list, to)) - first : Number.MAX_SAFE_INTEGER
  const inBounds: PublishedArticle[] = []
  while (inBounds.length < limit) {
    const wanted = {
      ...list.wanted,
      from: first + inBounds.length,
      limit: Math.min(3 * list.perPage, limit - inBounds.length),
    }
    const chunk = await publishedList(press.ctx, press.organ, wanted)
    inBounds.push(...chunk)
    if (chunk.length < wanted.limit) break
  }
  return inBounds
}

async function writeListPage(
  press: Press,
  list: NumberedList,
  number: number,
  last: number,
  articles: PublishedArticle[],
) {
  const items = articles.map((article) => listItem(article)).reverse()
  const view = { items, number, numbers: linkedPages(number, last) }
  await press.folder.writePage(paths.list(press.shell.site, list.key, number), list.page(view))
}

async function writeFirstPage(press: Press, list: NumberedList, last: number) {
  const newest = (await list.newest()).slice(0, list.perPage)
  const items = newest.map((article) => listItem(article))
  const view = { items, number: undefined, numbers: linkedPages(undefined, last) }
  await press.folder.writePage(paths.column(press.shell.site, list.key), list.page(view))
}

/** Pages that show something else than before: those of the touched places, and where pages were added. */
function touchedPages(before: Starts, after: Starts, places: readonly number[] | 'all'): Set<number> {
  const every = Array.from(after, (_, index) => index + 1)
  if (places === 'all') return new Set(every)
  const added = every.filter((page) => page > before.length)
  // The page before an added one gains a link to it.
  const linking = added.length > 0 && before.length > 0 ? [before.length] : []
  return new Set([...places.map((place) => pageOf(after, place)), ...added, ...linking])
}

/**
 * Writes the pages of a list that the articles at `places` stand on, and its first page. Pages that are full and not
 * touched are left alone, so the work does not grow with the list. Says which pages were written.
 */
export async function writeNumberedList(
  press: Press,
  list: NumberedList,
  places: readonly number[] | 'all',
): Promise<string[]> {
  const { key, perPage } = list
  const before = await readStarts(press, key)
  // Pages up to `closed` are full; the rest, or all of them in a rebuild, are at hand in `open`.
  const closed = places === 'all' ? 0 : Math.max(before.length - 1, 0)
  const open = await tailFrom(press, list, before[closed] ?? 0)
  const positions = open.map((article) => article.position)
  const kept = places === 'all' ? uncrowded(before, positions, perPage) : before
  const starts = withNewPages(kept, positions, perPage)
  const touched = [...touchedPages(before, starts, places)]
  for (const page of touched) {
    const { from, to } = boundsOf(starts, page)
    const articles =
      page > closed
        ? open.filter(({ position }) => position >= from && position < to)
        : await articlesOn(press, list, starts, page)
    await writeListPage(press, list, page, starts.length, articles)
  }
  await writeFirstPage(press, list, starts.length)
  await writeStarts(press, key, starts)
  for (let page = starts.length + 1; page <= before.length; page += 1)
    await press.folder.removeFile(paths.list(press.shell.site, key, page))
  const { site } = press.shell
  return [paths.column(site, key), ...touched.map((page) => paths.list(site, key, page))]
}

/** Writes the lists of a column that the articles at `places` stand on, and its feeds. Says what was written. */
export async function writeColumnLists(
  press: Press,
  column: Column,
  places: readonly number[] | 'all',
): Promise<string[]> {
  const { key } = column
  const list: NumberedList = {
    key,
    wanted: { columns: [key] },
    perPage: PER_PAGE,
    newest: () => press.newestIn(key),
    page: (view) => listPage(press.shell, { column, ...view }),
  }
  const pages = await writeNumberedList(press, list, places)
  await writeColumnFeeds(press, column)
  return [...pages, ...feedAddresses(press, key)]
}
