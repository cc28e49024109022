import type { Organ } from '#modules/organs/index.ts'
import type { SourcedPage } from '#modules/portal/index.ts'
import { kioskPath, windowPath } from '../guide-paths.ts'
import type { WindowView } from '../read-windows.ts'

/** The way into the windows, for a touch screen in the hall as for a phone: large targets, plain links. */
export function kioskPage(organ: Organ, site: string, views: WindowView[]): SourcedPage {
  const body = (
    <div className="stack">
      <div className="page-title">
        <h1>便民服务窗口</h1>
        <p>请点选要去的窗口，查看能办什么事、要带什么材料。</p>
      </div>
      <div className="kiosk kiosk-large">
        {views.map((view) => (
          <a key={view.name} href={windowPath(site, view.name)}>
            <strong>{view.name}</strong>
            <small>
              办事指南 {view.guides.length} 项，政策文件 {view.files.length} 份
            </small>
          </a>
        ))}
      </div>
      <section>
        <h2>也可以看</h2>
        <div className="kiosk kiosk-three">
          <a href={`${site}gazette/`}>
            <strong>政府公报</strong>
          </a>
          <a href={`${site}boards/`}>
            <strong>政务公开栏</strong>
          </a>
          <a href={`${site}disclosure/`}>
            <strong>政府信息公开</strong>
          </a>
        </div>
      </section>
      <p className="kiosk-ways no-print">
        <a className="button button-quiet" href={site}>
          返回首页
        </a>
      </p>
    </div>
  )
  return {
    path: kioskPath(site),
    title: '便民服务窗口',
    meta: { description: `${organ.name}各服务窗口的办事指南、办事清单和政策文件` },
    breadcrumbs: [{ name: '便民服务窗口' }],
    body,
  }
}
