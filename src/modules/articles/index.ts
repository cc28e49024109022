export { attachFile } from './actions/attach-file.ts'
export { callBackArticle } from './actions/call-back-article.ts'
export { createArticle } from './actions/create-article.ts'
export { publishArticle } from './actions/publish-article.ts'
export { recordEvidence } from './actions/record-evidence.ts'
export { removeAttachment } from './actions/remove-attachment.ts'
export { reviewArticle } from './actions/review-article.ts'
export { saveDraft } from './actions/save-draft.ts'
export { submitArticle } from './actions/submit-article.ts'
export { takeOverEdition } from './actions/take-over-edition.ts'
export { withdrawArticle } from './actions/withdraw-article.ts'
export { attachmentPath } from './address.ts'
export { ARTICLE_TOPIC } from './announce-article.ts'
export { statusOf } from './article.ts'
export { type ArticlePage, articleForPage } from './article-page.ts'
export { articleProcedure } from './article-procedure.ts'
export { waitingArticles } from './desk-lists.ts'
export { keptPages } from './kept-pages.ts'
export {
  countPublishedByYear,
  publishedByIds,
  publishedCount,
  publishedList,
} from './published.ts'
export type { PublishedArticle } from './published-store.ts'
export type { ArticleDraft } from './read-draft.ts'
export { articlesRoutes } from './routes.ts'
export { type ArticleStanding, articleStandings, type LiveText, liveText } from './standing.ts'
export { STATUS_NAMES } from './transitions.ts'
