import { sitePage } from '../shell/site-page.tsx'
import type { SiteShell } from '../shell/site-shell.ts'

/** What stands where a withdrawn article stood: that it was there, when it went, and why; nothing of its text. */
export function withdrawnPage(
  shell: SiteShell,
  view: { path: string; indexNumber: string; withdrawnOn: string; reason: string },
): string {
  const { contact } = shell.organ
  const body = (
    <div className="text">
      <h1>这条信息已经撤下</h1>
      <p>
        索引号 {view.indexNumber} 的信息已于 {view.withdrawnOn} 撤下，不再公开。
      </p>
      <p>撤下原因：{view.reason}</p>
      <p>
        如需了解，请致电{contact.disclosureOffice}{' '}
        <a href={`tel:${contact.telephone}`}>{contact.telephone}</a>
        ，或者<a href={`${shell.site.path}apply`}>提出政府信息公开申请</a>。
      </p>
    </div>
  )
  return sitePage({
    site: shell,
    title: '信息已撤下',
    path: view.path,
    breadcrumbs: [{ name: '信息已撤下' }],
    body,
  })
}
