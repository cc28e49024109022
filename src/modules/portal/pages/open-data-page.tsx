import type { ReactNode } from 'react'
import { FEED_FORMS, FEED_LENGTH } from '../feeds/feed.ts'
import { feedLinks } from '../feeds/feed-links.ts'
import { paths } from '../shell/paths.ts'
import { RecordTable } from '../shell/record-table.tsx'
import { sitePage } from '../shell/site-page.tsx'
import type { SiteShell } from '../shell/site-shell.ts'

function rowOf(shell: SiteShell, name: string, column?: string) {
  const cells = feedLinks(shell, column).map((link) => (
    <a key={link.form} href={link.href} aria-label={`${name}的 ${link.name}`}>
      {link.name}
    </a>
  ))
  return { key: column ?? '', name, cells }
}

function Feeds({ shell }: { shell: SiteShell }): ReactNode {
  const forms = Object.values(FEED_FORMS).map(({ name }) => name)
  return (
    <section id="feeds">
      <h2>用阅读器订阅</h2>
      <p>
        把下面任意一个地址复制到阅读器里，以后有新的信息，阅读器会自己取来。不用登录，本站也不知道是谁在读。
      </p>
      <RecordTable
        caption="全站和各栏目的订阅地址"
        head={['栏目', ...forms]}
        rows={[
          rowOf(shell, '全站'),
          ...shell.site.columns.map((column) => rowOf(shell, column.name, column.key)),
        ]}
      />
      <p className="quiet">每个地址里是最新的 {FEED_LENGTH} 条；撤下的信息同时从这里撤下。</p>
    </section>
  )
}

function ForPrograms({ shell }: { shell: SiteShell }): ReactNode {
  const { site } = shell
  return (
    <section id="programs">
      <h2>给程序用的</h2>
      <ul>
        <li>
          <a href={paths.sitemap(site)}>网站地图</a>：全部公开网页的地址，供搜索引擎收录。
        </li>
        <li>
          <a href={paths.checkpoints(site)}>公开记录校验点</a>：证明公开记录没有被改过。
        </li>
      </ul>
      <p>信息页里带有 schema.org 标记：标题、索引号、文号、发布日期、附件，程序可以直接读出。</p>
    </section>
  )
}

/** How to follow the site, and what of it programs can read. */
export function openDataPage(shell: SiteShell): string {
  const { organ, site } = shell
  const body = (
    <div className="stack">
      <div className="page-title">
        <h1>订阅和开放数据</h1>
        <p>{organ.name}公开的信息，可以订阅，也可以由程序读取。</p>
      </div>
      <Feeds shell={shell} />
      <ForPrograms shell={shell} />
    </div>
  )
  return sitePage({
    site: shell,
    title: '订阅和开放数据',
    path: paths.openData(site),
    meta: { description: `${organ.name}各栏目的订阅地址和供程序读取的数据` },
    breadcrumbs: [{ name: '订阅和开放数据' }],
    body,
  })
}
