import type { ReactNode } from 'react'
import { paths } from './paths.ts'
import type { SiteShell } from './site-shell.ts'

/** The national entrance for telling a site of its faults, with this site and page filled in. */
export function faultReport(shell: SiteShell, path: string): string {
  const query = new URLSearchParams({ site_code: shell.site.siteIdCode, url: `${shell.origin}${path}` })
  return `https://zfwzzc.www.gov.cn/exposure/jiucuo.html?${query}`
}

/** The site's own form for the same, with kind and page filled in. */
export function ownFaultReport({ site }: SiteShell, path: string): string {
  return `${paths.mailbox(site)}?${new URLSearchParams({ kind: 'site-error', page: path })}`
}

/** The marks every page of a government site must show; `lang` where the page is in another language. */
export function SiteMarks({ site, lang }: Pick<SiteShell, 'site'> & { lang?: string }): ReactNode {
  return (
    <p className="marks" lang={lang}>
      <span>党政机关网站</span>
      <span>网站标识码：{site.siteIdCode}</span>
      <span>ICP备案编号：{site.icp}</span>
      <span>公安机关备案：{site.policeRecord}</span>
    </p>
  )
}

/** The foot: who runs the site and how to reach them, and the marks every government site must show. */
export function SiteFoot({ shell, path }: { shell: SiteShell; path: string }): ReactNode {
  const { organ, site, above } = shell
  const { contact } = organ
  return (
    <footer className="site-foot">
      <div className="wrap">
        <div className="about">
          <address>
            <h2>主办单位：{organ.name}</h2>
            <p>
              地址：{contact.address}（邮政编码 {contact.postcode}）
            </p>
            <p>
              电话：<a href={`tel:${contact.telephone}`}>{contact.telephone}</a>
              {contact.fax ? `　传真：${contact.fax}` : ''}
            </p>
            <p>办公时间：{contact.officeHours}</p>
          </address>
          <nav className="links" aria-label="页脚">
            <a href={faultReport(shell, path)}>我为政府网站找错</a>
            <a href={ownFaultReport(shell, path)}>向本站反映错误</a>
            <a href={paths.organisation(site)}>联系我们</a>
            <a href={paths.map(site)}>网站地图</a>
            <a href={paths.openData(site)}>订阅和开放数据</a>
            <a href={paths.ledger(site)}>公开记录校验</a>
            {above && <a href={above.path}>{above.name}</a>}
          </nav>
        </div>
        <SiteMarks site={site} />
      </div>
    </footer>
  )
}
