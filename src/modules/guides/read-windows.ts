import type { Context } from '#kernel/context.ts'
import { type PublishedArticle, publishedByIds } from '#modules/articles/index.ts'
import { type Organ, organById } from '#modules/organs/index.ts'
import { fileRows, type GuideRow, guideRows } from './store.ts'
import { type ServiceWindow, windowsNamed } from './windows.ts'

/** A window with what it does and what it keeps at hand. */
export interface WindowView extends ServiceWindow {
  guides: GuideRow[]
  /** Live articles, in the order chosen. */
  files: PublishedArticle[]
  /** Chosen articles that are no longer public. */
  lost: number
}

/** Each window of an organ with its guides (all, or only live ones) and its policy files. */
export async function windowViews(
  ctx: Pick<Context, 'db'>,
  organ: Organ,
  only: 'all' | 'live',
): Promise<WindowView[]> {
  const rows = await guideRows(ctx.db, organ.id)
  const guides = only === 'all' ? rows : rows.filter(({ live }) => live !== null)
  const windowOf = (row: GuideRow) => (only === 'all' ? row.window_name : (row.live_window ?? ''))
  const lists = new Map((await fileRows(ctx.db, organ.id)).map(({ window, articles }) => [window, articles]))
  const live = new Map(
    (await publishedByIds(ctx, organ.id, [...lists.values()].flat())).map((article) => [article.id, article]),
  )
  return windowsNamed(organ, guides.map(windowOf)).map((window) => {
    const chosen = lists.get(window.name) ?? []
    const files = chosen.flatMap((id) => live.get(id) ?? [])
    const own = guides.filter((row) => windowOf(row) === window.name)
    return { ...window, guides: own, files, lost: chosen.length - files.length }
  })
}

function standingOf({ live, changed, withdrawn }: GuideRow) {
  if (live) return changed ? ('changed' as const) : ('published' as const)
  return withdrawn ? ('withdrawn' as const) : ('draft' as const)
}

/** The windows as staff see them. */
export async function windowsOnDesk(ctx: Pick<Context, 'db'>, id: string) {
  const organ = await organById(ctx, id)
  const views = await windowViews(ctx, organ, 'all')
  const windows = views.map(({ guides, files, ...window }) => ({
    ...window,
    guides: guides.map((row) => ({
      id: row.id,
      name: row.name,
      standing: standingOf(row),
      missing: row.missing,
      version: row.version,
      publishedOn: row.published_on,
    })),
    files: files.map(({ id: article, title, documentNumber, publishedOn, path }) => ({
      id: article,
      title,
      documentNumber,
      publishedOn,
      path,
    })),
  }))
  return { windows, page: organ.site ? `${organ.site.path}kiosk` : null }
}
