import type { Context } from '#kernel/context.ts'
import { publishedList } from '#modules/articles/index.ts'
import y2023 from './yangqing/articles-2023.json' with { type: 'json' }
import y2024 from './yangqing/articles-2024.json' with { type: 'json' }
import y2025 from './yangqing/articles-2025.json' with { type: 'json' }
import y2026 from './yangqing/articles-2026.json' with { type: 'json' }

const TITLES = new Map([...y2023, ...y2024, ...y2025, ...y2026].map(({ key, title }) => [key, title]))
const MOST = 1000

/** The id under which an article of the demonstration stands on the site; it must be published by then. */
export async function publishedId(ctx: Pick<Context, 'db'>, organ: string, key: string): Promise<string> {
  const title = TITLES.get(key)
  const found = (await publishedList(ctx, organ, { from: 0, limit: MOST })).find((one) => one.title === title)
  if (!found) throw new Error(`演示文章 ${key} 还没有发布`)
  return found.id
}
