import { paths } from '../shell/paths.ts'
import type { SiteShell } from '../shell/site-shell.ts'

/** One of the four statutory sections of the disclosure pages. */
export interface DisclosureSection {
  name: string
  href: string
  about: string
}

const SYSTEM = 'system'

/** Guide, system, content and yearly reports: the four sections every disclosure page has, in their order. */
export function disclosureSections(shell: SiteShell): DisclosureSection[] {
  const { site } = shell
  return [
    { name: '政府信息公开指南', href: paths.guide(site), about: '信息怎么分类、到哪里查、怎样申请' },
    { name: '政府信息公开制度', href: paths.column(site, SYSTEM), about: '国家和本机关的公开制度、办法' },
    { name: '法定主动公开内容', href: paths.content(site), about: '依法应当主动公开的事项目录' },
    { name: '政府信息公开年报', href: paths.reports(site), about: '历年政府信息公开工作年度报告' },
  ]
}

/** The column key of the yearly reports; they have a page of their own by year. */
export const REPORTS = 'reports'
