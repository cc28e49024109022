import type { PublishedArticle } from '#modules/articles/index.ts'
import type { Column } from '#modules/organs/index.ts'
import { FEED_FORMS, FEED_LENGTH, type Feed, type FeedForm } from '../feeds/feed.ts'
import { WRITE_FEED } from '../feeds/write-feed.ts'
import { columnAddress } from '../pages/neighbours.ts'
import { paths } from '../shell/paths.ts'
import { columnNamed, type Press } from './press.ts'

const FORMS = Object.keys(FEED_FORMS) as FeedForm[]

/** Addresses of a column's feeds, or of the whole site's. */
export function feedAddresses(press: Press, column?: string): string[] {
  return FORMS.map((form) => paths.feed(press.shell.site, form, column))
}

function entryOf(press: Press, article: PublishedArticle): Feed['entries'][number] {
  const published = new Date(article.publishedAt).toISOString()
  return {
    url: `${press.shell.origin}${article.path}`,
    title: article.title,
    summary: article.summary,
    published,
    updated: article.changedAt === null ? published : new Date(article.changedAt).toISOString(),
    section: columnNamed(press, article.column)?.name ?? '其他',
    keywords: article.keywords,
  }
}

async function writeFeed(
  press: Press,
  column: string | undefined,
  feed: Pick<Feed, 'title' | 'description' | 'home'>,
  newest: PublishedArticle[],
): Promise<void> {
  const { shell, folder } = press
  const entries = newest.slice(0, FEED_LENGTH).map((article) => entryOf(press, article))
  const whole = { ...feed, author: shell.organ.name, entries, home: `${shell.origin}${feed.home}` }
  await Promise.all(
    FORMS.map((form) => {
      const address = paths.feed(shell.site, form, column)
      return folder.writeData(address, WRITE_FEED[form]({ ...whole, self: `${shell.origin}${address}` }))
    }),
  )
}

/** Writes the feeds of a column. */
export async function writeColumnFeeds(press: Press, column: Column): Promise<void> {
  const { key, name, description } = column
  const home = columnAddress(press.shell, column)
  const title = `${name} - ${press.shell.site.siteName}`
  await writeFeed(press, key, { title, description, home }, await press.newestIn(key))
}

/** Writes the feeds of the whole site. */
export async function writeSiteFeeds(press: Press): Promise<void> {
  const { site, organ } = press.shell
  const feed = { title: site.siteName, description: `${organ.name}最新公开的信息`, home: site.path }
  await writeFeed(press, undefined, feed, await press.newest())
}
