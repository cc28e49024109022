import type { ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { placeName } from '#modules/organs/index.ts'
import { readingPath } from '../reading/reading-tools.tsx'
import { metaTags } from '../shell/page-meta.ts'
import { paths } from '../shell/paths.ts'
import { faultReport, ownFaultReport, SiteMarks } from '../shell/site-foot.tsx'
import { SiteLooks } from '../shell/site-looks.tsx'
import type { SiteShell } from '../shell/site-shell.ts'

/** A page in English; what stands behind most of its links is Chinese, and says so. */
export interface EnglishPage {
  title: string
  path: string
  description: string
  body: ReactNode
}

/** What the entries of the navigation are called. */
const ENTRIES: Record<string, string> = {
  news: 'News',
  affairs: 'Government affairs',
  organisation: 'Organisation',
  documents: 'Documents',
  disclosure: 'Disclosure',
}

/** A link to a page that is written in Chinese. */
export function ToChinese({ href, children }: { href: string; children: ReactNode }): ReactNode {
  return (
    <a href={href} hrefLang="zh-CN">
      {children}
    </a>
  )
}

/** Words that are Chinese in the middle of English ones. */
export function Chinese({ children }: { children: ReactNode }): ReactNode {
  return <span lang="zh-CN">{children}</span>
}

function Tools({ shell, path }: { shell: SiteShell; path: string }): ReactNode {
  const link = (choice: Record<string, string>, words: string, shown: string) => (
    <a className={shown} href={readingPath(choice, path)} rel="nofollow">
      {words}
    </a>
  )
  return (
    <nav className="reading-tools" aria-label="Ways of reading">
      <div className="wrap">
        {link({ size: 'large' }, 'Large type', 'when-normal-size')}
        {link({ size: 'normal' }, 'Normal type', 'when-large')}
        {link({ colours: 'contrast' }, 'High contrast', 'when-normal-colours')}
        {link({ colours: 'normal' }, 'Normal colours', 'when-contrast')}
        <a href={paths.home(shell.site)} hrefLang="zh-CN" lang="zh-CN">
          中文
        </a>
      </div>
    </nav>
  )
}

function Head({ shell, path }: { shell: SiteShell; path: string }): ReactNode {
  const { organ, site, navigation } = shell
  const own = [
    { href: paths.english(site), name: 'Home' },
    { href: paths.englishApply(site), name: 'How to apply' },
  ]
  const chinese = navigation.flatMap(({ key, href }) => {
    const name = ENTRIES[key]
    return name === undefined ? [] : [{ href, name }]
  })
  return (
    <header className="site-head">
      {organ.demonstration && (
        <div className="demonstration">
          <p className="wrap">Demonstration: everything on this site is made up.</p>
        </div>
      )}
      <Tools shell={shell} path={path} />
      <div className="wrap site-name">
        <a href={paths.english(site)}>
          <span className="seal" aria-hidden="true" lang="zh-CN">
            {site.theme?.seal ?? placeName(organ).slice(0, 2)}
          </span>
          <span>
            <strong>{site.englishName}</strong>
            <small>Government website · pages in English</small>
          </span>
        </a>
      </div>
      <nav className="site-nav" aria-label="Main navigation">
        <div className="wrap">
          <ul>
            {own.map(({ href, name }) => (
              <li key={href}>
                <a href={href} aria-current={href === path ? 'page' : undefined}>
                  {name}
                </a>
              </li>
            ))}
            {chinese.map(({ href, name }) => (
              <li key={href}>
                <ToChinese href={href}>{name}</ToChinese>
              </li>
            ))}
          </ul>
        </div>
      </nav>
    </header>
  )
}

/** The marks every page of a government site must show stand here too, under their own names. */
function Foot({ shell, path }: { shell: SiteShell; path: string }): ReactNode {
  const { organ, site } = shell
  const { contact } = organ
  return (
    <footer className="site-foot">
      <div className="wrap">
        <div className="about">
          <address>
            <h2>
              Run by {site.englishName} (<Chinese>主办单位：{organ.name}</Chinese>)
            </h2>
            <p>
              Address: <Chinese>{contact.address}</Chinese> (postcode {contact.postcode})
            </p>
            <p>
              Telephone <Chinese>电话</Chinese>: <a href={`tel:${contact.telephone}`}>{contact.telephone}</a>
            </p>
            <p>
              Office hours: <Chinese>{contact.officeHours}</Chinese>
            </p>
          </address>
          <nav className="links" aria-label="Footer">
            <ToChinese href={paths.map(site)}>Site map (Chinese)</ToChinese>
            <ToChinese href={paths.openData(site)}>Feeds and open data (Chinese)</ToChinese>
            <ToChinese href={ownFaultReport(shell, path)}>Tell us of an error (Chinese)</ToChinese>
            <ToChinese href={faultReport(shell, path)}>
              Report a fault of this site (<Chinese>我为政府网站找错</Chinese>)
            </ToChinese>
          </nav>
        </div>
        <SiteMarks site={site} lang="zh-CN" />
      </div>
    </footer>
  )
}

/** A finished page in English, in the same frame as the Chinese ones. */
export function englishPage(shell: SiteShell, { title, path, description, body }: EnglishPage): string {
  const html = (
    <html lang="en">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{`${title} - ${shell.site.englishName}`}</title>
        {metaTags(shell, path, { description }).map(({ name, content }) => (
          <meta key={name} name={name} content={content} />
        ))}
        <SiteLooks shell={shell} />
        <link rel="alternate" hrefLang="zh-CN" href={`${shell.origin}${paths.home(shell.site)}`} />
      </head>
      <body>
        <a className="skip" href="#content">
          Skip to content
        </a>
        <Head shell={shell} path={path} />
        <main id="content" className="wrap english" tabIndex={-1}>
          {body}
        </main>
        <Foot shell={shell} path={path} />
      </body>
    </html>
  )
  return `<!doctype html>\n${renderToStaticMarkup(html)}\n`
}
