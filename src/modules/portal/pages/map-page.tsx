import type { ReactNode } from 'react'
import { groupName } from '#modules/organs/index.ts'
import { readingPath } from '../reading/reading-tools.tsx'
import { paths } from '../shell/paths.ts'
import { type Breadcrumb, sitePage } from '../shell/site-page.tsx'
import { columnsOf, type SiteShell } from '../shell/site-shell.ts'
import { disclosureSections } from './disclosure-sections.ts'
import { columnAddress } from './neighbours.ts'

type Links = Required<Breadcrumb>[]

/** What the map shows beyond the columns. */
export interface MapView {
  /** Pages of other modules, as the home page names them. */
  services: Links
  /** Whether letters can be written here. */
  mailbox: boolean
  below: Links
}

function Group({ name, links }: { name: string; links: Links }): ReactNode {
  if (links.length === 0) return null
  return (
    <section>
      <h2>{name}</h2>
      <ul className="map-links">
        {links.map((link) => (
          <li key={link.href}>
            <a href={link.href}>{link.name}</a>
          </li>
        ))}
      </ul>
    </section>
  )
}

function thingsToDo({ site }: SiteShell, mailbox: boolean): Links {
  return [
    { name: '申请公开政府信息', href: paths.apply(site) },
    { name: '查询申请办理进度', href: paths.track(site) },
    ...(mailbox
      ? [
          { name: '写信：咨询、建议、投诉、举报', href: paths.mailbox(site) },
          { name: '查询来信答复', href: paths.mailboxTrack(site) },
        ]
      : []),
    { name: '今天谁值班、打什么电话', href: paths.duty(site) },
    { name: '搜索本站', href: paths.search(site) },
    { name: '用邮箱订阅', href: paths.subscribe(site) },
  ]
}

function columnsByGroup(shell: SiteShell): { name: string; links: Links }[] {
  return shell.navigation.flatMap(({ key }) => {
    const columns = columnsOf(shell.site, key)
    const links = columns.map((column) => ({ name: column.name, href: columnAddress(shell, column) }))
    return key === 'disclosure' || links.length === 0
      ? []
      : [{ name: groupName(shell.organ, key) ?? key, links }]
  })
}

function Help({ shell }: { shell: SiteShell }): ReactNode {
  const { contact } = shell.organ
  return (
    <section>
      <h2>使用帮助</h2>
      <ul className="text">
        <li>
          字小看不清：点页面最上面的“大字版”；颜色看不清，点“高对比”；也可以在
          <a href={readingPath({}, paths.map(shell.site))}>阅读设置</a>里一次选好。
        </li>
        <li>不方便看字：点“朗读”，由您的手机或电脑读出来。</li>
        <li>只用键盘：按 Tab 键逐个移动，按回车键打开；每页第一个链接是“跳到正文”。</li>
        <li>放大页面：按住 Ctrl 再按加号；手机上用两个手指张开。</li>
        <li>
          看不了、写不了的：打电话 <a href={`tel:${contact.telephone}`}>{contact.telephone}</a>
          ，由工作人员念给您听、替您填写。办公时间：{contact.officeHours}。
        </li>
      </ul>
    </section>
  )
}

/** 网站地图: all that can be read and done on the site, and how to read it in one's own way. */
export function mapPage(shell: SiteShell, view: MapView): string {
  const { site } = shell
  const disclosure = [
    ...disclosureSections(shell).map(({ name, href }) => ({ name, href })),
    { name: '政府信息公开目录（按主题、体裁、机构、领域）', href: paths.catalogue(site) },
  ]
  const about = [
    { name: '组织机构和联系方式', href: paths.organisation(site) },
    { name: '订阅和开放数据', href: paths.openData(site) },
    { name: '公开记录校验', href: paths.ledger(site) },
    { name: '阅读设置', href: readingPath({}, paths.map(site)) },
  ]
  const body = (
    <>
      <div className="page-title">
        <h1>网站地图</h1>
        <p>本站的全部栏目和能办的事都在这一页。找不到的，可以打页脚的电话问。</p>
      </div>
      <div className="columns map">
        <Group name="我要办的事" links={thingsToDo(shell, view.mailbox)} />
        <Group name="政府信息公开" links={disclosure} />
        <Group name="服务和公示" links={view.services} />
        {columnsByGroup(shell).map(({ name, links }) => (
          <Group key={name} name={name} links={links} />
        ))}
        <Group name="下级网站" links={view.below} />
        <Group name="关于本站" links={about} />
      </div>
      <div className="band">
        <Help shell={shell} />
      </div>
    </>
  )
  return sitePage({
    site: shell,
    title: '网站地图',
    path: paths.map(site),
    meta: { description: `${shell.organ.name}网站的全部栏目、能办的事和使用帮助` },
    breadcrumbs: [{ name: '网站地图' }],
    body,
  })
}
