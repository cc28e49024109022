import {
  articlesForSite,
  attachmentPath,
  type PublishedArticle,
  publishedCount,
  publishedPage,
} from '#modules/articles/index.ts'
import { dataPath } from '../shell/paths.ts'
import { isLive, writeArticle, writeEvidencePage } from './article-files.ts'
import { type BulkWriter, bulkWriter } from './bulk-files.ts'
import { writeAllViews } from './catalogue-views.ts'
import { writeColumnLists } from './column-lists.ts'
import { writeFrontPages } from './front-pages.ts'
import { writeLedger } from './ledger-pages.ts'
import { writeMovedColumns } from './moved-columns.ts'
import { writeSources } from './page-source.tsx'
import type { Press } from './press.ts'
import { writeSitemap } from './sitemap-files.ts'

const BATCH = 100

/** Told after each batch: how many articles of a site are written, of how many. */
export type Progress = (site: string, done: number, total: number) => void

interface Written {
  pages: Set<string>
  folders: Set<string>
}

type Found = Awaited<ReturnType<typeof articlesForSite>>

interface Batch {
  rows: PublishedArticle[]
  found: Found
}

/** Reads the next articles of a site, the newest first. */
async function readBatch(press: Press, before: number | undefined): Promise<Batch> {
  const rows = await publishedPage(press.ctx, press.organ, { before, limit: BATCH })
  const ids = rows.map(({ id }) => id)
  return { rows, found: await articlesForSite(press.ctx, press.organ, ids) }
}

async function writeBatch(press: Press, { rows, found }: Batch, bulk: BulkWriter): Promise<void> {
  const byId = new Map(found.map((one) => [one.article.id, one]))
  for (const { id, position } of rows) {
    const { article, evidence } = byId.get(id) ?? {}
    if (!article || !evidence || !isLive(article)) continue
    const { data } = await writeArticle(press, article, position)
    await bulk.add(position, data)
    await writeEvidencePage(press, article, evidence)
  }
}

/** Writes the pages of all articles; while some are written the database finds the next. */
async function writeArticles(press: Press, progress: Progress): Promise<Written> {
  const total = await publishedCount(press.ctx, press.organ)
  const written: Written = { pages: new Set(), folders: new Set() }
  const bulk = bulkWriter(press)
  let done = 0
  for (let coming = readBatch(press, undefined); ; ) {
    const batch = await coming
    const last = batch.rows.at(-1)
    if (!last) {
      await bulk.end()
      return written
    }
    coming = readBatch(press, last.position)
    // Its failure is met when it is awaited.
    coming.catch(() => {})
    await writeBatch(press, batch, bulk)
    for (const row of batch.rows) {
      written.pages.add(row.path)
      written.pages.add(dataPath(row.path))
      written.folders.add(attachmentPath(press.shell.site.path, row.indexNumber, ''))
    }
    done += batch.rows.length
    progress(press.shell.organ.shortName, done, total)
  }
}

/** Writes every page of a site anew while the old ones stay readable, and takes away articles that are not live. */
export async function rebuildSite(press: Press, progress: Progress = () => {}): Promise<void> {
  const written = await writeArticles(press, progress)
  await writeMovedColumns(press)
  for (const column of press.shell.site.columns) await writeColumnLists(press, column, 'all')
  await writeAllViews(press)
  const { folders, pages } = await writeSources(press)
  await writeFrontPages(press)
  await writeSitemap(press, pages)
  await writeLedger(press)
  const { path } = press.shell.site
  await press.folder.removePagesExcept(`${path}content/`, written.pages)
  await press.folder.removeFoldersExcept(`${path}files/`, new Set([...written.folders, ...folders]))
}
