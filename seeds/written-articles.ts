import type { ArticleDraft } from '#modules/articles/index.ts'
import y2023 from './yangqing/articles-2023.json' with { type: 'json' }
import y2024 from './yangqing/articles-2024.json' with { type: 'json' }
import y2025 from './yangqing/articles-2025.json' with { type: 'json' }
import y2026 from './yangqing/articles-2026.json' with { type: 'json' }

type Written = (typeof y2023)[number] | (typeof y2024)[number]

const ALL: Written[] = [...y2023, ...y2024, ...y2025, ...y2026]

/** The town's published articles of the demonstration that fit a test. */
export function writtenArticle(fits: (article: Written) => boolean): Written {
  const found = ALL.find(fits)
  if (!found) throw new Error('演示数据里没有这篇稿件')
  return found
}

/** A changed edition of an article: the same, with a paragraph more. */
export function extended(article: Written, paragraph: string): ArticleDraft {
  const { column, department, title, body, documentNumber, madeOn, source, theme, genre, keywords, summary } =
    article
  const text = { title, body: `${body}${paragraph}`, documentNumber, madeOn, source }
  return { column, department, ...text, theme, genre, keywords, summary }
}
