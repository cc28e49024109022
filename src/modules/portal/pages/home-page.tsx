import type { ReactNode } from 'react'
import { type Breadcrumb, sitePage } from '../shell/site-page.tsx'
import type { SiteShell } from '../shell/site-shell.ts'
import { siteData } from '../shell/structured-data.ts'
import { type ColumnBlock, ColumnBlocks, SectionHead } from './column-blocks.tsx'
import { disclosureSections } from './disclosure-sections.ts'
import { Doors } from './doors.tsx'
import { type ListItem, NewsList } from './news-list.tsx'

/** What the home page of a site shows. */
export interface HomeView {
  /** The newest of all columns. */
  newest: ListItem[]
  /** Where all of them are found. */
  newestHref: string
  columns: ColumnBlock[]
  /** What other modules show: answered letters, open consultations, trades. */
  blocks: ColumnBlock[]
  /** Whether letters can be written on this site. */
  mailbox: boolean
  /** Every other column, by name alone. */
  others: Required<Breadcrumb>[]
  /** Sites under this one (towns of a county). */
  below: { name: string; href: string; about: string }[]
}

function Disclosure({ shell }: { shell: SiteShell }): ReactNode {
  const href = shell.navigation.find((entry) => entry.key === 'disclosure')?.href ?? '/'
  return (
    <section>
      <SectionHead name="政府信息公开" href={href} />
      <div className="sections">
        {disclosureSections(shell).map((section) => (
          <a key={section.href} href={section.href}>
            <strong>{section.name}</strong>
            <small>{section.about}</small>
          </a>
        ))}
      </div>
    </section>
  )
}

function Below({ below }: { below: HomeView['below'] }): ReactNode {
  return (
    <section className="band">
      <div className="section-head">
        <h2>各镇政府</h2>
      </div>
      <div className="towns">
        {below.map((town) => (
          <a key={town.href} href={town.href}>
            <strong>{town.name}</strong>
            <small>{town.about}</small>
          </a>
        ))}
      </div>
    </section>
  )
}

/** The home page of a county or town: three doors, what is new, the four sections, the columns. */
export function homePage(shell: SiteShell, view: HomeView): string {
  const body = (
    <>
      <h1 className="unseen">{shell.organ.name}</h1>
      <Doors shell={shell} mailbox={view.mailbox} />
      <div className="halves">
        <section>
          <SectionHead name="最新公开" href={view.newestHref} />
          <NewsList items={view.newest} />
        </section>
        <Disclosure shell={shell} />
      </div>
      {view.below.length > 0 && <Below below={view.below} />}
      {view.blocks.length > 0 && <ColumnBlocks blocks={view.blocks} />}
      {view.columns.length > 0 && <ColumnBlocks blocks={view.columns} />}
      {view.others.length > 0 && (
        <section className="band">
          <div className="section-head">
            <h2>更多栏目</h2>
          </div>
          <div className="index">
            {view.others.map((column) => (
              <a key={column.href} href={column.href}>
                {column.name}
              </a>
            ))}
          </div>
        </section>
      )}
    </>
  )
  const description = `${shell.organ.name}政府信息公开：最新信息、公开指南、年度报告和依申请公开。`
  return sitePage({
    site: shell,
    title: shell.site.siteName,
    path: shell.site.path,
    tellsMaintenance: true,
    meta: { description, data: siteData(shell) },
    body,
  })
}
