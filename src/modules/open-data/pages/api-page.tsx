import type { ReactNode } from 'react'
import type { Organ } from '#modules/organs/index.ts'
import type { SourcedPage } from '#modules/portal/index.ts'
import { ListedSchema } from '../contract.ts'
import { PATHS } from '../openapi.ts'

const FIELDS = Object.entries(ListedSchema.shape).map(([name, field]) => ({
  name,
  about: field.description ?? '',
}))

function Address({ href, about }: { href: string; about: string }): ReactNode {
  return (
    <li>
      {about}
      <br />
      <a href={href}>
        <code>{href}</code>
      </a>
    </li>
  )
}

function Addresses({ organ }: { organ: Organ }): ReactNode {
  const [column] = organ.site?.columns ?? []
  const articles = PATHS.articles.path.replace('{organ}', organ.id)
  const changes = PATHS.changes.path.replace('{organ}', organ.id)
  return (
    <section>
      <h2>地址</h2>
      <ol className="text addresses">
        <Address href={PATHS.organs.path} about={`${PATHS.organs.summary}：`} />
        <Address
          href={column ? `${articles}?column=${column.key}&limit=5` : articles}
          about={`${PATHS.articles.summary}（column 是栏目，limit 是一页几条，最多 100 条；读完一页，照 next 的地址读下一页）：`}
        />
        <Address
          href={`${changes}?since=2026-01-01`}
          about={`${PATHS.changes.summary}（记下 next，下次从那里接着问）：`}
        />
        <Address
          href={`${PATHS.platform.path.replace('{category}', '0')}?sid=${organ.id}&page=1`}
          about={`${PATHS.platform.summary}（0 是全部；1、2、3……是栏目在本站的次序）：`}
        />
        <Address href="/open-data/openapi.json" about="以上接口的 OpenAPI 3.1 文件：" />
      </ol>
    </section>
  )
}

/** How programs read what is public, in words. */
export function apiPage(organ: Organ, site: string): SourcedPage {
  const body = (
    <div className="stack">
      <div className="page-title">
        <h1>读取接口</h1>
        <p>不用申请，不用登录。只读，只有此刻公开的信息。</p>
      </div>
      <Addresses organ={organ} />
      <section>
        <h2>每一条有什么</h2>
        <dl className="facts-list fields">
          {FIELDS.map(({ name, about }) => (
            <div key={name}>
              <dt>
                <code>{name}</code>
              </dt>
              <dd>{about}</dd>
            </div>
          ))}
        </dl>
        <p>
          正文和附件在 data 指的文件里：bodyHtml 是正文，files 是附件的名称、地址、大小和 SHA-256 校验值。
        </p>
      </section>
      <section>
        <h2>约定</h2>
        <ul className="text">
          <li>
            信息撤下以后，列表里马上没有了，data 的地址答 410，变化接口的 withdrawn
            里写明撤下了哪一条（没有内容）；请同时删除您那里的副本。
          </li>
          <li>每个答复都带 ETag；带上 If-None-Match 再问，没有变就答 304。</li>
          <li>同一个地址每分钟最多问 120 次，多了答 429，并说明等几秒。要全部，请用整批下载。</li>
          <li>参数不对答 400，说明哪一个参数、怎么不对。</li>
          <li>转载请注明来源和网页地址。</li>
        </ul>
      </section>
    </div>
  )
  return {
    path: `${site}open-data/api.html`,
    title: '读取接口',
    meta: { description: `${organ.name}公开信息的读取接口：地址、字段和约定` },
    breadcrumbs: [{ name: '订阅和开放数据', href: `${site}open-data/` }, { name: '读取接口' }],
    body,
  }
}
