import { trailLines } from '#kernel/accounts/index.ts'
import type { Context } from '#kernel/context.ts'
import { type Recorded, readCase } from '#kernel/ledger/index.ts'
import { NotFound } from '#kernel/refusal.ts'
import { type PublishedArticle, publishedByIds } from '#modules/articles/index.ts'
import { organById } from '#modules/organs/index.ts'
import { issuePath } from './gazette-paths.ts'
import { type Content, gazetteProcedure, type IssueEvent, issueLabel } from './issue.ts'
import { contentsOf, printIssue } from './print-issue.ts'
import { type IssueRow, issueRows } from './store.ts'

type Live = ReadonlyMap<string, Pick<PublishedArticle, 'contentHash'>>

/** How a printed document stands now: as printed, changed since, or withdrawn. */
export function standingOf(content: Pick<Content, 'id' | 'contentHash'>, live: Live) {
  const article = live.get(content.id)
  if (!article) return 'lost' as const
  return article.contentHash === content.contentHash ? ('live' as const) : ('changed' as const)
}

/** The articles that rows print and that are live, by id; in one query. */
export async function liveOf(
  ctx: Pick<Context, 'db'>,
  organ: string,
  rows: readonly IssueRow[],
): Promise<Map<string, PublishedArticle>> {
  const ids = new Set(rows.flatMap(({ contents }) => (contents ?? []).map(({ id }) => id)))
  const live = await publishedByIds(ctx, organ, [...ids])
  return new Map(live.map((article) => [article.id, article]))
}

function listed(row: IssueRow, live: Live) {
  const { id, title, status, changed, contents, articles, published_on: publishedOn } = row
  const outdated = (contents ?? []).filter((content) => standingOf(content, live) !== 'live').length
  return { id, label: issueLabel(row), title, status, changed, count: articles.length, outdated, publishedOn }
}

/** The issues of an organ as staff see them, newest first. */
export async function issuesOnDesk(ctx: Pick<Context, 'db'>, organ: string) {
  const rows = await issueRows(ctx.db, organ)
  const live = await liveOf(ctx, organ, rows)
  return rows.map((row) => listed(row, live))
}

/** Published issues that still print what was withdrawn, for the first page of whoever composes them. */
export async function issuesToMend(ctx: Pick<Context, 'db'>, organ: string) {
  const rows = (await issueRows(ctx.db, organ)).filter(({ status }) => status === 'published')
  const live = await liveOf(ctx, organ, rows)
  return rows
    .filter(({ contents }) => (contents ?? []).some((content) => standingOf(content, live) === 'lost'))
    .map((row) => ({
      step: '更正公报',
      title: `公报${issueLabel(row)}（收录的稿件已撤回）`,
      link: `gazettes/${row.id}`,
      since: row.published_on ?? '',
    }))
}

/** Issues that whoever signs them can publish: composed ones, and published ones composed anew since. */
export async function issuesToPublish(ctx: Pick<Context, 'db'>, organ: string) {
  const rows = await issueRows(ctx.db, organ)
  return rows
    .filter((row) => row.articles.length > 0)
    .filter((row) => row.status === 'composing' || (row.status === 'published' && row.changed))
    .map((row) => ({
      step: '出版公报',
      title: `公报${issueLabel(row)}（${row.articles.length} 篇）`,
      link: `gazettes/${row.id}`,
      since: row.published_on ?? '',
    }))
}

const LABELS = {
  'gazette-begun': '新编',
  'gazette-composed': '编排',
  'gazette-published': '出版',
  'gazette-withdrawn': '撤下',
}

function told({ kind, payload }: Recorded<IssueEvent>) {
  const label = LABELS[kind]
  if (kind === 'gazette-withdrawn') return { label, note: payload.reason }
  if (kind === 'gazette-published')
    return { label, note: `第 ${payload.version} 次，${payload.contents.length} 篇` }
  return { label, note: `${payload.articles.length} 篇` }
}

// Chosen while public, withdrawn before it was ever printed: nothing of it may be shown.
const UNKNOWN = {
  title: '已撤回的稿件',
  documentNumber: '',
  department: '',
  publishedOn: '',
  path: '',
  contentHash: '',
}

/** One issue as staff see it. */
export async function issueOnDesk(ctx: Context, organ: string, id: string) {
  const { state, events } = await readCase(ctx, gazetteProcedure, organ, id, '这一期公报')
  if (!state) throw new NotFound('这一期公报')
  const rows = await issueRows(ctx.db, organ)
  const row = rows.find((one) => one.id === id)
  if (!row) throw new NotFound('这一期公报')
  const live = await liveOf(ctx, organ, [row])
  const where = await organById(ctx, organ)
  const printed = new Map((row.contents ?? []).map((content) => [content.id, content]))
  const now = new Map((await contentsOf(ctx, where, state.articles)).map((content) => [content.id, content]))
  const articles = state.articles.map((article) => {
    const content = now.get(article) ?? printed.get(article) ?? { ...UNKNOWN, id: article }
    return { ...content, standing: standingOf(printed.get(article) ?? content, now) }
  })
  return {
    ...listed(row, live),
    articles,
    path: where.site && state.live ? issuePath(where.site.path, state) : null,
    version: state.live?.version ?? null,
    withdrawn: state.withdrawn,
    history: await trailLines(ctx, events, told),
  }
}

/** An issue as it would be printed now. */
export async function proofOf(ctx: Context, organ: string, id: string): Promise<File> {
  const { state } = await readCase(ctx, gazetteProcedure, organ, id, '这一期公报')
  if (!state) throw new NotFound('这一期公报')
  const { pdf } = await printIssue(ctx, organ, state)
  return new File([new Uint8Array(pdf)], `公报${issueLabel(state)}清样.pdf`, { type: 'application/pdf' })
}
