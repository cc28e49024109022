import type { Context } from '#kernel/context.ts'
import { announce } from '#kernel/outbox/outbox.ts'
import { type ArticleLink, type LinkKind, linksAround } from './link-store.ts'
import { publishedByIds } from './published.ts'

/** A document residents can read, as a link shows it. */
export interface Related {
  id: string
  title: string
  path: string
}

/** What hangs together with a document, at both ends; only documents that are live. */
export interface RelatedDocuments {
  changedBy: Related[]
  /** The documents this one changed or repealed. */
  changes: (Related & { how: 'amended' | 'repealed' })[]
  interprets: Related[]
  interpretedBy: Related[]
  replacedBy: Related | null
}

const otherEnd = (link: ArticleLink, id: string) => (link.id === id ? link.other : link.id)

function relatedThrough(
  links: readonly ArticleLink[],
  rows: Map<string, Related>,
  id: string,
): RelatedDocuments {
  const live = (wanted: (link: ArticleLink) => boolean): (Related & { kind: LinkKind })[] =>
    links.filter(wanted).flatMap((link) => {
      const row = rows.get(otherEnd(link, id))
      return row ? [{ id: row.id, title: row.title, path: row.path, kind: link.kind }] : []
    })
  const here = (kind: LinkKind) => (link: ArticleLink) => link.id === id && link.kind === kind
  const there = (kind: LinkKind) => (link: ArticleLink) => link.other === id && link.kind === kind
  return {
    changedBy: [...live(here('amended-by')), ...live(here('repealed-by'))],
    changes: [
      ...live(there('amended-by')).map((one) => ({ ...one, how: 'amended' as const })),
      ...live(there('repealed-by')).map((one) => ({ ...one, how: 'repealed' as const })),
    ],
    interprets: live(here('interprets')),
    interpretedBy: live(there('interprets')),
    replacedBy: live(here('replaced-by'))[0] ?? null,
  }
}

/** Looks up both ends of every link of these documents, in two queries; what is told is asked for one by one. */
export async function relatedAmong(
  ctx: Pick<Context, 'db'>,
  organ: string,
  ids: readonly string[],
): Promise<(id: string) => RelatedDocuments> {
  const links = await linksAround(ctx.db, organ, ids)
  const ends = [...new Set(links.flatMap((link) => [link.id, link.other]))]
  const rows = new Map((await publishedByIds(ctx, organ, ends)).map((row) => [row.id, row]))
  return (id) =>
    relatedThrough(
      links.filter((link) => link.id === id || link.other === id),
      rows,
      id,
    )
}

/** Looks up both ends of every link of a document. */
export async function relatedOf(
  ctx: Pick<Context, 'db'>,
  organ: string,
  id: string,
): Promise<RelatedDocuments> {
  return (await relatedAmong(ctx, organ, [id]))(id)
}

/** Has the pages of all that hangs together with a document written anew: they name it, or no longer do. */
export async function announceRelated(
  ctx: Context,
  organ: string,
  id: string,
  more: readonly string[] = [],
): Promise<void> {
  const links = await linksAround(ctx.db, organ, [id])
  const others = new Set([...links.map((link) => otherEnd(link, id)), ...more])
  others.delete(id)
  for (const other of others) await announce(ctx, 'site', organ, `article:${other}`)
}
