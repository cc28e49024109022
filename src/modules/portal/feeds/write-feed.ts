import { type Feed, type FeedEntry, type FeedForm, updatedAt } from './feed.ts'
import { xmlText } from './xml-text.ts'

const tag = (name: string, words: string) => (words === '' ? '' : `<${name}>${xmlText(words)}</${name}>`)
const HEAD = '<?xml version="1.0" encoding="utf-8"?>\n'

function atomEntry({ url, title, summary, published, updated, section, keywords }: FeedEntry): string {
  return [
    '<entry>',
    tag('id', url),
    tag('title', title),
    `<link href="${xmlText(url)}"/>`,
    tag('published', published),
    tag('updated', updated),
    ...[section, ...keywords].map((term) => `<category term="${xmlText(term)}"/>`),
    tag('summary', summary),
    '</entry>',
  ].join('')
}

function atom(feed: Feed): string {
  const lines = [
    '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="zh-CN">',
    tag('id', feed.self),
    tag('title', feed.title),
    tag('subtitle', feed.description),
    tag('updated', updatedAt(feed)),
    `<author>${tag('name', feed.author)}</author>`,
    `<link rel="self" type="application/atom+xml" href="${xmlText(feed.self)}"/>`,
    `<link rel="alternate" type="text/html" href="${xmlText(feed.home)}"/>`,
    ...feed.entries.map(atomEntry),
    '</feed>',
  ]
  return `${HEAD}${lines.join('\n')}\n`
}

function rssItem({ url, title, summary, published, section, keywords }: FeedEntry): string {
  return [
    '<item>',
    tag('title', title),
    tag('link', url),
    `<guid isPermaLink="true">${xmlText(url)}</guid>`,
    tag('pubDate', new Date(published).toUTCString()),
    ...[section, ...keywords].map((term) => tag('category', term)),
    tag('description', summary),
    '</item>',
  ].join('')
}

function rss(feed: Feed): string {
  const lines = [
    '<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom"><channel>',
    tag('title', feed.title),
    tag('link', feed.home),
    tag('description', feed.description),
    '<language>zh-cn</language>',
    tag('lastBuildDate', new Date(updatedAt(feed)).toUTCString()),
    `<atom:link rel="self" type="application/rss+xml" href="${xmlText(feed.self)}"/>`,
    ...feed.entries.map(rssItem),
    '</channel></rss>',
  ]
  return `${HEAD}${lines.join('\n')}\n`
}

function jsonItem(entry: FeedEntry) {
  const { url, title, summary, published, updated, section, keywords } = entry
  return {
    id: url,
    url,
    title,
    content_text: summary || title,
    date_published: published,
    date_modified: updated,
    tags: [section, ...keywords],
  }
}

function json(feed: Feed): string {
  const { title, description, author, home, self, entries } = feed
  const written = {
    version: 'https://jsonfeed.org/version/1.1',
    title,
    description,
    home_page_url: home,
    feed_url: self,
    language: 'zh-CN',
    authors: [{ name: author }],
    items: entries.map(jsonItem),
  }
  return `${JSON.stringify(written, null, 1)}\n`
}

/** A feed in each of its forms. The same feed is always the same text. */
export const WRITE_FEED: Record<FeedForm, (feed: Feed) => string> = { atom, rss, json }
