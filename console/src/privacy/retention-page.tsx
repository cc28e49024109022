import { useQuery } from '@tanstack/react-query'
import { Table } from 'antd'
import { Link } from 'react-router'
import { PIPL } from '#law/index.ts'
import { CommandForm } from '../forms/command-form.tsx'
import { DayField, NumberField, ProseField } from '../forms/fields.tsx'
import { BasisNote } from '../page/basis-note.tsx'
import { Chip } from '../page/chip.tsx'
import { EmptyNote } from '../page/empty-note.tsx'
import { Loaded } from '../page/loaded.tsx'
import { Page } from '../page/page.tsx'
import { Sheet } from '../page/sheet.tsx'
import { todayInChina } from '../page/today.ts'
import { useOrgan } from '../shell/use-organ.ts'
import { privacy } from './api.ts'

type Retention = Awaited<ReturnType<typeof privacy.call.retention>>

/** How long identities are kept, what will be destroyed next, and what stops it. */
export function RetentionPage() {
  const { organ, allows, to } = useOrgan()
  const query = useQuery(privacy.ask.retention.queryOptions({ input: { organ: organ.id } }))
  return (
    <Page
      title="身份信息的保存期限"
      sub={<Link to={to('applications')}>全部申请</Link>}
      actions={<Link to={to('applications/identity-log')}>查看记录</Link>}
    >
      <Loaded query={query}>
        {(retention) => (
          <>
            <Sheet title="现在的期限">
              <Rules retention={retention} />
            </Sheet>
            <Sheet title="九十天内将销毁">
              <Due due={retention.due} />
            </Sheet>
            {allows('application.settings') && (
              <Sheet title="另设期限">
                <SetRule key={retention.rules.length} now={retention.now} />
              </Sheet>
            )}
          </>
        )}
      </Loaded>
    </Page>
  )
}

function Rules({ retention: { now, rules } }: { retention: Retention }) {
  return (
    <>
      <p style={{ marginTop: 0 }}>
        证件号码和扫描件：办结后 {now.proofDays} 天。姓名和联系方式：办结后 {now.identityDays} 天。
      </p>
      <p className="quiet">
        自 {now.from} 起。依据：{now.basis}。每天凌晨销毁期满的；内容连同密钥抹去，不能恢复，流水仍可核验。
      </p>
      <BasisNote basis={[PIPL.cite('19'), PIPL.cite('47')]} />
      {rules.length > 0 && (
        <ul className="rows">
          {rules.map((rule) => (
            <li key={rule.from} style={{ padding: '6px 0' }}>
              {rule.from} 起：证件 {rule.proofDays} 天，姓名和联系方式 {rule.identityDays} 天
              <div className="quiet">{rule.basis}</div>
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

function Due({ due }: { due: Retention['due'] }) {
  const { to } = useOrgan()
  return (
    <Table
      rowKey={({ id, what }) => `${what} ${id}`}
      dataSource={due}
      pagination={{ defaultPageSize: 20, hideOnSinglePage: true }}
      locale={{ emptyText: <EmptyNote title="九十天内没有期满的" /> }}
      columns={[
        { title: '申请', render: (_, one) => <Link to={to(`applications/${one.id}`)}>{one.number}</Link> },
        { title: '办结', dataIndex: 'closedDay', className: 'figures', responsive: ['md'] },
        { title: '销毁什么', render: (_, one) => <Destroyed one={one} /> },
      ]}
    />
  )
}

function Destroyed({ one }: { one: Retention['due'][number] }) {
  const over = one.due <= todayInChina()
  return (
    <>
      {one.what === 'proof' ? '证件号码、扫描件' : '姓名、联系方式'}
      <div className="quiet figures">
        {one.due} {over ? '已期满，下一个凌晨销毁' : '到期销毁'}
      </div>
      {one.stopped !== '' && <Chip tone="warn">不销毁：{one.stopped}</Chip>}
    </>
  )
}

interface RuleValues {
  from: string
  proofDays: number
  identityDays: number
  basis: string
}

function SetRule({ now }: { now: Retention['now'] }) {
  const { organ } = useOrgan()
  return (
    <CommandForm<RuleValues, unknown>
      initial={{ from: todayInChina(), proofDays: now.proofDays, identityDays: now.identityDays, basis: '' }}
      run={(values, key) => privacy.call.setRetention({ organ: organ.id, key, ...values })}
      done="已设定。"
      submit="设定"
      confirm="期限缩短的，已经期满的会在下一个凌晨销毁，不能恢复。"
    >
      <DayField name="from" label="起用日期" min={todayInChina()} />
      <NumberField name="proofDays" label="证件号码和扫描件保存" min={60} max={36500} unit="天" />
      <NumberField name="identityDays" label="姓名和联系方式保存" min={60} max={36500} unit="天" />
      <ProseField name="basis" label="依据" max={200} rows={2} help="例如县档案局、县委办的保管期限规定。" />
    </CommandForm>
  )
}
