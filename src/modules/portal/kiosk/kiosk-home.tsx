import type { ReactNode } from 'react'
import { REPLY_LIMIT } from '#law/index.ts'
import type { Organ, Site } from '#modules/organs/index.ts'
import { paths } from '../shell/paths.ts'

interface Door {
  href: string
  name: string
  what: string
}

/** What a touch screen offers, in the order people come for it; `page` marks what a site may not have. */
function doorsOf(site: Site): (Door & { page?: true })[] {
  return [
    { href: `${site.path}window/`, name: '办事指南', what: '办什么事，带什么材料，到哪个窗口', page: true },
    { href: `${site.path}boards/`, name: '政务公开栏', what: '现在公示着什么', page: true },
    { href: paths.disclosure(site), name: '政府信息公开', what: '公开目录、指南、年报' },
    { href: paths.search(site), name: '查找信息', what: '写几个字，找文件和公告' },
    {
      href: paths.apply(site),
      name: '申请公开信息',
      what: `一般 ${REPLY_LIMIT.at(-1)?.value} 个工作日内答复`,
    },
    { href: paths.track(site), name: '查办理进度', what: '凭编号和查询码' },
    { href: paths.mailbox(site), name: '提意见、投诉、咨询', what: '写一封信，凭查询码看答复' },
    { href: `${site.path}gazette/`, name: '政府公报', what: '一期一期看', page: true },
    { href: paths.duty(site), name: '今天谁值班', what: '值班电话和人员' },
  ]
}

/** How staff turn this machine into a touch screen, shown to who is on none. */
function SetUp({ site, idle }: { site: Site; idle: number }): ReactNode {
  return (
    <section className="form-notice">
      <h2>工作人员设置</h2>
      <p>
        在大厅的触摸屏上按下面的按钮，这台机器就只显示本网站：站外的网址和文件改为二维码；{idle}{' '}
        秒没有人动，回到本页，填写的内容清除。
      </p>
      <form method="post" action={`${site.path}kiosk/begin`}>
        <p>
          <button className="button" type="submit">
            把这台机器设为触摸屏
          </button>
        </p>
      </form>
    </section>
  )
}

/** Where a touch screen starts and comes back to: a few large doors. */
export function KioskHome(props: {
  organ: Organ
  site: Site
  idle: number
  /** Whether this machine is a touch screen already. */
  on: boolean
  has(path: string): boolean
}): ReactNode {
  const { organ, site, idle, on, has } = props
  return (
    <div className="kiosk-home">
      <h1>您好，请点选要办的事</h1>
      <div className="kiosk-doors">
        {doorsOf(site)
          .filter(({ page, href }) => !page || has(href))
          .map(({ href, name, what }) => (
            <a key={href} href={href}>
              <strong>{name}</strong>
              <small>{what}</small>
            </a>
          ))}
      </div>
      <p className="kiosk-help">
        不会用？请到窗口问，或者打电话 {organ.contact.telephone}。办公时间：{organ.contact.officeHours}。
      </p>
      {!on && <SetUp site={site} idle={idle} />}
    </div>
  )
}
