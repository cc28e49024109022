import { articleForPage, attachmentPath, publishedCount, publishedList } from '#modules/articles/index.ts'
import { isLive, writeArticle, writeEvidence } from './article-files.ts'
import { writeColumnLists } from './column-lists.ts'
import { writeFrontPages } from './front-pages.ts'
import { writeLedger } from './ledger-pages.ts'
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

async function writeArticles(press: Press, progress: Progress): Promise<Written> {
  const total = await publishedCount(press.ctx, press.organ)
  const written: Written = { pages: new Set(), folders: new Set() }
  for (let from = 0; ; from += BATCH) {
    const batch = await publishedList(press.ctx, press.organ, { from, limit: BATCH })
    for (const row of batch) {
      const article = await articleForPage(press.ctx, press.organ, row.id)
      if (article && isLive(article)) {
        await writeArticle(press, article, row.position)
        await writeEvidence(press, article)
      }
      written.pages.add(row.path)
      written.folders.add(attachmentPath(press.shell.site.path, row.indexNumber, ''))
    }
    progress(press.shell.organ.shortName, from + batch.length, total)
    if (batch.length < BATCH) return written
  }
}

/** Writes every page of a site anew while the old ones stay readable, and takes away articles that are not live. */
export async function rebuildSite(press: Press, progress: Progress = () => {}): Promise<void> {
  const written = await writeArticles(press, progress)
  for (const column of press.shell.site.columns) await writeColumnLists(press, column, 'all')
  const { folders, pages } = await writeSources(press)
  await writeFrontPages(press)
  await writeSitemap(press, pages)
  await writeLedger(press)
  const { path } = press.shell.site
  await press.folder.removePagesExcept(`${path}content/`, written.pages)
  await press.folder.removeFoldersExcept(`${path}files/`, new Set([...written.folders, ...folders]))
}
