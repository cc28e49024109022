import type { ReactNode } from 'react'
import type { Organ, Site } from '#modules/organs/index.ts'
import type { Found } from '../find.ts'
import { type AskedPage, addressOf } from './asked.ts'
import { SearchForm } from './search-form.tsx'
import { Meant, SearchResults } from './search-results.tsx'

/** What the search page shows. */
export interface SearchView {
  organ: Organ
  site: Site
  path: string
  asked: AskedPage
  years: readonly string[]
  others: boolean
  /** Undefined when nothing was asked. */
  found: Found | undefined
  /** Another wording that is found, where this one is not. */
  meant: string | undefined
  columnName(organ: string, column: string): string
  organName(organ: string): string
  script: string | undefined
}

function Tips({ found, meant, path, asked }: SearchView): ReactNode {
  const narrowed = [asked.column, asked.genre, asked.department, asked.year, asked.validity].some(Boolean)
  const wide = { column: '', genre: '', department: '', year: '', validity: '', page: 1 }
  return (
    <ul>
      {meant && (
        <li>
          <Meant meant={meant} path={path} asked={asked} />
        </li>
      )}
      {narrowed && (
        <li>
          <a href={addressOf(path, asked, wide)}>不限栏目、体裁、部门、年份，再找一次</a>
        </li>
      )}
      <li>换个说法，或者少写几个字，例如只写“补贴”“宅基地”。</li>
      <li>知道文号的，直接写文号。</li>
      {found === undefined && <li>加引号，只找一字不差的话，例如“惠农补贴”。</li>}
    </ul>
  )
}

/** What to do when nothing was found: another wording, or to ask for it, with the words carried over. */
function NothingFound(view: SearchView): ReactNode {
  const { organ, site, asked } = view
  const words = new URLSearchParams({ about: asked.typed })
  return (
    <section className="search-help">
      <h2>没有找到“{asked.typed}”</h2>
      <Tips {...view} />
      <p>网站上没有的政府信息，可以申请公开；刚才写的内容会带到申请表里。</p>
      <p>
        <a className="button" href={`${site.path}apply?${words}`}>
          申请公开这项信息
        </a>
        <a className="also" href={`tel:${organ.contact.telephone}`}>
          电话 {organ.contact.telephone}
        </a>
      </p>
    </section>
  )
}

/** Whoever looks for something that is still to come may be told when it does. */
function TellMe({ site, asked }: SearchView): ReactNode {
  return (
    <p className="follow no-print">
      <a href={`${site.path}subscribe?${new URLSearchParams({ q: asked.typed })}`}>
        以后有新的，用邮箱告诉我
      </a>
    </p>
  )
}

/** The search page. */
export function SearchPage(view: SearchView): ReactNode {
  const { found, asked, script } = view
  return (
    <div className="search-page">
      <h1>搜索</h1>
      <SearchForm {...view} />
      {asked.typed === '' && (
        <section className="search-help">
          <h2>怎样找</h2>
          <Tips {...view} />
        </section>
      )}
      {found && found.hits.length > 0 && <SearchResults {...view} found={found} />}
      {asked.typed !== '' && (found?.hits.length ?? 0) === 0 && <NothingFound {...view} />}
      {asked.typed !== '' && <TellMe {...view} />}
      {script && <script src={script} defer />}
    </div>
  )
}

/** What stands in place of the results while the database does not answer. */
export function SearchClosed({ organ, site }: { organ: Organ; site: Site }): ReactNode {
  return (
    <div className="search-page">
      <h1>搜索暂时不能用</h1>
      <section className="search-help" role="status">
        <p>系统正在维护，暂时不能搜索，请过几分钟再试。网站上已经公开的内容都可以照常看：</p>
        <ul>
          {site.columns.slice(0, 12).map((column) => (
            <li key={column.key}>
              <a href={`${site.path}${column.key}/`}>{column.name}</a>
            </li>
          ))}
        </ul>
        <p>
          着急的，请打电话 <a href={`tel:${organ.contact.telephone}`}>{organ.contact.telephone}</a>。
        </p>
      </section>
    </div>
  )
}
