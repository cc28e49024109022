import type { z } from 'zod'
import type { Context } from '#kernel/context.ts'
import {
  type PublishedArticle,
  publishedChanges,
  publishedCount,
  publishedList,
  publishedPage,
  type WithdrawnArticle,
  withdrawnSince,
} from '#modules/articles/index.ts'
import type { Organ } from '#modules/organs/index.ts'
import { readArticleData } from '#modules/portal/index.ts'
import { ChangesQuerySchema, ListQuerySchema, PlatformQuerySchema } from './contract.ts'
import { instant, listed, withdrawn } from './listed.ts'
import { platformArticle } from './platform-list.ts'

/** A question that names something that is not there, or is not put as it should be. */
export class UnknownName extends Error {
  readonly field: string
  readonly status: 400 | 404
  constructor(field: string, message: string, status: 400 | 404 = 404) {
    super(message)
    this.field = field
    this.status = status
  }
}

/** Where answers come from. */
export interface Source {
  ctx: Context
  origin: string
  siteFolder: string
}

function asked<T extends z.ZodType>(schema: T, query: unknown): z.output<T> {
  const parsed = schema.safeParse(query)
  if (parsed.success) return parsed.data
  const [first] = parsed.error.issues
  const field = first?.path.join('.') ?? ''
  const message = first?.code === 'invalid_type' ? `${field} 只能写一次。` : (first?.message ?? '')
  throw new UnknownName(field, message, 400)
}

const columnsOf = ({ site }: Organ) => site?.columns ?? []

/** The organs that have sites. */
export function organsList(origin: string, organs: Organ[]) {
  return {
    organs: organs.map((organ) => ({
      id: organ.id,
      name: organ.name,
      shortName: organ.shortName,
      creditCode: organ.creditCode,
      parent: organ.parent,
      site: `${origin}${organ.site?.path}`,
      columns: columnsOf(organ).map(({ key, name }) => ({ key, name })),
      articles: `${origin}/open-data/v1/organs/${organ.id}/articles`,
      bulk: `${origin}${organ.site?.path}open-data/index.json`,
    })),
  }
}

/** A page of what is public, the newest first. */
export async function listPage({ ctx, origin }: Source, organ: Organ, query: unknown) {
  const { column, before, limit } = asked(ListQuerySchema, query)
  if (column !== undefined && !columnsOf(organ).some(({ key }) => key === column))
    throw new UnknownName('column', '没有这个栏目。')
  const chosen = column === undefined ? {} : { columns: [column] }
  const rows = await publishedPage(ctx, organ.id, { ...chosen, before, limit: limit + 1 })
  const shown = rows.slice(0, limit)
  const last = rows.length > limit ? shown.at(-1)?.position : undefined
  const next = new URLSearchParams({ ...(column && { column }), before: `${last}`, limit: `${limit}` })
  const address = `${origin}/open-data/v1/organs/${organ.id}/articles`
  return {
    articles: shown.map((row) => listed(origin, organ, row)),
    next: last === undefined ? null : `${address}?${next}`,
  }
}

interface Change {
  at: string
  place: number
  row?: PublishedArticle
  gone?: WithdrawnArticle
}

/** A page of what was published, changed or withdrawn since a moment, the oldest change first. */
export async function changesPage({ ctx, origin }: Source, organ: Organ, query: unknown) {
  const { since, limit } = asked(ChangesQuerySchema, query)
  const [start = '', place = '0'] = since.split(',')
  const at = /^\d{4}-\d{2}-\d{2}$/.test(start) ? `${start}T00:00:00+08:00` : start
  const wanted = { after: { at, place: Number(place) }, limit }
  const [changed, gone] = await Promise.all([
    publishedChanges(ctx, organ.id, wanted),
    withdrawnSince(ctx, organ.id, wanted),
  ])
  // One row of changes: what was withdrawn stands among them at its own moment.
  const inOrder: Change[] = [
    ...changed.map((row) => ({ at: instant(row.moment), place: row.position, row })),
    ...gone.map((one) => ({ at: instant(one.withdrawnAt), place: one.position, gone: one })),
  ]
    .sort((a, b) => (a.at === b.at ? a.place - b.place : a.at < b.at ? -1 : 1))
    .slice(0, limit)
  const last = inOrder.at(-1)
  const next = new URLSearchParams({ since: last ? `${last.at},${last.place}` : since, limit: `${limit}` })
  return {
    articles: inOrder.flatMap(({ row }) => (row ? [listed(origin, organ, row)] : [])),
    withdrawn: inOrder.flatMap((one) => (one.gone ? [withdrawn(origin, one.gone)] : [])),
    next: `${origin}/open-data/v1/organs/${organ.id}/changes?${next}`,
  }
}

const PLATFORM_PAGE = 20

function organOfSite(organs: Organ[], sid: string | undefined): Organ {
  if (sid === undefined && organs.length > 1)
    throw new UnknownName('sid', '请写明 sid（单位编号或网站标识码）。', 400)
  // Sites under one portal may share its code; then the code means the portal.
  const organ = organs.find(({ id, site }) => sid === undefined || id === sid || site?.siteIdCode === sid)
  if (!organ) throw new UnknownName('sid', '没有这个网站。')
  return organ
}

/** The column a category stands for: by its place in the site's order, or by its key; undefined for all. */
function categoryOf(organ: Organ, category: string) {
  if (category === '0') return { id: 0, name: organ.site?.siteName ?? organ.name, column: undefined }
  const columns = columnsOf(organ)
  const at = /^\d{1,4}$/.test(category)
    ? Number(category) - 1
    : columns.findIndex(({ key }) => key === category)
  const column = columns[at]
  if (!column) throw new UnknownName('category', '没有这个栏目。')
  return { id: at + 1, name: column.name, column: column.key }
}

/** A page of what is public, in the fields of the provincial catalogue platform. */
export async function platformPage(source: Source, organs: Organ[], category: string, query: unknown) {
  const { ctx, origin, siteFolder } = source
  const { sid, page } = asked(PlatformQuerySchema, query)
  const organ = organOfSite(organs, sid)
  const { id, name, column } = categoryOf(organ, category)
  const columns = column === undefined ? {} : { columns: [column] }
  const from = (page - 1) * PLATFORM_PAGE
  const rows = await publishedList(ctx, organ.id, { ...columns, from, limit: PLATFORM_PAGE, newest: true })
  const articles = await Promise.all(
    rows.map(async (row) => ({ row, data: await readArticleData(siteFolder, row.path) })),
  )
  return {
    classify: { id, name, post_count: await publishedCount(ctx, organ.id, columns) },
    articles: articles.map((article) => platformArticle(origin, article, id)),
  }
}
