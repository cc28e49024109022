import { WEBSITE_GUIDE } from '#law/index.ts'
import type { Fault } from './checks.ts'

/** What kind of page it is: decides which groups of tags it must carry. */
export type PageKind = 'home' | 'column' | 'article' | 'other'

/** What a stored page says about itself. */
export interface PageSeen {
  path: string
  kind: PageKind
  /** Names and contents of its tags. */
  meta: Readonly<Record<string, string>>
  /** The words of its foot. */
  foot: string
}

/** The tags government pages carry, by group; only those seen on real sites are asked for. */
export const TAGS = {
  site: ['SiteName', 'SiteDomain', 'SiteIDCode'],
  column: ['ColumnName', 'ColumnDescription', 'ColumnKeywords', 'ColumnType'],
  article: ['ArticleTitle', 'PubDate', 'ContentSource'],
} as const

const GROUPS: Readonly<Record<PageKind, readonly (keyof typeof TAGS)[]>> = {
  home: ['site'],
  column: ['site', 'column'],
  article: ['site', 'column', 'article'],
  other: ['site'],
}

/** The marks at the foot of every page, and what shows that one is there. */
export const FOOT_MARKS: readonly { name: string; shown: RegExp }[] = [
  { name: '党政机关网站标识', shown: /党政机关/ },
  { name: '“我为政府网站找错”入口', shown: /我为政府网站找错/ },
  { name: '网站标识码', shown: /网站标识码[：:\s]*[a-z0-9]{10}/i },
  { name: '主办单位', shown: /主办单位[：:\s]*\S/ },
  { name: '联系方式', shown: /(电话|联系方式)[：:\s]*[\d(（]/ },
  { name: 'ICP备案编号', shown: /ICP备\d/i },
  { name: '公安机关备案', shown: /公网安备\d/ },
]

const EXAMPLES = 10

const named = (pages: readonly string[]) => [
  `共 ${pages.length} 个网页`,
  ...pages.slice(0, EXAMPLES).map((path) => `网页：${path}`),
]

function gathered(missing: readonly { what: string; path: string }[]): Map<string, string[]> {
  const pages = new Map<string, string[]>()
  for (const { what, path } of missing) pages.set(what, [...(pages.get(what) ?? []), path])
  return pages
}

const tagsMissing = (page: PageSeen) =>
  GROUPS[page.kind]
    .flatMap((group) => TAGS[group])
    .filter((tag) => (page.meta[tag] ?? '').trim() === '')
    .map((what) => ({ what, path: page.path }))

const marksMissing = (page: PageSeen) =>
  FOOT_MARKS.filter((mark) => !mark.shown.test(page.foot)).map(({ name }) => ({
    what: name,
    path: page.path,
  }))

/** What pages lack at head and foot: one fault for each tag or mark, with the pages that lack it. */
export function markFaults(pages: readonly PageSeen[]): Fault[] {
  const fault = (check: Fault['check'], what: string, on: string[], seen: string): Fault => ({
    ...{ check, subject: what, title: seen, seen: `${on.length} 个网页${seen}。`, department: '' },
    ...{ address: on[0] ?? '', proof: named(on) },
  })
  const tags = gathered(pages.flatMap(tagsMissing))
  const marks = gathered(pages.flatMap(marksMissing))
  return [
    ...[...tags].map(([tag, on]) => fault('page-tags', tag, on, `缺少 ${tag} 标签`)),
    ...[...marks].map(([mark, on]) => fault('page-foot', mark, on, `页脚缺少${mark}`)),
  ]
}

/** What the checks of head and foot rest on. */
export const MARKS_BASIS = [WEBSITE_GUIDE.cite('标签'), WEBSITE_GUIDE.cite('底部')]
