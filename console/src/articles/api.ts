import { articlesContract, writingContract } from '#modules/articles/contract.ts'
import { connect } from '../api/connect.ts'

/** Articles. */
export const articles = connect('articles', articlesContract)

/** The writing of articles: versions, previews, the recycle bin. */
export const writing = connect('writing', writingContract)

/** An article as its page shows it. */
export type Article = Awaited<ReturnType<typeof articles.call.get>>

/** One edition of an article. */
export type Edition = NonNullable<Article['working']>

/** An article as lists show it. */
export type ListedArticle = Awaited<ReturnType<typeof articles.call.list>>['items'][number]

/** The beginning of one class of article. */
export type Template = Awaited<ReturnType<typeof writing.call.templates>>['items'][number]
