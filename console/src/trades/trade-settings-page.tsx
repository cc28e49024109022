import { useQuery } from '@tanstack/react-query'
import { Form, Table } from 'antd'
import { Link } from 'react-router'
import { CommandForm } from '../forms/command-form.tsx'
import { ChoiceField, DayField, NumberField, ProseField } from '../forms/fields.tsx'
import { Loaded } from '../page/loaded.tsx'
import { Page } from '../page/page.tsx'
import { Sheet } from '../page/sheet.tsx'
import { todayInChina } from '../page/today.ts'
import { useOrgan } from '../shell/use-organ.ts'
import { trading } from './api.ts'
import { toFen } from './money.ts'

type Sent = Parameters<typeof trading.call.makeSetting>[0]
type Settings = Awaited<ReturnType<typeof trading.call.settings>>['settings']

/** The local figures trades keep to, each with the day it counts from and its source. */
export function TradeSettingsPage() {
  const { organ, allows, to } = useOrgan()
  const query = useQuery(trading.ask.settings.queryOptions({ input: { organ: organ.id } }))
  return (
    <Page title="交易设置" sub={<Link to={to('trades')}>三资交易</Link>}>
      <Loaded query={query}>
        {({ settings }) => (
          <>
            <Sheet>
              <p>
                门槛和天数按县里的文件填写，写明出处和起算日期；改了以后旧的仍然留着，已经发布公告的交易不变。法律另有更严规定的（例如工程招标的公告期）从其规定。
              </p>
              <Figures settings={settings} />
            </Sheet>
            {allows('trade.settings') && (
              <Sheet title="设定">
                <SettingForm settings={settings} />
              </Sheet>
            )}
          </>
        )}
      </Loaded>
    </Page>
  )
}

function Figures({ settings }: { settings: Settings }) {
  return (
    <Table
      rowKey={(one) => `${one.label} ${one.from} ${one.organName}`}
      pagination={false}
      locale={{ emptyText: '还没有设定，村里不能发布公告。' }}
      dataSource={settings.flatMap(({ label, entries }) => entries.map((entry) => ({ label, ...entry })))}
      columns={[
        {
          title: '项目和出处',
          render: (_, one) => (
            <>
              {one.label}
              <div className="quiet">{one.source}</div>
            </>
          ),
        },
        {
          title: '数值',
          width: 130,
          className: 'figures',
          render: (_, one) => (
            <>
              {one.figure}
              <div className="quiet">{`自 ${one.from}`}</div>
            </>
          ),
        },
        { title: '设定单位', width: 110, dataIndex: 'organName', responsive: ['sm'] },
      ]}
    />
  )
}

function SettingForm({ settings }: { settings: Settings }) {
  const { organ } = useOrgan()
  const unitOf = (key: Sent['setting']) => settings.find((one) => one.key === key)?.unit ?? ''
  const send = ({ value, ...values }: Omit<Sent, 'organ' | 'key'>, key: string) => {
    const kept = unitOf(values.setting) === '元' ? toFen(Number(value)) : value
    return trading.call.makeSetting({ organ: organ.id, key, ...values, value: kept })
  }
  return (
    <div className="narrow">
      <CommandForm<Omit<Sent, 'organ' | 'key'>, unknown>
        initial={{ from: todayInChina() }}
        run={send}
        done="已设定；已经发布公告的交易不受影响。"
        submit="设定"
      >
        <ChoiceField
          name="setting"
          label="项目"
          options={settings.map((one) => ({ value: one.key, label: one.label }))}
        />
        <ValueField unitOf={unitOf} />
        <DayField name="from" label="自哪天起" />
        <ProseField name="source" label="出处" max={200} help="文件名称、文号和条款。" />
      </CommandForm>
    </div>
  )
}

function ValueField({ unitOf }: { unitOf: (key: Sent['setting']) => string }) {
  const setting = Form.useWatch('setting')
  return <NumberField name="value" label="数值" unit={unitOf(setting)} />
}
