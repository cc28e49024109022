import {
  articlesForSite,
  attachmentPath,
  type PublishedArticle,
  publishedCount,
  publishedList,
} from '#modules/articles/index.ts'
import { dataPath } from '../shell/paths.ts'
import { isLive, writeArticle, writeEvidencePage } from './article-files.ts'
import { writeAllBulk } from './bulk-files.ts'
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

/** Writes the pages of some articles side by side: each waits for the disk and the packing, not for the others. */
async function writeBatch(press: Press, batch: PublishedArticle[]): Promise<void> {
  const places = new Map(batch.map(({ id, position }) => [id, position]))
  const found = await articlesForSite(press.ctx, press.organ, [...places.keys()])
  await Promise.all(
    found.map(async ({ article, evidence }) => {
      const place = places.get(article.id)
      if (!isLive(article) || place === undefined) return
      await writeArticle(press, article, place)
      await writeEvidencePage(press, article, evidence)
    }),
  )
}

async function writeArticles(press: Press, progress: Progress): Promise<Written> {
  const total = await publishedCount(press.ctx, press.organ)
  const written: Written = { pages: new Set(), folders: new Set() }
  for (let from = 0; ; from += BATCH) {
    const batch = await publishedList(press.ctx, press.organ, { from, limit: BATCH })
    await writeBatch(press, batch)
    for (const row of batch) {
      written.pages.add(row.path)
      written.pages.add(dataPath(row.path))
      written.folders.add(attachmentPath(press.shell.site.path, row.indexNumber, ''))
    }
    progress(press.shell.organ.shortName, from + batch.length, total)
    if (batch.length < BATCH) return written
  }
}

/** Writes every page of a site anew while the old ones stay readable, and takes away articles that are not live. */
export async function rebuildSite(press: Press, progress: Progress = () => {}): Promise<void> {
  const written = await writeArticles(press, progress)
  await writeMovedColumns(press)
  for (const column of press.shell.site.columns) await writeColumnLists(press, column, 'all')
  const { folders, pages } = await writeSources(press)
  await writeFrontPages(press)
  await writeSitemap(press, pages)
  await writeAllBulk(press)
  await writeLedger(press)
  const { path } = press.shell.site
  await press.folder.removePagesExcept(`${path}content/`, written.pages)
  await press.folder.removeFoldersExcept(`${path}files/`, new Set([...written.folders, ...folders]))
}
