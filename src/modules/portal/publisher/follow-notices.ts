import { type ArticlePage, articleForPage, publishedByIds } from '#modules/articles/index.ts'
import type { Standing } from '../pages/article-page.tsx'
import { paths } from '../shell/paths.ts'
import { classKeysOf } from '../views/classes.ts'
import {
  isLive,
  keepEvidence,
  removeArticle,
  standingNow,
  writeArticle,
  writeEvidence,
} from './article-files.ts'
import { bulkAddresses, followBulk, partsIn, writeBulk } from './bulk-files.ts'
import { followViews, touchesIn, writeAreas, writeViews } from './catalogue-views.ts'
import { writeColumnLists } from './column-lists.ts'
import { feedAddresses } from './feed-files.ts'
import {
  writeChildren,
  writeContent,
  writeFront,
  writeGatheringPages,
  writeGuide,
  writeHome,
} from './front-pages.ts'
import { writeLedger } from './ledger-pages.ts'
import { followSources } from './page-source.tsx'
import { columnNamed, type Press } from './press.ts'
import { rebuildSite } from './rebuild-site.ts'
import { mapAddress, writeMaps } from './sitemap-files.ts'

/** An article that moved: where the public sees it now, and where it belongs. */
interface Moved {
  article: ArticlePage
  before: Standing | undefined
  after: Standing | undefined
}

const ARTICLE = 'article:'

async function movedArticles(press: Press, refs: string[]): Promise<Moved[]> {
  const ids = refs.filter((ref) => ref.startsWith(ARTICLE)).map((ref) => ref.slice(ARTICLE.length))
  const rows = new Map((await publishedByIds(press.ctx, press.organ, ids)).map((row) => [row.id, row]))
  const moved: Moved[] = []
  for (const id of ids) {
    const article = await articleForPage(press.ctx, press.organ, id)
    if (!article) continue
    const row = rows.get(id)
    const after =
      row && isLive(article)
        ? { column: row.column, place: row.position, classes: classKeysOf(row) }
        : undefined
    moved.push({ article, before: await standingNow(press, article), after })
  }
  return moved
}

/** Places by column: which list pages must be written. */
function placesByColumn(standings: (Moved['before'] | undefined)[]): Map<string, number[]> {
  const places = new Map<string, number[]>()
  for (const standing of standings)
    if (standing) places.set(standing.column, [...(places.get(standing.column) ?? []), standing.place])
  return places
}

/** Writes the lists of the touched places, and says which pages of each column were written. */
async function writeLists(press: Press, places: Map<string, number[]>): Promise<Map<string, string[]>> {
  const written = new Map<string, string[]>()
  for (const [key, touched] of places) {
    const column = columnNamed(press, key)
    if (column) written.set(key, await writeColumnLists(press, column, touched))
  }
  return written
}

/** The pages, feeds and maps on which an article that is gone could have stood. */
function listsAround(press: Press, { before }: Moved, written: Map<string, string[]>): string[] {
  if (!before) return []
  const { site } = press.shell
  const group = columnNamed(press, before.column)?.group
  const gathering = [paths.home(site), paths.disclosure(site), ...(group ? [paths.column(site, group)] : [])]
  const told = [
    ...feedAddresses(press),
    mapAddress(press, before.place),
    ...bulkAddresses(press, before.place),
  ]
  return [...(written.get(before.column) ?? []), ...gathering, ...told]
}

/**
 * Writes what articles touched, in an order in which no reader meets a link to a page that is not there: an article
 * that changed its column leaves the old lists first; new pages come before their lists; withdrawn pages go last.
 */
async function followArticles(press: Press, refs: string[]): Promise<void> {
  const moved = await movedArticles(press, refs)
  const left = moved.filter(({ before, after }) => after && before && before.column !== after.column)
  await writeLists(press, placesByColumn(left.map(({ before }) => before)))
  for (const { article, after } of moved)
    if (after && isLive(article)) {
      const { page } = await writeArticle(press, article, after.place)
      await keepEvidence(press, article, page)
      await writeEvidence(press, article)
    }
  const standings = moved.flatMap(({ before, after }) => [before, after])
  const written = await writeLists(press, placesByColumn(standings))
  await writeMaps(
    press,
    standings.flatMap((standing) => (standing ? [standing.place] : [])),
  )
  await followBulk(press, moved)
  const views = await followViews(press, moved)
  const columns = standings.flatMap((standing) => (standing ? [columnNamed(press, standing.column)] : []))
  await writeGatheringPages(press, new Set(columns.flatMap((column) => (column ? [column.group] : []))))
  for (const one of moved)
    if (!one.after) await removeArticle(press, one.article, [...listsAround(press, one, written), ...views])
}

const SINGLE_PAGES: Record<string, (press: Press) => Promise<void>> = {
  front: writeFront,
  guide: writeGuide,
  async catalogue(press) {
    await writeContent(press)
    await writeAreas(press)
  },
  ledger: writeLedger,
  children: writeChildren,
}

/** Brings the site of one organ up to what was announced of it. */
export async function followNotices(press: Press, refs: string[]): Promise<void> {
  const wanted = [...new Set(refs)]
  if (wanted.includes('organ')) await rebuildSite(press)
  if (wanted.some((ref) => ref.startsWith(ARTICLE))) await followArticles(press, wanted)
  const parts = partsIn(wanted)
  if (parts.length > 0) await writeBulk(press, parts)
  const touches = touchesIn(wanted)
  if (touches.length > 0) await writeViews(press, touches)
  for (const ref of wanted) await SINGLE_PAGES[ref]?.(press)
  if (await followSources(press, wanted)) await writeHome(press)
}
