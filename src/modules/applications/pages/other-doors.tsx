import type { ReactNode } from 'react'
import { citation, OGI } from '#law/index.ts'
import type { Organ } from '#modules/organs/index.ts'
import { CHANNELS, type Channel } from '../rules/receipt-day.ts'

/** For whoever cannot write, or see the form well: a number to call, a window to come to, and somebody who writes. */
export function HelpToApply({ organ: { contact } }: { organ: Organ }): ReactNode {
  const { telephone, address, disclosureOffice, officeHours } = contact
  return (
    <section className="form-notice" aria-labelledby="help-to-apply">
      <h2 id="help-to-apply">不会写字、看不清、不会上网？</h2>
      <ul>
        <li>
          打电话：<a href={`tel:${telephone}`}>{telephone}</a>
          {officeHours === '' ? '' : `，${officeHours}`}。工作人员告诉您怎么办。
        </li>
        <li>
          当面说：到{address}（{disclosureOffice}
          ），口头说出要什么，由工作人员代您填写、念给您听，您核对后签名或者按指印。
        </li>
        <li>请家里人、村干部帮忙填写也可以，写您本人的姓名和证件。</li>
      </ul>
      <p>
        书写有困难的可以口头申请，阅读、听看有困难的会得到帮助（{citation(OGI.cite('29.1'))}、
        {citation(OGI.cite('43'))}）。
      </p>
    </section>
  )
}

/** Where each further door is; empty where the organ has none. */
const DOORS: [Channel, string, (contact: Organ['contact']) => string][] = [
  ['counter', '当面提交', ({ address, disclosureOffice }) => `${address}（${disclosureOffice}）`],
  [
    'post',
    '邮寄（挂号、快递）',
    ({ address, postcode, disclosureOffice }) => `${address}，${disclosureOffice}收，邮编 ${postcode}`,
  ],
  ['ordinary-post', '平信', ({ address, disclosureOffice }) => `${address}，${disclosureOffice}收`],
  ['fax', '传真', ({ fax }) => fax],
  ['email', '电子邮件', ({ email }) => email],
]

/** The other ways to apply, each with the day from which the limit to reply counts. */
export function OtherDoors({ organ: { contact } }: { organ: Organ }): ReactNode {
  const doors = DOORS.map(([channel, name, where]) => ({ channel, name, where: where(contact) }))
  return (
    <section aria-labelledby="other-doors">
      <h2 id="other-doors">不在网上也可以申请</h2>
      <p>写明姓名、证件、联系方式和要的信息就行，不限格式。收到之日的下一个工作日起算答复期限。</p>
      <dl className="summary-list">
        {doors
          .filter(({ where }) => where !== '')
          .map(({ channel, name, where }) => (
            <div key={channel}>
              <dt>{name}</dt>
              <dd>
                {where}
                <br />
                <span className="quiet">收到之日：{CHANNELS[channel].means}。</span>
              </dd>
            </div>
          ))}
      </dl>
    </section>
  )
}
