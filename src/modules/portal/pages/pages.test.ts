import { describe, expect, it } from 'vitest'
import type { SiteShell } from '../shell/site-shell.ts'
import { anOrgan, aShell, badNesting } from '../testing.ts'
import { cataloguePage } from '../views/catalogue-page.tsx'
import { viewPage } from '../views/view-page.tsx'
import { countOf, viewsOf } from '../views/views.ts'
import { articlePage, standingOf } from './article-page.tsx'
import { contentPage } from './content-page.tsx'
import { disclosurePage } from './disclosure-page.tsx'
import { evidencePage } from './evidence-page.tsx'
import { groupPage } from './group-page.tsx'
import { guidePage } from './guide-page.tsx'
import { homePage } from './home-page.tsx'
import { ledgerPage } from './ledger-page.tsx'
import { listPage } from './list-page.tsx'
import { maintenancePage } from './maintenance-page.tsx'
import { mapPage } from './map-page.tsx'
import { notFoundPage } from './not-found-page.tsx'
import { organisationPage } from './organisation-page.tsx'
import { reportsPage, reportYear } from './reports-page.tsx'
import { withdrawnPage } from './withdrawn-page.tsx'

const HOSTILE = '<script>alert(1)</script>"\'&<img src=x onerror=alert(1)>镕喆堃'
/** The page without its data for machines, which no browser runs. */
const withoutData = (html: string) =>
  html.replace(/<script type="application\/ld\+json">[^<]*<\/script>/g, '')
const HASH = '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08'
const item = (title: string) => ({
  href: '/yangqing/content/2026-00001.html',
  title,
  day: '2026-03-02',
  tag: title,
})

const news = (shell: SiteShell) => {
  const column = shell.site.columns[0]
  if (!column) throw new Error('no column')
  return column
}

const articleView = (shell: SiteShell, title: string) => ({
  path: '/yangqing/content/2026-00001.html',
  place: 7,
  column: news(shell),
  classes: ['theme-1', 'genre-1', 'department-office'],
  title,
  indexNumber: '11440823MB9Y0026XG/2026-00001',
  documentNumber: null,
  publisher: shell.organ.name,
  source: title,
  madeOn: '2026-03-01',
  publishedAt: '2026-03-02 09:00',
  theme: '综合政务',
  genre: '通知',
  validity: '有效',
  publicity: '2026-03-02 至 2026-03-08',
  classed: { name: '惠农补贴发放', lines: [{ label: '补贴名称', value: title }] },
  related: {
    changedBy: [{ title, path: '/yangqing/content/2026-00002.html' }],
    changes: [{ title, path: '/yangqing/content/2026-00003.html', how: 'repealed' as const }],
    interprets: [],
    interpretedBy: [{ title, path: '/yangqing/content/2026-00004.html' }],
  },
  evidencePath: '/yangqing/evidence/2026-00001.html',
  keywords: ['春耕', '农技'],
  summary: title,
  body: '<p>正文。</p>',
  attachments: [{ href: '/yangqing/files/2026-00001/a.pdf', name: title, type: 'PDF 文档', size: '12 KB' }],
  image: undefined,
  history: [{ edition: 1, day: '2026-03-02', note: '首次发布', hash: HASH }],
})

const guide = {
  classification: '按内容分类',
  arrangement: '按索引号编排',
  obtaining: '网站查阅',
  officeName: '党政和人大办公室',
  address: '府前路1号',
  officeHours: '工作日',
  telephone: '0759-7231356',
  fax: '0759-7231819',
  online: '在线申请',
  applicationHowTo: ['填表'],
  timeLimits: ['按期答复'],
  fees: '不收费',
  supervision: '可以投诉',
}

const entry = (text: string) => ({
  id: 'one',
  area: text,
  level1: text,
  level2: text,
  content: text,
  basisText: text,
  limit: text,
  body: text,
  department: text,
  channels: [text],
  audience: text,
  method: text,
  level: text,
  columns: [{ name: text, href: '/yangqing/news/' }],
})

/** Every kind of page, with the same words wherever somebody else's words may stand. */
const KINDS: Record<string, (shell: SiteShell, words: string) => string> = {
  home: (shell, words) => {
    const block = { name: words, href: '/yangqing/news/', items: [item(words)] }
    const below = [{ name: words, href: '/yangqing/', about: words }]
    const others = [{ name: words, href: '/yangqing/subsidies/' }]
    return homePage(shell, {
      newest: [item(words)],
      newestHref: '/yangqing/news/',
      columns: [block],
      blocks: [block],
      mailbox: words.length % 2 === 0,
      others,
      below,
    })
  },
  group: (shell, words) =>
    groupPage(shell, 'affairs', [{ name: words, href: '/yangqing/subsidies/', items: [item(words)] }]),
  list: (shell, words) =>
    listPage(shell, { column: news(shell), items: [item(words)], number: undefined, numbers: [2, 1] }),
  'fixed list': (shell, words) =>
    listPage(shell, { column: news(shell), items: [item(words)], number: 1, numbers: [2, 1] }),
  catalogue: (shell, words) => {
    const entries = [{ ...entry(words), area: '救灾' }]
    return cataloguePage(
      shell,
      viewsOf(shell.organ, entries).map((view, at) => ({ ...view, count: at })),
    )
  },
  'view of the catalogue': (shell, words) => {
    const entries = [{ ...entry(words), area: '救灾' }]
    const view = viewsOf(shell.organ, entries).find(({ key }) => key === 'area-14')
    if (!view) throw new Error('no view')
    return viewPage(shell, { view, items: [item(words)], number: undefined, numbers: [2, 1] })
  },
  map: (shell, words) =>
    mapPage(shell, {
      services: [{ name: words, href: '/yangqing/guides/' }],
      mailbox: words.length % 2 === 0,
      below: [{ name: words, href: '/yangqing/' }],
    }),
  maintenance: (shell) => maintenancePage(shell),
  article: (shell, words) => articlePage(shell, articleView(shell, words)),
  withdrawn: (shell, words) =>
    withdrawnPage(shell, {
      path: '/yangqing/content/2026-00001.html',
      indexNumber: 'X/2026-00001',
      withdrawnOn: '2026-03-03',
      reason: words,
      how: 'replaced',
      replacedBy: { title: words, path: '/yangqing/content/2026-00002.html' },
    }),
  evidence: (shell, words) =>
    evidencePage(shell, {
      path: '/yangqing/evidence/2026-00001.html',
      article: { path: '/yangqing/content/2026-00001.html', title: words },
      indexNumber: 'X/2026-00001',
      lines: [
        {
          ...{
            edition: 1,
            at: '2026-03-02 09:00',
            what: '首次发布',
            signed: '初审、一校',
            contentHash: HASH,
          },
          pages: [{ at: '2026-03-02 09:01', sha256: HASH, bytes: 900 }],
        },
      ],
      withdrawn: { at: '2026-03-03 10:00', reason: words },
    }),
  organisation: (shell, words) =>
    organisationPage(shell, {
      below: [anOrgan('town', { name: words, site: null })],
      columns: [{ name: words, href: '/yangqing/functions/', items: [] }],
    }),
  disclosure: (shell, words) =>
    disclosurePage(shell, {
      newest: [item(words)],
      newestHref: '/yangqing/news/',
      reports: [item(words)],
      answers: true,
    }),
  guide: (shell, words) =>
    guidePage(shell, { version: 1, day: '2026-03-02', guide: { ...guide, fees: words } }),
  'guide before it is published': (shell) => guidePage(shell, undefined),
  content: (shell, words) =>
    contentPage(shell, { columns: [{ name: words, href: '/yangqing/news/' }], entries: [entry(words)] }),
  reports: (shell, words) => reportsPage(shell, [item(words)]),
  'not found': (shell) => notFoundPage(shell),
  ledger: (shell) =>
    ledgerPage(shell, [
      { number: 1, at: '2026-03-02 09:00', root: HASH, streams: 3, prevHash: HASH, hash: HASH },
    ]),
}

const metaOf = (html: string, name: string) =>
  new RegExp(`<meta name="${name}" content="([^"]*)"`).exec(html)?.[1]

describe.each(Object.entries(KINDS))('the page: %s', (_, make) => {
  const html = make(aShell(), '平常的话')

  it('carries the tags of its site', () => {
    expect(metaOf(html, 'SiteName')).toBe('遂溪县洋青镇人民政府')
    expect(metaOf(html, 'SiteDomain')).toBe('www.suixi.example')
    expect(metaOf(html, 'SiteIDCode')).toBe('4408230000')
    expect(metaOf(html, 'Url')).toMatch(/^https:\/\/www\.suixi\.example\/yangqing\//)
  })

  it.each([
    '党政机关网站',
    '我为政府网站找错',
    '网站标识码：4408230000',
    '主办单位：遂溪县洋青镇人民政府',
    '0759-7231356',
    '粤ICP备00000000号-1',
    '粤公网安备44082300000000号',
    '演示网站：内容均为演示数据',
  ])('shows in its frame: %s', (mark) => {
    expect(html.slice(html.indexOf('<footer')) + html.slice(0, html.indexOf('<main'))).toContain(mark)
  })

  it('has one heading of the first rank, a skip link, closed tags and no script', () => {
    expect(html.match(/<h1[ >]/g)).toHaveLength(1)
    expect(html).toContain('<a class="skip" href="#content">')
    expect(badNesting(html)).toBeUndefined()
    expect(withoutData(html)).not.toMatch(/<script|<style|\sstyle=|\son[a-z]+=/)
  })

  it('shows hostile words as words', () => {
    const page = make(aShell({ shortName: HOSTILE, name: HOSTILE }), HOSTILE)
    expect(withoutData(page)).not.toContain('<script')
    expect(page).not.toContain('<img')
    expect(badNesting(page)).toBeUndefined()
  })
})

describe('the tags of pages with more to say', () => {
  it('names the column on a list', () => {
    const html = KINDS['list']?.(aShell(), '话') ?? ''
    const names = ['ColumnName', 'ColumnDescription', 'ColumnKeywords', 'ColumnType']
    expect(names.map((name) => metaOf(html, name))).toEqual([
      '工作动态',
      '工作动态的信息',
      '工作动态',
      '工作动态',
    ])
  })

  it('names column and article on an article, with the minute of publication', () => {
    const html = articlePage(aShell(), articleView(aShell(), '春耕'))
    expect(metaOf(html, 'ColumnName')).toBe('工作动态')
    expect(metaOf(html, 'ArticleTitle')).toBe('春耕')
    expect(metaOf(html, 'PubDate')).toBe('2026-03-02 09:00')
    expect(metaOf(html, 'ContentSource')).toBe('春耕')
    expect(metaOf(html, 'Keywords')).toBe('春耕,农技')
    expect(metaOf(html, 'Author')).toBe('遂溪县洋青镇人民政府')
    expect(metaOf(html, 'Description')).toBe('春耕')
    expect(metaOf(html, 'Validity')).toBe('有效')
  })

  it('tells where an article stands, so that its lists are found again', () => {
    expect(standingOf(articlePage(aShell(), articleView(aShell(), '春耕')))).toEqual({
      column: 'news',
      place: 7,
      classes: ['theme-1', 'genre-1', 'department-office'],
    })
    expect(standingOf(notFoundPage(aShell()))).toBeUndefined()
  })

  it('keeps a text that looks like a pattern as it is', () => {
    const view = { ...articleView(aShell(), '价'), body: "<p>每吨$&元，$1、$'。</p>" }
    expect(articlePage(aShell(), view)).toContain("<p>每吨$&元，$1、$'。</p>")
  })
})

describe('the frame', () => {
  it('shows no demonstration strip on a real site', () => {
    expect(notFoundPage(aShell({ demonstration: false }))).not.toContain('演示网站')
  })

  it('marks where in the navigation the page stands', () => {
    const html = articlePage(aShell(), articleView(aShell(), '春耕'))
    expect(html).toContain('<a href="/yangqing/news/" aria-current="page">洋青动态</a>')
    expect(html).not.toContain('<a href="/yangqing/" aria-current="page">首页</a>')
  })
})

describe('the catalogue', () => {
  const views = viewsOf(anOrgan('town'), [{ ...entry('救助'), id: 'relief', area: '救灾' }])
  const counts = {
    theme: new Map([
      ['综合政务', 3],
      ['自拟主题', 2],
      ['', 1],
    ]),
    genre: new Map([
      ['通知', 4],
      ['倡议书', 2],
    ]),
    department: new Map([['office', 5]]),
    item: new Map([
      ['relief', 6],
      ['', 9],
    ]),
  }

  it('has every theme, every genre, every department and the 26 areas', () => {
    const kinds = ['theme', 'genre', 'department', 'area'].map(
      (kind) => views.filter((view) => view.kind === kind).length,
    )
    expect(kinds).toEqual([21, 14, 1, 26])
  })

  it.each([
    { key: 'theme-1', count: 3 },
    { key: 'theme-2', count: 0 },
    { key: 'theme-21', count: 3 },
    { key: 'genre-1', count: 4 },
    { key: 'genre-14', count: 2 },
    { key: 'department-office', count: 5 },
    { key: 'area-14', count: 6 },
    { key: 'area-15', count: 0 },
  ])('counts $count under $key: what fits no name stands under 其他', ({ key, count }) => {
    const view = views.find((one) => one.key === key)
    expect(view && countOf(view, counts)).toBe(count)
  })

  it('says where nothing is that nothing is, and what to do then', () => {
    const view = views.find(({ key }) => key === 'area-15')
    if (!view) throw new Error('no view')
    const html = viewPage(aShell(), { view, items: [], number: undefined, numbers: [] })
    expect(html).toContain('本类（食品药品监管）暂无信息')
    expect(html).toContain('href="/yangqing/apply"')
    expect(html).not.toContain('应当公开的事项')
  })
})

describe('a planned maintenance', () => {
  const maintenance = { from: '2026-12-05 22:00', to: '2026-12-05 23:30', what: '升级数据库，期间不能申请。' }
  const site = anOrgan('town').site
  const shell = aShell({ site: site && { ...site, maintenance } })

  it('is told on the home page and where forms would stand, and on no page that stays written', () => {
    for (const kind of ['home', 'maintenance']) {
      const html = KINDS[kind]?.(shell, '话') ?? ''
      expect(html).toContain('维护预告')
      expect(html).toContain('升级数据库')
    }
    expect(KINDS['article']?.(shell, '话')).not.toContain('维护预告')
    expect(KINDS['home']?.(aShell(), '话')).not.toContain('维护预告')
  })

  it('leaves everybody a number, an address and the hours', () => {
    const html = maintenancePage(aShell())
    for (const word of ['0759-7231356', '遂溪县洋青镇府前路1号', '办公时间', '已经公开的信息都能看'])
      expect(html).toContain(word)
  })
})

describe('the year of a report', () => {
  it.each([
    { title: '2024年政府信息公开工作年度报告', day: '2025-01-16', year: 2024 },
    { title: '洋青镇 2023 年年报', day: '2025-01-16', year: 2023 },
    { title: '年度报告', day: '2025-01-16', year: 2024 },
  ])('of “$title” published on $day is $year', ({ title, day, year }) => {
    expect(reportYear({ title, day })).toBe(year)
  })
})
