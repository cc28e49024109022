import type { Context } from '#kernel/context.ts'
import { publishedList } from '#modules/articles/index.ts'
import { writtenArticle } from './written-articles.ts'

const MOST = 500

/** The id of a published article of the demonstration, by its key there. */
export async function publishedNamed(ctx: Context, key: string): Promise<string> {
  const { title } = writtenArticle((article) => article.key === key)
  const published = await publishedList(ctx, 'yangqing', { from: 0, limit: MOST, newest: true })
  const found = published.find((article) => article.title === title)
  if (!found) throw new Error(`演示稿件 ${key} 没有公开`)
  return found.id
}
