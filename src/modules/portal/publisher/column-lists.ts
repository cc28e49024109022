import { type PublishedArticle, publishedCount, publishedList } from '#modules/articles/index.ts'
import type { Column } from '#modules/organs/index.ts'
import { listPage } from '../pages/list-page.tsx'
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

/** The live articles of a column from a place on, oldest first; reads from the newest end, where changes happen. */
async function tailFrom(press: Press, column: string, place: number): Promise<PublishedArticle[]> {
  const tail: PublishedArticle[] = []
  for (let from = 0; ; from += CHUNK) {
    const wanted = { columns: [column], from, limit: CHUNK, newest: true }
    const chunk = await publishedList(press.ctx, press.organ, wanted)
    tail.push(...chunk.filter((article) => article.position >= place))
    if (chunk.length < CHUNK || (chunk.at(-1)?.position ?? 0) < place) return tail.reverse()
  }
}

const CHUNK = 3 * PER_PAGE

/** How many live articles of a column stand before a place. */
async function rankOf(press: Press, column: string, place: number): Promise<number> {
  const columns = [column]
  let low = 0
  let high = await publishedCount(press.ctx, press.organ, { columns })
  while (low < high) {
    const from = Math.floor((low + high) / 2)
    const [found] = await publishedList(press.ctx, press.organ, { columns, from, limit: 1 })
    if (found && found.position < place) low = from + 1
    else high = from
  }
  return low
}

/** The live articles of one list page, oldest first. */
async function articlesOn(press: Press, column: string, starts: Starts, page: number) {
  const { from, to } = boundsOf(starts, page)
  const first = await rankOf(press, column, from)
  const limit = Number.isFinite(to) ? (await rankOf(press, column, to)) - first : Number.MAX_SAFE_INTEGER
  const inBounds: PublishedArticle[] = []
  while (inBounds.length < limit) {
    const wanted = {
      columns: [column],
      from: first + inBounds.length,
      limit: Math.min(CHUNK, limit - inBounds.length),
    }
    const chunk = await publishedList(press.ctx, press.organ, wanted)
    inBounds.push(...chunk)
    if (chunk.length < wanted.limit) break
  }
  return inBounds
}

async function writeListPage(
  press: Press,
  column: Column,
  number: number,
  last: number,
  articles: PublishedArticle[],
) {
  const { shell } = press
  const items = articles.map((article) => listItem(article)).reverse()
  const view = { column, items, number, numbers: linkedPages(number, last) }
  await press.folder.writePage(paths.list(shell.site, column.key, number), listPage(shell, view))
}

async function writeFirstPage(press: Press, column: Column, last: number, newest: PublishedArticle[]) {
  const { shell } = press
  const items = newest.map((article) => listItem(article))
  const view = { column, items, number: undefined, numbers: linkedPages(undefined, last) }
  await press.folder.writePage(paths.column(shell.site, column.key), listPage(shell, view))
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
 * Writes the list pages of a column that the articles at `places` stand on, its first page and its feeds. Pages that are
 * full and not touched are left alone, so the work does not grow with the column. Says which pages were written.
 */
export async function writeColumnLists(
  press: Press,
  column: Column,
  places: readonly number[] | 'all',
): Promise<string[]> {
  const before = await readStarts(press, column.key)
  // Pages up to `closed` are full; the rest, or all of them in a rebuild, are at hand in `open`.
  const closed = places === 'all' ? 0 : Math.max(before.length - 1, 0)
  const open = await tailFrom(press, column.key, before[closed] ?? 0)
  const positions = open.map((article) => article.position)
  const starts = withNewPages(places === 'all' ? uncrowded(before, positions) : before, positions)
  const touched = [...touchedPages(before, starts, places)]
  for (const page of touched) {
    const { from, to } = boundsOf(starts, page)
    const articles =
      page > closed
        ? open.filter(({ position }) => position >= from && position < to)
        : await articlesOn(press, column.key, starts, page)
    await writeListPage(press, column, page, starts.length, articles)
  }
  await writeFirstPage(press, column, starts.length, (await press.newestIn(column.key)).slice(0, PER_PAGE))
  await writeColumnFeeds(press, column)
  await writeStarts(press, column.key, starts)
  for (let page = starts.length + 1; page <= before.length; page += 1)
    await press.folder.removeFile(paths.list(press.shell.site, column.key, page))
  const { site } = press.shell
  const lists = touched.map((page) => paths.list(site, column.key, page))
  return [paths.column(site, column.key), ...lists, ...feedAddresses(press, column.key)]
}
