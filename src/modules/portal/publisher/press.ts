import type { Context } from '#kernel/context.ts'
import { type PublishedArticle, publishedList } from '#modules/articles/index.ts'
import { type Column, type Directory, standingColumn } from '#modules/organs/index.ts'
import { FEED_LENGTH } from '../feeds/feed.ts'
import type { ListItem } from '../pages/news-list.tsx'
import type { SiteShell } from '../shell/site-shell.ts'
import { PER_PAGE } from './list-numbering.ts'
import type { PageSource } from './page-source.tsx'
import type { SiteFolder } from './site-folder.ts'

/** All that is needed to write the pages of one organ's site, for one round of work. */
export interface Press {
  ctx: Context
  directory: Directory
  organ: string
  shell: SiteShell
  folder: SiteFolder
  /** Modules with public pages of their own. */
  sources: PageSource[]
  /** The newest of a column, asked for once a round. */
  newestIn(column: string): Promise<PublishedArticle[]>
  /** The newest of all columns, asked for once a round. */
  newest(): Promise<PublishedArticle[]>
}

const KEPT_READY = Math.max(FEED_LENGTH, PER_PAGE)
const ALL = ''

/** Sets up a round of work on one site. */
export function pressFor(parts: Omit<Press, 'newestIn' | 'newest' | 'organ'>): Press {
  const organ = parts.shell.organ.id
  const newest = new Map<string, Promise<PublishedArticle[]>>()
  const newestIn = (column: string) => {
    const known = newest.get(column)
    if (known) return known
    const wanted = { from: 0, limit: KEPT_READY, newest: true }
    const asked = publishedList(parts.ctx, organ, column === ALL ? wanted : { ...wanted, columns: [column] })
    newest.set(column, asked)
    return asked
  }
  return { ...parts, organ, newestIn, newest: () => newestIn(ALL) }
}

/** An article as a line of a list. */
export function listItem(article: PublishedArticle, tag?: string): ListItem {
  return { href: article.path, title: article.title, day: article.publishedOn, tag }
}

/** The column in which what was filed under a key stands on the organ's site. */
export function columnNamed(press: Press, key: string): Column | undefined {
  return standingColumn(press.shell.site, key)
}
