import { articlesContract } from '#modules/articles/contract.ts'
import { connect } from '../api/connect.ts'

/** Articles. */
export const articles = connect('articles', articlesContract)

/** An article as its page shows it. */
export type Article = Awaited<ReturnType<typeof articles.call.get>>

/** One edition of an article. */
export type Edition = NonNullable<Article['working']>

/** An article as lists show it. */
export type ListedArticle = Awaited<ReturnType<typeof articles.call.list>>['items'][number]
