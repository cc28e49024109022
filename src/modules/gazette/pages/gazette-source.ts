import type { Context } from '#kernel/context.ts'
import { findCase } from '#kernel/ledger/index.ts'
import type { Organ } from '#modules/organs/index.ts'
import type { PageSource, Sourced } from '#modules/portal/index.ts'
import { gazettePath, issueFilePath, issuePath } from '../gazette-paths.ts'
import { gazetteProcedure, issueLabel } from '../issue.ts'
import { liveOf, standingOf } from '../read-issues.ts'
import { type IssueRow, issueRows } from '../store.ts'
import { gazettePage } from './gazette-page.tsx'
import { type IssueView, issuePage } from './issue-page.tsx'

const AT_HOME = 5

const isPublished = (row: IssueRow) => row.status === 'published'

async function viewsOf(ctx: Pick<Context, 'db'>, organ: string, rows: IssueRow[]): Promise<IssueView[]> {
  const live = await liveOf(ctx, organ, rows)
  return rows.map((row) => ({
    row,
    contents: (row.contents ?? []).map((content) => ({
      ...content,
      lost: standingOf(content, live) === 'lost',
    })),
  }))
}

/** What a withdrawn text is printed in may not be fetched until the issue is published anew without it. */
const mayBeFetched = ({ contents }: IssueView) => contents.every(({ lost }) => !lost)

async function goneOf(ctx: Context, organ: string, site: string, row: IssueRow): Promise<Sourced['gone']> {
  if (row.status !== 'withdrawn') return []
  const { withdrawn } = (await findCase(ctx, gazetteProcedure, organ, row.id))?.state ?? {}
  const reason = withdrawn ? `已于 ${withdrawn.day} 撤下：${withdrawn.reason}` : '已撤下。'
  return [{ path: issuePath(site, row), title: `公报${issueLabel(row)}`, reason }]
}

async function pages(ctx: Context, organ: Organ, id: string | undefined): Promise<Sourced> {
  const site = organ.site?.path
  const all = site === undefined ? [] : await issueRows(ctx.db, organ.id)
  // Service windows point to the gazette, so the way there is never a dead end.
  const hasWindow = organ.departments.some(({ windows }) => windows.length > 0)
  if (site === undefined || (all.length === 0 && !hasWindow)) return { write: [] }
  const rows = all.filter((row) => id === undefined || row.id === id)
  const views = await viewsOf(ctx, organ.id, rows.filter(isPublished))
  const gone: NonNullable<Sourced['gone']> = []
  for (const row of rows) gone.push(...((await goneOf(ctx, organ.id, site, row)) ?? []))
  const fetchable = new Set(views.filter(mayBeFetched).map(({ row }) => row.id))
  for (const row of rows)
    if (!fetchable.has(row.id)) gone.push({ path: issueFilePath(site, row), title: '', reason: '' })
  return {
    write: [
      ...views.map((view) => issuePage(organ, site, view, fetchable.has(view.row.id))),
      gazettePage(organ, site, all.filter(isPublished)),
    ],
    files: views.flatMap(({ row }) =>
      row.pdf && fetchable.has(row.id) ? [{ path: issueFilePath(site, row), hash: row.pdf }] : [],
    ),
    gone,
  }
}

/** The gazette on the site: a page of all issues, one per issue with its PDF. */
export const gazetteSource: PageSource = {
  key: 'gazette',
  pages,
  async naming(ctx, organ, article) {
    const rows = (await issueRows(ctx.db, organ.id)).filter(isPublished)
    return rows
      .filter(({ contents }) => (contents ?? []).some(({ id }) => id === article))
      .map(({ id }) => id)
  },
  async home(ctx, organ) {
    const site = organ.site?.path
    const rows = (await issueRows(ctx.db, organ.id)).filter(isPublished)
    if (site === undefined || rows.length === 0) return undefined
    return {
      name: '政府公报',
      href: gazettePath(site),
      items: rows.slice(0, AT_HOME).map((row) => ({
        href: issuePath(site, row),
        title: [`公报${issueLabel(row)}`, row.title].filter(Boolean).join('：'),
        day: row.published_on ?? '',
      })),
    }
  },
}
