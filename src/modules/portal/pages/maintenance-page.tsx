import { paths } from '../shell/paths.ts'
import { sitePage } from '../shell/site-page.tsx'
import type { SiteShell } from '../shell/site-shell.ts'

/** What is said instead of a form or a search while they cannot answer: what works still, and whom to call. */
export function maintenancePage(shell: SiteShell): string {
  const { site } = shell
  const { contact, dutyRoster } = shell.organ
  const telephone = dutyRoster[0]?.telephone ?? contact.telephone
  const body = (
    <div className="text">
      <h1>网站维护公告</h1>
      <p>在线申请、写信、查询和搜索暂时不能用，正在恢复。刚才没有办成的，过一会儿再试。</p>
      <p className="notice">
        如果刚才正在填表：内容还没有提交。按浏览器的“返回”，填过的内容一般还在；请先不要关闭网页，稍后再点提交。
      </p>
      <h2>现在还能用的</h2>
      <ul>
        <li>
          已经公开的信息都能看：<a href={paths.home(site)}>首页</a>、
          <a href={paths.catalogue(site)}>政府信息公开目录</a>、<a href={paths.map(site)}>网站地图</a>。
        </li>
        <li>
          <a href={paths.guide(site)}>政府信息公开指南</a>里有申请表，可以打印出来填写、寄送或者当面交。
        </li>
      </ul>
      <h2>着急的，请打电话或者当面办</h2>
      <ul>
        <li>
          值班电话：<a href={`tel:${telephone}`}>{telephone}</a>
        </li>
        <li>
          {contact.disclosureOffice}：<a href={`tel:${contact.telephone}`}>{contact.telephone}</a>
        </li>
        <li>办公时间：{contact.officeHours}</li>
        <li>
          地址：{contact.address}（邮政编码 {contact.postcode}）
        </li>
      </ul>
    </div>
  )
  return sitePage({
    site: shell,
    title: '网站维护公告',
    path: paths.maintenance(site),
    tellsMaintenance: true,
    breadcrumbs: [{ name: '网站维护公告' }],
    body,
  })
}
