import type { ReactNode } from 'react'
import { FEED_LENGTH } from '../feeds/feed.ts'
import { feedLinks } from '../feeds/feed-links.ts'
import { paths } from '../shell/paths.ts'
import { RecordTable } from '../shell/record-table.tsx'
import { sitePage } from '../shell/site-page.tsx'
import type { SiteShell } from '../shell/site-shell.ts'

/** One file of the bulk download. */
export interface BulkFile {
  url: string
  lines: number
  bytes: number
  sha256: string
}

/** One part of the bulk download: documents with their text, and the list of their attachments. */
export interface BulkPart {
  part: number
  articles: BulkFile
  attachments: BulkFile
}

function FeedLine({ shell, name, column }: { shell: SiteShell; name: string; column?: string }): ReactNode {
  return (
    <li>
      <span>{name}</span>
      <span className="follow">
        {feedLinks(shell, column).map((link) => (
          <a key={link.form} href={link.href} aria-label={`${name}的 ${link.name}`}>
            {link.name}
          </a>
        ))}
      </span>
    </li>
  )
}

function Feeds({ shell }: { shell: SiteShell }): ReactNode {
  return (
    <section id="feeds">
      <h2>用阅读器订阅</h2>
      <p>
        把下面任意一个地址复制到阅读器里，以后有新的信息，阅读器会自己取来。不用登录，本站也不知道是谁在读。
      </p>
      <ul className="feeds">
        <FeedLine shell={shell} name="全站" />
        {shell.site.columns.map(({ key, name }) => (
          <FeedLine key={key} shell={shell} name={name} column={key} />
        ))}
      </ul>
      <p>
        没有阅读器，也可以<a href={paths.subscribe(shell.site)}>用邮箱订阅</a>
        ：一个栏目、一个村，或者含有某个词的信息。
      </p>
      <p className="quiet">每个地址里是最新的 {FEED_LENGTH} 条；撤下的信息同时从这里撤下。</p>
    </section>
  )
}

const KILO = 1024
const size = (bytes: number) =>
  bytes < KILO * KILO ? `${Math.ceil(bytes / KILO)} KB` : `${(bytes / KILO / KILO).toFixed(1)} MB`
const nameOf = (url: string) => url.slice(url.lastIndexOf('/') + 1)

function FileLink({ file, unit }: { file: BulkFile; unit: string }): ReactNode {
  const { pathname } = new URL(file.url)
  return (
    <>
      <a href={pathname}>{nameOf(pathname)}</a>（{file.lines} {unit}，{size(file.bytes)}）
    </>
  )
}

function Bulk({ shell, parts }: { shell: SiteShell; parts: BulkPart[] }): ReactNode {
  return (
    <section id="bulk">
      <h2>整批下载</h2>
      <p>
        全部公开信息连同正文，一行一条（JSON Lines）；附件另有清单，写明地址、大小和 SHA-256
        校验值。按公开的先后分成几份，每五百个位置一份，已满的一份很少再变。
        <a href={paths.bulk(shell.site, 'index.json')}>各份的清单和校验值</a>
      </p>
      {parts.length === 0 ? (
        <p className="empty">目前没有公开的信息。</p>
      ) : (
        <RecordTable
          caption="整批下载的文件"
          head={['份', '信息', '附件清单']}
          rows={parts.map(({ part, articles, attachments }) => ({
            key: `${part}`,
            name: `第 ${part} 份`,
            cells: [
              <FileLink key="articles" file={articles} unit="条" />,
              <FileLink key="attachments" file={attachments} unit="个" />,
            ],
          }))}
        />
      )}
      <p className="quiet">新公开的信息每五分钟收进来一次；更正和撤下的，马上改掉。</p>
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
          <a href={paths.openDataApi(site)}>读取接口</a>：按栏目、按更新时间逐页读取，附 OpenAPI
          文件；另有与广东省政府信息公开目录管理平台字段相同的列表。
        </li>
        <li>
          <a href={paths.sitemap(site)}>网站地图</a>：全部公开网页的地址，供搜索引擎收录。
        </li>
        <li>
          <a href={paths.checkpoints(site)}>公开记录校验点</a>：证明公开记录没有被改过。
        </li>
        <li>每条信息的网址把末尾的 .html 换成 .json，就是这一条的数据。</li>
      </ul>
      <p>信息页里带有 schema.org 标记：标题、索引号、文号、发布日期、附件，程序可以直接读出。</p>
    </section>
  )
}

/** How to follow the site, and what of it programs can read. */
export function openDataPage(shell: SiteShell, parts: BulkPart[]): string {
  const { organ, site } = shell
  const body = (
    <div className="stack">
      <div className="page-title">
        <h1>订阅和开放数据</h1>
        <p>{organ.name}公开的信息，可以订阅，也可以由程序读取。</p>
      </div>
      <Feeds shell={shell} />
      <ForPrograms shell={shell} />
      <Bulk shell={shell} parts={parts} />
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
