import type { ReactNode } from 'react'
import type { Organ } from '#modules/organs/index.ts'
import type { SourcedPage } from '#modules/portal/index.ts'
import { guidePath, kioskPath, sheetPath, windowPath } from '../guide-paths.ts'
import { statedElements } from '../guide-sheet.ts'
import type { GuideRow } from '../store.ts'

function Value({ texts, ordered }: { texts: string[]; ordered: boolean }): ReactNode {
  if (texts.length < 2 && !ordered) return texts.map((text) => <p key={text}>{text}</p>)
  return (
    <ol>
      {texts.map((text) => (
        <li key={text}>{text}</li>
      ))}
    </ol>
  )
}

const Telephone = ({ number }: { number: string }) =>
  /^[\d\-+ ]{5,}$/.test(number) ? <a href={`tel:${number.replace(/ /g, '')}`}>{number}</a> : number

/** The service as machines read it. */
const serviceData = (organ: Organ, guide: NonNullable<GuideRow['live']>) => ({
  '@type': 'GovernmentService',
  name: guide.name,
  serviceOperator: { '@type': 'GovernmentOrganization', name: organ.name },
  areaServed: organ.shortName,
  termsOfService: guide.conditions.join('\n'),
  hoursAvailable: guide.hours,
  availableChannel: {
    '@type': 'ServiceChannel',
    name: guide.window,
    serviceLocation: { '@type': 'Place', name: guide.place },
    servicePhone: { '@type': 'ContactPoint', telephone: guide.telephone },
    processingTime: guide.limit,
  },
})

/** A service guide: its elements in the official order, the sheet to print, the way back. */
export function guidePage(organ: Organ, site: string, row: GuideRow): SourcedPage {
  const guide = row.live
  if (!guide) throw new Error('only a live guide has a page')
  const window = windowPath(site, guide.window)
  const body = (
    <article className="text service-guide">
      <h1>{guide.name}</h1>
      <p className="quiet">
        {guide.window} · 第{row.version}版，<time dateTime={row.published_on ?? ''}>{row.published_on}</time>{' '}
        发布
      </p>
      <dl className="elements">
        {statedElements(guide).map(([name, texts]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>
              {name === '联系电话' ? (
                <Telephone number={texts.join('、')} />
              ) : (
                <Value texts={texts} ordered={name === '办理流程'} />
              )}
            </dd>
          </div>
        ))}
      </dl>
      <p className="kiosk-ways no-print">
        <a className="button" href={sheetPath(site, row.id, guide.name)}>
          下载打印件（PDF，A4）
        </a>
        <a className="button button-quiet" href={window}>
          返回{guide.window}
        </a>
        <a className="button button-quiet" href={site}>
          返回首页
        </a>
      </p>
    </article>
  )
  return {
    path: guidePath(site, row.id),
    title: `${guide.name}（办事指南）`,
    meta: {
      description: `${organ.name}${guide.window}：${guide.name}的条件、材料、地点、时间、流程和时限`,
      data: serviceData(organ, guide),
    },
    breadcrumbs: [
      { name: '便民服务窗口', href: kioskPath(site) },
      { name: guide.window, href: window },
      { name: guide.name },
    ],
    body,
  }
}
