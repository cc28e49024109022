import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { ReactNode } from 'react'
import { today } from '#kernel/context.ts'
import { type Day, formatDay, weekdayOf, yearOf } from '#law/index.ts'
import type { Organ } from '#modules/organs/index.ts'
import { FORM_SITES, type FormPages, framed, RecordTable, receiverOf } from '#modules/portal/index.ts'
import { dutyDays } from '../duty-days.ts'
import { readCallFigures } from '../read-calls.ts'
import type { CallLine } from '../rules/call-figures.ts'
import type { DutyDay } from '../rules/duty-of-day.ts'

const SHOWN_DAYS = 7
/** A stand-in entered at the desk is on the page a minute later. */
const FRESH_SECONDS = 60
const WEEKDAYS = '日一二三四五六'

const weekday = (day: Day) => `周${WEEKDAYS[weekdayOf(day)]}`

function Today({ organ, duty }: { organ: Organ; duty: DutyDay }): ReactNode {
  const [first] = duty.shifts
  const telephone = first?.telephone ?? organ.contact.telephone
  return (
    <section className="duty-now">
      <h2>
        今天 <span className="duty-day">{formatDay(duty.day)}</span>（{weekday(duty.day)}）
      </h2>
      <p>
        <a className="door-number" href={`tel:${telephone}`}>
          {telephone}
        </a>
      </p>
      {duty.shifts.map((shift) => (
        <p key={`${shift.name}${shift.hours}`}>
          {shift.name}：{shift.hours}
        </p>
      ))}
      {duty.source === 'stand-in' && <p className="quiet">今天由代班人员接听（{duty.note}）。</p>}
      {duty.source === 'off' && <p>今天是{duty.note}，没有电话值班。可以在网上写信，工作日答复。</p>}
      {duty.source === 'unplanned' && (
        <p>
          {duty.note}办公时间：{organ.contact.officeHours}
        </p>
      )}
    </section>
  )
}

function OnDuty({ day: { shifts, source, note } }: { day: DutyDay }): ReactNode {
  return (
    <>
      {shifts.map(({ name, hours }) => (
        <p key={`${name}${hours}`}>
          {name}：{hours}
        </p>
      ))}
      {shifts.length === 0 && (source === 'off' ? `${note}，不值班` : '未排值班')}
      {source === 'stand-in' && <span className="quiet">（代班）</span>}
    </>
  )
}

function Week({ days }: { days: DutyDay[] }): ReactNode {
  return (
    <section>
      <h2>往后七天</h2>
      <p className="quiet">代班以这里为准；法定节假日除外</p>
      <RecordTable
        caption="往后七天的值班"
        head={['日期', '值班人和时间', '电话']}
        rows={days.map((one) => ({
          key: one.day,
          name: `${formatDay(one.day).replace(/^.*年/, '')} ${weekday(one.day)}`,
          cells: [
            <OnDuty key="duty" day={one} />,
            [...new Set(one.shifts.map((shift) => shift.telephone))].join('、') || '—',
          ],
        }))}
      />
    </section>
  )
}

function Figures({ year, total }: { year: number; total: CallLine }): ReactNode {
  if (total.calls === 0) return null
  return (
    <p className="quiet">
      {year}年以来接听 {total.calls} 次，共 {total.minutes} 分钟；当场答复 {total.answered} 次，转为来信办理{' '}
      {total.turned} 次。
    </p>
  )
}

interface DutyProps {
  organ: Organ
  days: DutyDay[]
  calls: { year: number; total: CallLine }
}

function DutyPage({ organ, days, calls }: DutyProps): ReactNode {
  const [first] = days
  const site = organ.site?.path ?? '/'
  return (
    <div className="stack">
      <div className="page-title">
        <h1>电话值班</h1>
        <p>
          办事、政策、进度都可以问；当场答不了的，登记后按来信办理，给您编号和查询码。不方便打电话的，可以
          <a href={`${site}mail`}>写信</a>。
        </p>
      </div>
      {first && <Today organ={organ} duty={first} />}
      <Week days={days} />
      <Figures {...calls} />
    </div>
  )
}

/** Puts the page of today's number and hours under every organ's site. */
export function registerPhonePages(app: FastifyInstance, pages: FormPages): void {
  const { ctx } = pages
  const html = async (organ: Organ, path: string) => {
    const days = await dutyDays(ctx, organ.id, SHOWN_DAYS)
    const calls = await readCallFigures(ctx, organ.id, yearOf(today(ctx)))
    return framed(pages, {
      organ,
      title: '电话值班',
      path,
      body: <DutyPage organ={organ} days={days} calls={calls} />,
    })
  }
  for (const site of FORM_SITES)
    app.get(`${site}duty`, async (request: FastifyRequest, reply) => {
      const found = receiverOf(pages, request)
      if (!found) return reply.callNotFound()
      return reply
        .header('cache-control', `public, max-age=${FRESH_SECONDS}`)
        .type('text/html; charset=utf-8')
        .send(await html(found.organ, `${found.site}duty`))
    })
}
