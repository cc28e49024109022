const ENTITIES: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#x27;': "'",
  '&#39;': "'",
}

const plain = (text: string) =>
  text.replace(/&(?:amp|lt|gt|quot|#x27|#39);/g, (name) => ENTITIES[name] ?? name)

/** What is read from a finished page. Our own pages are well-formed, so their tags can be read by pattern. */
export interface ReadPage {
  meta: Record<string, string>
  foot: string
  /** Addresses the page leads to, as written. */
  links: string[]
  /** Those within its content, without head, navigation and foot. */
  contentLinks: string[]
  /** Days of the entries it lists. */
  days: string[]
  /** Whether its list says that there is nothing. */
  empty: boolean
}

const META = /<meta name="([^"]+)" content="([^"]*)"/g
const LINK = /<(?:a|link|img)\b[^>]*?\s(?:href|src)="([^"]*)"/g
const DAY = /<time[^>]*\sdatetime="(\d{4}-\d{2}-\d{2})/gi

const between = (html: string, from: RegExp, to: string) => {
  const start = html.search(from)
  if (start < 0) return ''
  const end = html.indexOf(to, start)
  return html.slice(start, end < 0 ? html.length : end)
}

const linksIn = (html: string) => [...html.matchAll(LINK)].map(([, href = '']) => plain(href))

const words = (html: string) =>
  plain(html.replace(/<[^>]*>/g, ' '))
    .replace(/\s+/g, ' ')
    .trim()

/** Reads a finished page. */
export function readPage(html: string): ReadPage {
  const content = between(html, /<main\b/, '</main>')
  return {
    meta: Object.fromEntries([...html.matchAll(META)].map(([, name = '', text = '']) => [name, plain(text)])),
    foot: words(between(html, /<footer\b/, '</footer>')),
    links: linksIn(html),
    contentLinks: linksIn(content),
    days: [...content.matchAll(DAY)].map(([, day = '']) => day),
    empty: /<p class="empty">/.test(content) && !/<ul class="news/.test(content),
  }
}

/** What an article page says, without the frame that changes with the site. */
export function articleText(html: string): string {
  const title = words(between(html, /<article\b/, '</h1>'))
  const body = between(html, /<div class="article-body">/, '<div class="article-foot">')
  const published = /<meta name="PubDate" content="([^"]*)"/.exec(html)?.[1] ?? ''
  return [title, published, body.trim()].join('\n')
}
