import type { WITHDRAWALS } from '#modules/articles/index.ts'
import { paths } from '../shell/paths.ts'
import { sitePage } from '../shell/site-page.tsx'
import type { SiteShell } from '../shell/site-shell.ts'

/** How and why an article went, and what took its place. */
interface WithdrawnView {
  path: string
  indexNumber: string
  withdrawnOn: string
  reason: string
  how: keyof typeof WITHDRAWALS
  replacedBy: { title: string; path: string } | null
}

const HEADS = {
  withdrawn: '这条信息已经撤下',
  gone: '这条信息不再适用，已经撤下',
  replaced: '这条信息已由新的信息代替',
} as const

/** What stands where a withdrawn article stood: that it was there, when it went, and why; nothing of its text. */
export function withdrawnPage(shell: SiteShell, view: WithdrawnView): string {
  const { contact } = shell.organ
  const body = (
    <div className="text">
      <h1>{HEADS[view.how]}</h1>
      <p>
        索引号 {view.indexNumber} 的信息已于 {view.withdrawnOn} 撤下，不再公开。
      </p>
      <p>撤下原因：{view.reason}</p>
      {view.replacedBy && (
        <p>
          请看：<a href={view.replacedBy.path}>{view.replacedBy.title}</a>
        </p>
      )}
      <p>
        <a href={paths.evidence(shell.site, view.path)}>发布记录和校验值</a>
      </p>
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
