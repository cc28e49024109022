import type { ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { DEFAULT_COLOUR, placeName } from '#modules/organs/index.ts'
import { headFeeds } from '../feeds/feed-links.ts'
import { ReadingTools } from '../reading/reading-tools.tsx'
import { metaTags, type PageMeta } from './page-meta.ts'
import { paths } from './paths.ts'
import { SiteFoot } from './site-foot.tsx'
import type { SiteShell } from './site-shell.ts'
import { dataText } from './structured-data.ts'

/** A step on the way from the home page; the last one is the page itself and has no address. */
export interface Breadcrumb {
  name: string
  href?: string
}

/** A page of a site: its frame is the site's, its content the caller's. */
export interface SitePage {
  site: SiteShell
  title: string
  /** Address on this installation, from '/' on. */
  path: string
  meta?: PageMeta
  breadcrumbs?: Breadcrumb[]
  body: ReactNode
}

/** The entry of the navigation the page stands under: the one its breadcrumbs pass through. */
function standsUnder(page: SitePage, href: string): boolean {
  if (href === page.path) return true
  return href !== page.site.site.path && (page.breadcrumbs ?? []).some((crumb) => crumb.href === href)
}

/** The way to the search page; that page has the same line, larger. */
function SearchBox({ site }: Pick<SiteShell, 'site'>): ReactNode {
  return (
    <search className="site-search">
      <form action={paths.search(site)} method="get">
        <label className="unseen" htmlFor="site-search">
          搜索本站
        </label>
        <input
          id="site-search"
          name="q"
          type="text"
          maxLength={100}
          placeholder="搜索本站"
          autoComplete="off"
        />
        <button type="submit">搜索</button>
      </form>
    </search>
  )
}

function SiteHead({ page }: { page: SitePage }): ReactNode {
  const { organ, site, above, navigation } = page.site
  return (
    <header className="site-head">
      {organ.demonstration && (
        <div className="demonstration">
          <p className="wrap">演示网站：内容均为演示数据。</p>
        </div>
      )}
      <ReadingTools path={page.path} />
      <div className="wrap site-name">
        <a href={paths.home(site)}>
          <span className="seal" aria-hidden="true">
            {site.theme?.seal ?? placeName(organ).slice(0, 2)}
          </span>
          <span>
            <strong>{organ.name}</strong>
            <small>{above ? `${above.name}门户网站 · ${organ.shortName}子站` : '政府门户网站'}</small>
          </span>
        </a>
        <SearchBox site={site} />
      </div>
      <nav className="site-nav" aria-label="主导航">
        <div className="wrap">
          <ul>
            {navigation.map(({ key, name, href }) => (
              <li key={key}>
                <a href={href} aria-current={standsUnder(page, href) ? 'page' : undefined}>
                  {name}
                </a>
              </li>
            ))}
          </ul>
        </div>
      </nav>
    </header>
  )
}

function Crumbs({ steps }: { steps: Breadcrumb[] }): ReactNode {
  return (
    <nav className="crumbs wrap" aria-label="当前位置">
      <ol>
        {steps.map(({ name, href }) => (
          <li key={name}>{href ? <a href={href}>{name}</a> : <span aria-current="page">{name}</span>}</li>
        ))}
      </ol>
    </nav>
  )
}

function Head({ page }: { page: SitePage }): ReactNode {
  const { site: shell, title, path, meta } = page
  const atHome = path === shell.site.path
  return (
    <head>
      <meta charSet="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>{atHome ? shell.site.siteName : `${title} - ${shell.site.siteName}`}</title>
      {metaTags(shell, path, meta ?? {}).map(({ name, content }) => (
        <meta key={name} name={name} content={content} />
      ))}
      <meta name="theme-color" content={shell.site.theme?.colour ?? DEFAULT_COLOUR} />
      <meta name="format-detection" content="telephone=no" />
      <link rel="stylesheet" href={shell.stylesheet} />
      {shell.theme && <link rel="stylesheet" href={shell.theme} />}
      {headFeeds(shell, meta?.column).map(({ type, href, title: name }) => (
        <link key={href} rel="alternate" type={type} title={name} href={href} />
      ))}
      {meta?.data && <script type="application/ld+json">{dataText(meta.data)}</script>}
    </head>
  )
}

/** A finished page as HTML: head with the required tags, skip link, navigation, content, foot with the marks. */
export function sitePage(page: SitePage): string {
  const { site: shell, breadcrumbs } = page
  const home = { name: '首页', href: paths.home(shell.site) }
  const html = (
    <html lang="zh-CN">
      <Head page={page} />
      <body>
        <a className="skip" href="#content">
          跳到正文
        </a>
        <SiteHead page={page} />
        {breadcrumbs && <Crumbs steps={[home, ...breadcrumbs]} />}
        <main id="content" className="wrap" tabIndex={-1}>
          {page.body}
        </main>
        <SiteFoot shell={shell} path={page.path} />
      </body>
    </html>
  )
  return `<!doctype html>\n${renderToStaticMarkup(html)}\n`
}
