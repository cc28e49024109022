import type { ReactNode } from 'react'
import { paths } from '../shell/paths.ts'
import type { SiteShell } from '../shell/site-shell.ts'
import { disclosureSubpage } from './disclosure-page.tsx'
import { Facts } from './facts.tsx'

/** The elements a disclosure guide must hold. */
export interface GuideView {
  classification: string
  arrangement: string
  obtaining: string
  officeName: string
  address: string
  officeHours: string
  telephone: string
  fax: string
  online: string
  applicationHowTo: string[]
  timeLimits: string[]
  fees: string
  supervision: string
}

function Steps({ items }: { items: string[] }): ReactNode {
  return (
    <ol>
      {items.map((item) => (
        <li key={item}>{item}</li>
      ))}
    </ol>
  )
}

function Elements({ guide }: { guide: GuideView }): ReactNode {
  return (
    <>
      <h2>一、信息的分类</h2>
      <p>{guide.classification}</p>
      <h2>二、编排体系</h2>
      <p>{guide.arrangement}</p>
      <h2>三、获取方式</h2>
      <p>{guide.obtaining}</p>
      <h2>四、公开工作机构</h2>
      <Facts
        facts={[
          ['机构名称', guide.officeName],
          ['办公地址', guide.address],
          ['办公时间', guide.officeHours],
          ['联系电话', guide.telephone],
          ['传真', guide.fax],
          ['互联网联系', guide.online],
        ]}
      />
      <h2>五、怎样提出申请</h2>
      <Steps items={guide.applicationHowTo} />
      <h2>六、办理期限</h2>
      <Steps items={guide.timeLimits} />
      <h2>七、收费</h2>
      <p>{guide.fees}</p>
      <h2>八、监督和救济</h2>
      <p>{guide.supervision}</p>
    </>
  )
}

/** A published guide with its version and day. */
export interface PublishedGuideView {
  version: number
  day: string
  guide: GuideView
}

/** The disclosure guide; until it has been published, the page says how to ask meanwhile. */
export function guidePage(shell: SiteShell, published: PublishedGuideView | undefined): string {
  const { organ } = shell
  const body = (
    <div className="text">
      <h1>{organ.name}政府信息公开指南</h1>
      {published ? (
        <>
          <p className="quiet">
            第{published.version}版，{published.day} 发布
          </p>
          <Elements guide={published.guide} />
        </>
      ) : (
        <p>
          指南正在编制。需要了解怎样查阅和申请政府信息，请致电{organ.contact.disclosureOffice}
          <a href={`tel:${organ.contact.telephone}`}>{organ.contact.telephone}</a>。
        </p>
      )}
      <p className="no-print">
        <a className="button" href={paths.apply(shell.site)}>
          我要申请公开
        </a>
      </p>
    </div>
  )
  return disclosureSubpage(shell, {
    name: '政府信息公开指南',
    path: paths.guide(shell.site),
    description: `${organ.name}政府信息的分类、编排体系、获取方式，公开工作机构和申请办法`,
    keywords: ['政府信息公开指南', '获取方式', '申请办法', '办理期限'],
    body,
  })
}
