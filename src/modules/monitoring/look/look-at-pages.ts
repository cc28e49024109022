import { sha256 } from '#kernel/canonical.ts'
import { keptPages, type PublishedArticle, publishedList } from '#modules/articles/index.ts'
import type { Fault } from '../rules/checks.ts'
import { markFaults } from '../rules/page-marks.ts'
import { articleText } from './read-page.ts'
import type { Scene, Sighting } from './scene.ts'

/** Looks at head and foot of every page. */
export async function lookAtMarks(scene: Scene): Promise<Sighting> {
  const pages = await scene.pages()
  if (pages.length === 0) throw new Error('网页还没有写出')
  return { faults: markFaults(pages), looked: pages.length }
}

const differs = (article: PublishedArticle, seen: string, proof: string[]): Fault => ({
  check: 'page-differs',
  subject: article.id,
  title: `网页与存证不一致：${article.title}`,
  seen,
  address: article.path,
  proof: [`索引号：${article.indexNumber}`, ...proof],
  department: article.department,
})

async function compared(scene: Scene, article: PublishedArticle, kept: string): Promise<Fault[]> {
  const page = await scene.page(article.path)
  if (page === undefined) return [differs(article, '网页不在了。', [`存证：${kept}`])]
  const now = sha256(page)
  if (now === kept) return []
  const evidence = await scene.ctx.files.get(kept).catch(() => undefined)
  if (!evidence) return [differs(article, '存证的网页读不出来。', [`存证：${kept}`])]
  // The frame follows the site's style and columns; only what the article itself says must stay as it went out.
  if (articleText(evidence.toString()) === articleText(page)) return []
  return [differs(article, '标题、发布时间或者正文与发布时不同。', [`存证：${kept}`, `现在：${now}`])]
}

const BATCH = 500

/** Compares the page of every live article with the page kept when it was published. */
export async function lookAtEvidence(scene: Scene): Promise<Sighting> {
  const faults: Fault[] = []
  let looked = 0
  for (let from = 0; ; from += BATCH) {
    const batch = await publishedList(scene.ctx, scene.organ.id, { from, limit: BATCH })
    const articles = batch.filter((one) => scene.only === undefined || one.id === scene.only)
    const kept = await keptPages(
      scene.ctx,
      scene.organ.id,
      articles.map((one) => one.id),
    )
    for (const article of articles) {
      const hash = kept.get(article.id)
      if (hash === undefined) continue
      looked += 1
      faults.push(...(await compared(scene, article, hash)))
    }
    if (batch.length < BATCH) return { faults, looked }
  }
}
