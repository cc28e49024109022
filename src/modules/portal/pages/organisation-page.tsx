import type { ReactNode } from 'react'
import type { Organ } from '#modules/organs/index.ts'
import { paths } from '../shell/paths.ts'
import { RecordTable } from '../shell/record-table.tsx'
import { sitePage } from '../shell/site-page.tsx'
import type { SiteShell } from '../shell/site-shell.ts'
import { organData } from '../shell/structured-data.ts'
import { type ColumnBlock, ColumnBlocks } from './column-blocks.tsx'
import { weekdayName } from './doors.tsx'
import { Facts } from './facts.tsx'

function Contact({ organ: { contact } }: { organ: Organ }): ReactNode {
  const facts = [
    ['地址', `${contact.address}（邮政编码 ${contact.postcode}）`],
    ['电话', contact.telephone],
    ['传真', contact.fax],
    ['电子邮箱', contact.email],
    ['办公时间', contact.officeHours],
    ['公开工作机构', contact.disclosureOffice],
  ] as const
  return (
    <section id="contact">
      <h2>联系方式</h2>
      <Facts facts={facts} />
    </section>
  )
}

function Leaders({ organ }: { organ: Organ }): ReactNode {
  const leaders = [...organ.leaders].sort((a, b) => a.order - b.order)
  return (
    <section id="leaders">
      <h2>领导信息</h2>
      <div className="entries people">
        {leaders.map((leader) => (
          <section className="entry" key={`${leader.order}${leader.name}`}>
            <h3>
              {leader.name} <small>{leader.post}</small>
            </h3>
            <p>{leader.duties}</p>
          </section>
        ))}
      </div>
    </section>
  )
}

function Departments({ organ }: { organ: Organ }): ReactNode {
  return (
    <section id="departments">
      <h2>内设机构</h2>
      <div className="entries people">
        {organ.departments.map((department) => (
          <section className="entry" key={department.id}>
            <h3>{department.name}</h3>
            <p>{department.duties}</p>
            <Facts
              facts={[
                ['负责人', department.lead],
                ['电话', department.telephone],
                ['地点', department.place],
                ['窗口', (department.windows ?? []).join('、')],
              ]}
            />
          </section>
        ))}
      </div>
    </section>
  )
}

function LeadingGroup({ group }: { group: NonNullable<Organ['leadingGroup']> }): ReactNode {
  return (
    <section id="leading-group">
      <h2>{group.name}</h2>
      <Facts
        facts={[
          ['组长', group.leader],
          ['副组长', group.deputy],
          ['成员', group.members],
          ['办公室', group.office],
          ['职责', group.duty],
        ]}
      />
    </section>
  )
}

function Duty({ organ }: { organ: Organ }): ReactNode {
  return (
    <section id="duty">
      <h2>电话值班</h2>
      <p className="quiet">每周值班安排，法定节假日除外</p>
      <RecordTable
        caption="每周值班安排"
        head={['星期', '值班人', '电话', '时间']}
        rows={organ.dutyRoster.map((shift) => ({
          key: `${shift.weekday}${shift.name}${shift.hours}`,
          name: weekdayName(shift.weekday),
          cells: [shift.name, shift.telephone, shift.hours],
        }))}
      />
    </section>
  )
}

function Below({ organs }: { organs: Organ[] }): ReactNode {
  const villages = organs.every(isVillage)
  return (
    <section id="below">
      <h2>{villages ? '下辖村（社区）' : '下级单位'}</h2>
      <div className="entries people">
        {organs.map((organ) => (
          <section className="entry" key={organ.id}>
            <h3>{organ.site ? <a href={organ.site.path}>{organ.shortName}</a> : organ.shortName}</h3>
            <Facts
              facts={[
                ['全称', organ.name],
                ['地址', organ.contact.address],
                ['电话', organ.contact.telephone],
                ['办公时间', organ.contact.officeHours],
              ]}
            />
          </section>
        ))}
      </div>
    </section>
  )
}

function partsOf(organ: Organ, below: Organ[]) {
  const parts = [
    { id: 'contact', name: '联系方式', stands: true },
    { id: 'leaders', name: '领导信息', stands: organ.leaders.length > 0 },
    { id: 'departments', name: '内设机构', stands: organ.departments.length > 0 },
    { id: 'duty', name: '电话值班', stands: organ.dutyRoster.length > 0 },
    { id: 'leading-group', name: '领导小组', stands: organ.leadingGroup !== null },
    { id: 'below', name: below.every(isVillage) ? '下辖村' : '下级单位', stands: below.length > 0 },
  ]
  return parts.filter((part) => part.stands)
}

const isVillage = (organ: Organ) => organ.kind === 'village'

/** Who is who: contact, leaders, departments, the leading group, duty, and the organs below. */
export function organisationPage(shell: SiteShell, view: { below: Organ[]; columns: ColumnBlock[] }): string {
  const { organ } = shell
  const body = (
    <div className="stack">
      <div className="page-title">
        <h1>组织机构</h1>
        <p>{organ.name}的职责分工、负责人和联系方式。</p>
        <nav className="index" aria-label="本页内容">
          {partsOf(organ, view.below).map(({ id, name }) => (
            <a key={id} href={`#${id}`}>
              {name}
            </a>
          ))}
        </nav>
      </div>
      <Contact organ={organ} />
      {organ.leaders.length > 0 && <Leaders organ={organ} />}
      {organ.departments.length > 0 && <Departments organ={organ} />}
      {organ.dutyRoster.length > 0 && <Duty organ={organ} />}
      {organ.leadingGroup && <LeadingGroup group={organ.leadingGroup} />}
      {view.below.length > 0 && <Below organs={view.below} />}
      {view.columns.length > 0 && <ColumnBlocks blocks={view.columns} />}
    </div>
  )
  return sitePage({
    site: shell,
    title: '组织机构',
    path: paths.organisation(shell.site),
    meta: {
      column: {
        name: '组织机构',
        description: `${organ.name}的内设机构、负责人、办公地址、办公时间和联系方式`,
        keywords: ['机构职能', '领导信息', '内设机构', '联系方式'],
        group: 'organisation',
      },
      data: organData(shell),
    },
    breadcrumbs: [{ name: '组织机构' }],
    body,
  })
}
