import type { ReactNode } from 'react'
import { REPLY_LIMIT } from '#law/index.ts'
import type { Organ } from '#modules/organs/index.ts'
import { paths } from '../shell/paths.ts'
import type { SiteShell } from '../shell/site-shell.ts'

const WEEKDAYS = ['一', '二', '三', '四', '五', '六', '日']

/** '周一' for 1. */
export function weekdayName(weekday: number): string {
  return `周${WEEKDAYS[weekday - 1] ?? ''}`
}

function ApplyDoor({ shell }: { shell: SiteShell }): ReactNode {
  return (
    <section className="door door-next">
      <h2>我要申请公开</h2>
      <p>想要的政府信息网站上没有？填一张表提出申请，一般{REPLY_LIMIT.at(-1)?.value}个工作日内答复。</p>
      <p className="push">
        <a className="button" href={paths.apply(shell.site)}>
          在线申请
        </a>
        <a className="also" href={paths.track(shell.site)}>
          查询办理进度
        </a>
      </p>
    </section>
  )
}

function OpinionDoor({ organ }: { organ: Organ }): ReactNode {
  const { contact } = organ
  return (
    <section className="door">
      <h2>我要提意见、投诉、咨询</h2>
      <p>目前请来电、来信或者到办公室反映，工作人员会登记办理。</p>
      <dl>
        <div>
          <dt>来电</dt>
          <dd>{contact.telephone}</dd>
        </div>
        <div>
          <dt>来信</dt>
          <dd>
            {contact.address}，{contact.disclosureOffice}收，邮编 {contact.postcode}
          </dd>
        </div>
        {contact.email && (
          <div>
            <dt>邮箱</dt>
            <dd>{contact.email}</dd>
          </div>
        )}
      </dl>
    </section>
  )
}

function MailboxDoor({ shell }: { shell: SiteShell }): ReactNode {
  return (
    <section className="door">
      <h2>我要提意见、投诉、咨询</h2>
      <p>咨询、建议、投诉、举报、求助和网站纠错，都可以在网上写信，凭编号和查询码看答复。</p>
      <p className="push">
        <a className="button" href={paths.mailbox(shell.site)}>
          我要写信
        </a>
        <a className="also" href={paths.mailboxTrack(shell.site)}>
          查询答复
        </a>
      </p>
    </section>
  )
}

function TelephoneDoor({ shell }: { shell: SiteShell }): ReactNode {
  const { contact, dutyRoster } = shell.organ
  const telephone = dutyRoster[0]?.telephone ?? contact.telephone
  return (
    <section className="door">
      <h2>打电话问</h2>
      <p>值班电话有人接听，办事、政策、进度都可以问。</p>
      <div className="push">
        <a className="door-number" href={`tel:${telephone}`}>
          {telephone}
        </a>
        <p>{contact.officeHours}</p>
        <p>
          <a href={paths.duty(shell.site)}>今天谁值班</a>
        </p>
      </div>
    </section>
  )
}

/** The three things most people come for, before anything else. */
export function Doors({ shell, mailbox }: { shell: SiteShell; mailbox: boolean }): ReactNode {
  return (
    <div className="doors">
      <ApplyDoor shell={shell} />
      {mailbox ? <MailboxDoor shell={shell} /> : <OpinionDoor organ={shell.organ} />}
      <TelephoneDoor shell={shell} />
    </div>
  )
}
