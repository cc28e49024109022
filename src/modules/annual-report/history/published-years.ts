import type { Context } from '#kernel/context.ts'
import { publishedByIds } from '#modules/articles/index.ts'
import { reportRows } from '../store.ts'
import { type VersionRow, versionRows } from './version-store.ts'

/** A year's report that residents can read, with all its versions, the newest first. */
export interface PublishedYear {
  year: number
  /** The page on which the report stands now. */
  path: string
  title: string
  versions: [VersionRow, ...VersionRow[]]
}

/** A year whose report was taken off the site: none of its versions is shown any more. */
export interface WithdrawnYear {
  year: number
  versions: VersionRow[]
}

/** The years whose reports were published, the newest first, and those taken off again. */
export async function publishedYears(
  ctx: Pick<Context, 'db'>,
  organ: string,
): Promise<{ years: PublishedYear[]; withdrawn: WithdrawnYear[] }> {
  const all = await versionRows(ctx.db, organ)
  const articles = new Map((await reportRows(ctx.db, organ)).map(({ year, article_id: id }) => [year, id]))
  const ids = [...articles.values()].flatMap((id) => (id === null ? [] : [id]))
  const live = new Map((await publishedByIds(ctx, organ, ids)).map((row) => [row.id, row]))
  const years: PublishedYear[] = []
  const withdrawn: WithdrawnYear[] = []
  for (const year of new Set(all.map((row) => row.year))) {
    const [newest, ...older] = all.filter((row) => row.year === year)
    const article = live.get(articles.get(year) ?? '')
    if (!newest) continue
    if (article) years.push({ year, path: article.path, title: article.title, versions: [newest, ...older] })
    else withdrawn.push({ year, versions: [newest, ...older] })
  }
  return { years, withdrawn }
}

/** The years whose report stands in this article. */
export async function yearsOfArticle(
  ctx: Pick<Context, 'db'>,
  organ: string,
  article: string,
): Promise<string[]> {
  const rows = await reportRows(ctx.db, organ)
  return rows.filter(({ article_id: id }) => id === article).map(({ year }) => String(year))
}
