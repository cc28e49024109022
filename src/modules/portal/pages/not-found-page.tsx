import { paths } from '../shell/paths.ts'
import { sitePage } from '../shell/site-page.tsx'
import type { SiteShell } from '../shell/site-shell.ts'

/** What is said at an address where nothing stands, with what to try next. */
export function notFoundPage(shell: SiteShell): string {
  const { contact } = shell.organ
  const body = (
    <div className="text">
      <h1>没有找到这个页面</h1>
      <p>可能是网址抄错了一个字，也可能是这条信息还没有公开或者已经撤下。可以这样找：</p>
      <ul>
        <li>
          检查网址，或者回到<a href={paths.home(shell.site)}>首页</a>按栏目查找。
        </li>
        <li>
          在<a href={paths.content(shell.site)}>法定主动公开内容</a>里看这类信息应当登在哪个栏目。
        </li>
        <li>
          网站上没有的政府信息，可以<a href={paths.apply(shell.site)}>申请公开</a>。
        </li>
        <li>
          打电话问{contact.disclosureOffice}：<a href={`tel:${contact.telephone}`}>{contact.telephone}</a>
          。办公时间：{contact.officeHours}。
        </li>
      </ul>
    </div>
  )
  return sitePage({ site: shell, title: '没有找到页面', path: paths.notFound(shell.site), body })
}
