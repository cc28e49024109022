import type { ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { headFeeds } from '../feeds/feed-links.ts'
import { metaTags, type PageMeta } from './page-meta.ts'
import { paths } from './paths.ts'
import { PlannedMaintenance } from './planned-maintenance.tsx'
import { siteFrame } from './site-frame.tsx'
import { SiteLooks } from './site-looks.tsx'
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
  /** Whether a planned maintenance is told on it: on pages that are made anew when it is over. */
  tellsMaintenance?: boolean
  body: ReactNode
}

/** The entries of the navigation the page stands under: those its breadcrumbs pass through. */
function entriesAbove({ site: shell, path, breadcrumbs = [] }: SitePage): string[] {
  const passed = new Set(breadcrumbs.map((crumb) => crumb.href).filter((href) => href !== shell.site.path))
  return shell.navigation.map(({ href }) => href).filter((href) => href === path || passed.has(href))
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
      <meta name="format-detection" content="telephone=no" />
      <SiteLooks shell={shell} />
      {headFeeds(shell, meta?.column).map(({ type, href, title: name }) => (
        <link key={href} rel="alternate" type={type} title={name} href={href} />
      ))}
      {meta?.data && <script type="application/ld+json">{dataText(meta.data)}</script>}
    </head>
  )
}

/** A finished page as HTML: head with the required tags, skip links, navigation, content, foot with the marks. */
export function sitePage(page: SitePage): string {
  const { site: shell, breadcrumbs } = page
  const home = { name: '首页', href: paths.home(shell.site) }
  const frame = siteFrame(shell, page.path, entriesAbove(page))
  const head = renderToStaticMarkup(<Head page={page} />)
  const content = renderToStaticMarkup(
    <>
      {page.tellsMaintenance && <PlannedMaintenance site={shell.site} />}
      {breadcrumbs && <Crumbs steps={[home, ...breadcrumbs]} />}
      <main id="content" className="wrap" tabIndex={-1}>
        {page.body}
      </main>
    </>,
  )
  return `<!doctype html>\n<html lang="zh-CN">${head}<body>${frame.head}${content}${frame.foot}</body></html>\n`
}
