import type { RunningClock } from '#kernel/clocks/index.ts'
import type { NumberTaken, Procedure } from '#kernel/ledger/index.ts'
import { WORK_HOURS } from '#law/index.ts'
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
 * One taken from another organ has none either, and one that is not to be disclosed by itself has none.
 */
function disclosureClocks(article: Article): RunningClock[] {
  if (article.index !== null || article.takenFrom !== null || article.keptBack !== null) return []
  if (article.binned !== null) return []
  const { title, department, metadata } = currentEdition(article).content
  const { madeOn } = metadata
  const days = madeOn === null ? null : disclosureLimit(madeOn, article.ownLimit)
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

/** An urgent publication waits to be looked at. */
function lookClocks({ urgent, editions }: Article): RunningClock[] {
  const content = editions.find((edition) => edition.number === urgent?.edition)?.content
  if (!urgent || urgent.looked !== null || !content) return []
  const { title, department } = content
  const limit = { start: urgent.day, days: urgent.within, unit: 'workday' as const, pauses: [] }
  return [{ name: 'look-after', label: '应急发布事后复核', title, ...limit, department }]
}

/** Somebody looks by that day whether what residents read still holds. */
function reviewClocks(article: Article): RunningClock[] {
  const { reviewBy } = article
  if (reviewBy === null || article.live === null) return []
  const { title, department } = currentEdition(article).content
  const limit = { start: reviewBy, days: 0, unit: 'fixed' as const, pauses: [] }
  return [{ name: 'review-by', label: '到期复查', title, ...limit, department }]
}

function clocks(article: Article | undefined): RunningClock[] {
  return article ? [...disclosureClocks(article), ...lookClocks(article), ...reviewClocks(article)] : []
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
  redated(article, moved) {
    if (!article || !clocks(article).some(({ name }) => name === moved.clock)) return []
    const { number: edition } = currentEdition(article)
    return [{ kind: 'redated', payload: { ...moved, edition }, basis: [WORK_HOURS.cite('7')] }]
  },
}
