import type { PublishedArticle, WithdrawnArticle } from '#modules/articles/index.ts'
import type { Organ } from '#modules/organs/index.ts'
import { dataPath } from '#modules/portal/index.ts'

/** An instant as programs read it. */
export const instant = (text: string) => new Date(text).toISOString()

/** A document as a line of a list for programs. */
export function listed(origin: string, { site }: Organ, article: PublishedArticle) {
  const { column, title, indexNumber, documentNumber, madeOn, summary, theme, genre } = article
  return {
    url: `${origin}${article.path}`,
    data: `${origin}${dataPath(article.path)}`,
    column: { key: column, name: site?.columns.find(({ key }) => key === column)?.name ?? '其他' },
    title,
    indexNumber,
    documentNumber,
    madeOn,
    publishedAt: instant(article.publishedAt),
    changedAt: article.changedAt === null ? null : instant(article.changedAt),
    summary,
    theme,
    genre,
    keywords: article.keywords,
    contentHash: article.contentHash,
  }
}

/** A withdrawn document for whoever keeps a copy: where it stood, never what it said. */
export function withdrawn(origin: string, { path, indexNumber, withdrawnAt }: WithdrawnArticle) {
  return {
    url: `${origin}${path}`,
    data: `${origin}${dataPath(path)}`,
    indexNumber,
    withdrawnAt: instant(withdrawnAt),
  }
}
