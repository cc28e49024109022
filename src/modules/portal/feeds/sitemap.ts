import { xmlText } from './xml-text.ts'

/** A page as search engines are told of it. */
export interface MappedPage {
  /** Whole address. */
  url: string
  /** Day of its latest change, where it is known. */
  changed?: string
}

const HEAD = '<?xml version="1.0" encoding="utf-8"?>\n'
const NAMESPACE = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'

/** A map of pages. */
export function sitemap(pages: MappedPage[]): string {
  const lines = pages.map(({ url, changed }) => {
    const day = changed === undefined ? '' : `<lastmod>${changed}</lastmod>`
    return `<url><loc>${xmlText(url)}</loc>${day}</url>`
  })
  return `${HEAD}<urlset ${NAMESPACE}>\n${lines.join('\n')}\n</urlset>\n`
}

/** The map of maps. */
export function sitemapIndex(urls: string[]): string {
  const lines = urls.map((url) => `<sitemap><loc>${xmlText(url)}</loc></sitemap>`)
  return `${HEAD}<sitemapindex ${NAMESPACE}>\n${lines.join('\n')}\n</sitemapindex>\n`
}

/** What robots are told: where the maps are, and which pages are made for one person's question only. */
export function robotsText(sitemaps: string[], asked: string[]): string {
  const lines = ['User-agent: *', ...asked.map((path) => `Disallow: ${path}`), '']
  return `${[...lines, ...sitemaps.map((url) => `Sitemap: ${url}`)].join('\n')}\n`
}
