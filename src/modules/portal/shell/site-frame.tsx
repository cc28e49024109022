import type { ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { placeName } from '#modules/organs/index.ts'
import { ReadingTools } from '../reading/reading-tools.tsx'
import { paths } from './paths.ts'
import { SiteFoot } from './site-foot.tsx'
import type { SiteShell } from './site-shell.ts'

/** What stands above and below the content of a page, as HTML. */
export interface SiteFrame {
  head: string
  foot: string
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

function SkipLinks({ site }: Pick<SiteShell, 'site'>): ReactNode {
  return (
    <nav aria-label="快捷链接">
      <a className="skip" href="#content">
        跳到正文
      </a>
      <a className="skip" href={paths.map(site)}>
        网站地图和使用帮助
      </a>
    </nav>
  )
}

interface HeadProps {
  shell: SiteShell
  path: string
  /** Addresses of the entries of the navigation the page stands under. */
  current: readonly string[]
}

function SiteHead({ shell, path, current }: HeadProps): ReactNode {
  const { organ, site, above, navigation } = shell
  return (
    <header className="site-head">
      {organ.demonstration && (
        <div className="demonstration">
          <p className="wrap">演示网站：内容均为演示数据。</p>
        </div>
      )}
      <ReadingTools path={path} english={site.englishName ? paths.english(site) : undefined} />
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
                <a href={href} aria-current={current.includes(href) ? 'page' : undefined}>
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

// A page's own address stands in the frame only within addresses of other pages, where letters stay as they are.
const PATH_HERE = '/PathOfThisPage'
const inAddress = (path: string) => new URLSearchParams({ '': path }).toString().slice(1)
const HERE = inAddress(PATH_HERE)

function drawn(shell: SiteShell, current: readonly string[]): SiteFrame {
  return {
    head: renderToStaticMarkup(
      <>
        <SkipLinks site={shell.site} />
        <SiteHead shell={shell} path={PATH_HERE} current={current} />
      </>,
    ),
    foot: renderToStaticMarkup(<SiteFoot shell={shell} path={PATH_HERE} />),
  }
}

const frames = new WeakMap<SiteShell, Map<string, SiteFrame>>()

/** The frame of a page: drawn once for all pages under the same entries of a site's navigation. */
export function siteFrame(shell: SiteShell, path: string, current: readonly string[]): SiteFrame {
  const known = frames.get(shell) ?? new Map<string, SiteFrame>()
  frames.set(shell, known)
  const key = current.join(' ')
  const frame = known.get(key) ?? drawn(shell, current)
  known.set(key, frame)
  const here = inAddress(path)
  return { head: frame.head.replaceAll(HERE, here), foot: frame.foot.replaceAll(HERE, here) }
}
