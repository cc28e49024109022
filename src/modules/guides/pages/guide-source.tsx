import type { Context } from '#kernel/context.ts'
import { findCase } from '#kernel/ledger/index.ts'
import type { Organ } from '#modules/organs/index.ts'
import type { PageSource, Sourced, SourcedPage } from '#modules/portal/index.ts'
import { guidePath, kioskPath, sheetPath, windowPath } from '../guide-paths.ts'
import { type WindowView, windowViews } from '../read-windows.ts'
import { serviceGuideProcedure } from '../service-guide.ts'
import { fileRows, type GuideRow, guideRows } from '../store.ts'
import { guidePage } from './guide-page.tsx'
import { kioskPage } from './kiosk-page.tsx'
import { windowPage } from './window-page.tsx'

const AT_HOME = 5

const isLive = (row: GuideRow) => row.live !== null

function filesOf(site: string, row: GuideRow) {
  return row.sheet && row.live ? [{ path: sheetPath(site, row.id, row.live.name), hash: row.sheet }] : []
}

/** What stood on the site before and stands there no more: withdrawn guides, and sheets under an earlier name. */
async function goneOf(ctx: Context, organ: string, site: string, row: GuideRow): Promise<Sourced['gone']> {
  const found = await findCase(ctx, serviceGuideProcedure, organ, row.id)
  const { withdrawn, live } = found?.state ?? {}
  const names = new Set<string>()
  for (const { kind, payload } of found?.events ?? [])
    if (kind === 'service-guide-written') names.add(payload.guide.name)
  const sheets = [...names]
    .filter((name) => name !== live?.guide.name)
    .map((name) => ({ path: sheetPath(site, row.id, name), title: name, reason: '' }))
  if (live || !withdrawn) return sheets
  const { day, reason } = withdrawn
  return [
    ...sheets,
    { path: guidePath(site, row.id), title: row.name, reason: `已于 ${day} 撤下：${reason}` },
  ]
}

const hasSomething = ({ guides, files }: WindowView) => guides.length + files.length > 0

/** The pages that list, last of all written; a window without any guide or file has none. */
function listingPages(organ: Organ, site: string, shown: WindowView[]): SourcedPage[] {
  if (shown.length === 0) return []
  return [...shown.map((view) => windowPage(organ, site, view)), kioskPage(organ, site, shown)]
}

/** Windows that had a guide once and have nothing now. */
function emptied(site: string, rows: GuideRow[], shown: WindowView[]) {
  const filled = new Set(shown.map(({ name }) => name))
  const names = new Set(rows.filter(({ withdrawn, live }) => withdrawn || live).map((row) => row.window_name))
  const gone = [...names]
    .filter((name) => !filled.has(name))
    .map((name) => ({ path: windowPath(site, name), title: name, reason: '这个窗口目前没有办事指南。' }))
  if (shown.length > 0 || gone.length === 0) return gone
  return [...gone, { path: kioskPath(site), title: '便民服务窗口', reason: '目前没有办事指南。' }]
}

async function pages(ctx: Context, organ: Organ, id: string | undefined): Promise<Sourced> {
  const site = organ.site?.path
  if (site === undefined) return { write: [] }
  const all = await guideRows(ctx.db, organ.id)
  const rows = all.filter((row) => id === undefined || row.id === id)
  const shown = (await windowViews(ctx, organ, 'live')).filter(hasSomething)
  const gone = emptied(site, all, shown)
  for (const row of rows) gone.push(...((await goneOf(ctx, organ.id, site, row)) ?? []))
  return {
    write: [
      ...rows.filter(isLive).map((row) => guidePage(organ, site, row)),
      ...listingPages(organ, site, shown),
    ],
    files: rows.flatMap((row) => filesOf(site, row)),
    gone,
  }
}

/** The service window on the site: a page for fingers, one per window, one per guide with its sheet. */
export const guidesSource: PageSource = {
  key: 'guides',
  pages,
  // An empty id: nothing of one guide, but the lists of files that name the article.
  async naming(ctx, organ, article) {
    const lists = await fileRows(ctx.db, organ.id)
    return lists.some(({ articles }) => articles.includes(article)) ? [''] : []
  },
  async home(ctx, organ) {
    const site = organ.site?.path
    const live = (await guideRows(ctx.db, organ.id)).filter(isLive)
    if (site === undefined || live.length === 0) return undefined
    const newest = live.sort((a, b) => (b.published_on ?? '').localeCompare(a.published_on ?? ''))
    return {
      name: '便民服务窗口',
      href: kioskPath(site),
      items: newest.slice(0, AT_HOME).map((row) => ({
        href: guidePath(site, row.id),
        title: row.live?.name ?? '',
        day: row.published_on ?? '',
      })),
    }
  },
}
