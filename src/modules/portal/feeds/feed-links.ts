import type { Column } from '#modules/organs/index.ts'
import { paths } from '../shell/paths.ts'
import type { SiteShell } from '../shell/site-shell.ts'
import { FEED_FORMS, type FeedForm } from './feed.ts'

/** Where a feed is had in one form. */
export interface FeedLink {
  form: FeedForm
  name: string
  type: string
  href: string
}

/** The feeds of a column, or of the whole site. */
export function feedLinks({ site }: Pick<SiteShell, 'site'>, column?: string): FeedLink[] {
  return (Object.keys(FEED_FORMS) as FeedForm[]).map((form) => ({
    form,
    ...FEED_FORMS[form],
    href: paths.feed(site, form, column),
  }))
}

/** What a page's head says of feeds: always of the site's, and of its column's where the site has that column. */
export function headFeeds(shell: SiteShell, column: (Pick<Column, 'name'> & { key?: string }) | undefined) {
  const { site } = shell
  const known = site.columns.find(({ key }) => key === column?.key)
  const titled = (links: FeedLink[], title: string) => links.map(({ type, href }) => ({ type, href, title }))
  return [
    ...(known ? titled(feedLinks(shell, known.key), `${known.name} - ${site.siteName}`) : []),
    ...titled(feedLinks(shell).slice(0, 1), site.siteName),
  ]
}
