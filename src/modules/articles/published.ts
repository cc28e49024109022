import type { Context } from '#kernel/context.ts'
import { type ChangePoint, rowsChangedAfter, rowsPublishedBetween } from './published-pages-store.ts'
import {
  type ArticleRef,
  countByClass,
  countByColumn,
  countByOrgan,
  countPublished,
  type PublishedArticle,
  publishedPathsBetween,
  publishedRows,
  publishedRowsAmong,
  publishedRowsById,
} from './published-store.ts'
import type { Selection } from './selection.ts'
import { rowsWithdrawnAfter, type WithdrawnArticle } from './withdrawn-store.ts'

/** Which live documents are wanted: `from` of them skipped, counted from the oldest unless `newest` is set. */
export interface PublishedWanted extends Selection {
  from: number
  limit: number
  newest?: boolean
}

/** Some of the live documents of an organ. */
export function publishedList(
  ctx: Pick<Context, 'db'>,
  organ: string,
  wanted: PublishedWanted,
): Promise<PublishedArticle[]> {
  return publishedRows(ctx.db, organ, wanted)
}

/** The newest live documents of an organ before a place of the lists: for going through them page by page. */
export function publishedPage(
  ctx: Pick<Context, 'db'>,
  organ: string,
  wanted: Selection & { before?: number | undefined; limit: number },
): Promise<PublishedArticle[]> {
  return publishedRows(ctx.db, organ, { ...wanted, from: 0, newest: true })
}

/** The live documents published or changed after a moment, oldest change first. */
export function publishedChanges(
  ctx: Pick<Context, 'db'>,
  organ: string,
  wanted: { after: ChangePoint; limit: number },
): Promise<(PublishedArticle & { moment: string })[]> {
  return rowsChangedAfter(ctx.db, organ, wanted)
}

/** The documents withdrawn after a moment, and public no more, the earliest first. */
export function withdrawnSince(
  ctx: Pick<Context, 'db'>,
  organ: string,
  wanted: { after: ChangePoint; limit: number },
): Promise<WithdrawnArticle[]> {
  return rowsWithdrawnAfter(ctx.db, organ, wanted)
}

/** The live documents first published after an instant and up to another, oldest first unless `newest` is set. */
export function publishedBetween(
  ctx: Pick<Context, 'db'>,
  organ: string,
  wanted: { after: string; until: string; limit: number; newest?: boolean },
): Promise<PublishedArticle[]> {
  return rowsPublishedBetween(ctx.db, organ, wanted)
}

/** Addresses of the live documents whose places in the lists are `from` or later and before `to`. */
export function publishedAddresses(
  ctx: Pick<Context, 'db'>,
  organ: string,
  from: number,
  to: number,
): Promise<{ path: string; day: string }[]> {
  return publishedPathsBetween(ctx.db, organ, from, to)
}

/** How many documents of an organ are live: all of them, or those that are meant. */
export function publishedCount(
  ctx: Pick<Context, 'db'>,
  organ: string,
  selection: Selection = {},
): Promise<number> {
  return countPublished(ctx.db, organ, selection)
}

/** How many live documents an organ has by top theme, genre, department and item of the catalogue. */
export async function publishedByClass(ctx: Pick<Context, 'db'>, organ: string) {
  const [theme, genre, department, item] = await Promise.all(
    (['theme', 'genre', 'department', 'item'] as const).map((by) => countByClass(ctx.db, organ, by)),
  )
  const none = new Map<string, number>()
  return { theme: theme ?? none, genre: genre ?? none, department: department ?? none, item: item ?? none }
}

/** One live document; undefined when it is not, or not this organ's. */
export async function publishedById(
  ctx: Pick<Context, 'db'>,
  organ: string,
  id: string,
): Promise<PublishedArticle | undefined> {
  return (await publishedRowsById(ctx.db, organ, [id]))[0]
}

/** The live ones of these documents, in one query. */
export function publishedByIds(
  ctx: Pick<Context, 'db'>,
  organ: string,
  ids: readonly string[],
): Promise<PublishedArticle[]> {
  return publishedRowsById(ctx.db, organ, ids)
}

/** The live ones of documents of several organs, in one query. */
export function publishedAmong(
  ctx: Pick<Context, 'db'>,
  refs: readonly ArticleRef[],
): Promise<(PublishedArticle & { organ: string })[]> {
  return publishedRowsAmong(ctx.db, refs)
}

/** How many of the documents now live in several organs were first published on a day. */
export function publishedOnDay(
  ctx: Pick<Context, 'db'>,
  organs: readonly string[],
  day: string,
): Promise<Map<string, number>> {
  return countByOrgan(ctx.db, organs, day, day)
}

/** How many of the documents now live were first published in a year, by column key. */
export function countPublishedByYear(
  ctx: Pick<Context, 'db'>,
  organ: string,
  year: number,
): Promise<Record<string, number>> {
  return countByColumn(ctx.db, organ, `${year}-01-01`, `${year}-12-31`)
}
