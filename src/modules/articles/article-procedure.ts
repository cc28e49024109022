import type { RunningClock } from '#kernel/clocks/index.ts'
import type { NumberTaken, Procedure } from '#kernel/ledger/index.ts'
import { applyEvent } from './apply-event.ts'
import { type Article, type ArticleEvent, currentEdition } from './article.ts'
import { disclosureLimit } from './rules/disclosure-limit.ts'
import { clearArticles, saveArticle } from './store.ts'

/** The series index numbers are taken from, year by year. */
export const INDEX_SERIES = 'index'

/** The series the places in the site's lists are taken from; it never starts again. */
export const POST_SERIES = 'post'

/** The year the post series is filed under. */
export const NO_YEAR = 0

/**
 * A document once public keeps no clock: the limit was met, and later editions are changes of our own accord.
 * One taken from another organ has none either: whoever made it answers for its publication.
 */
function clocks(article: Article | undefined): RunningClock[] {
  if (!article || article.index !== null || article.takenFrom !== null) return []
  const { title, department, metadata } = currentEdition(article).content
  const { madeOn } = metadata
  const days = madeOn === null ? null : disclosureLimit(madeOn)
  if (madeOn === null || days === null) return []
  return [
    {
      name: 'disclosure',
      label: '公开',
      title,
      start: madeOn,
      days,
      unit: 'workday',
      pauses: [],
      department,
    },
  ]
}

function numbers(article: Article | undefined): NumberTaken[] {
  if (!article?.index || article.postNumber === null) return []
  const { year, value } = article.index
  return [
    { series: INDEX_SERIES, year, value },
    { series: POST_SERIES, year: NO_YEAR, value: article.postNumber },
  ]
}

/** The stream of one document: every edition, signature and publication of it. */
export const articleProcedure: Procedure<Article | undefined, ArticleEvent> = {
  kind: 'article',
  begin: undefined,
  apply: applyEvent,
  async save(db, { organ, id, state }) {
    if (state) await saveArticle(db, organ, id, state)
  },
  clear: clearArticles,
  numbers,
  clocks,
}
