import { useQuery } from '@tanstack/react-query'
import { Table } from 'antd'
import { Link } from 'react-router'
import { CommandForm } from '../forms/command-form.tsx'
import { ChoiceField, DayField, NumberField, ProseField } from '../forms/fields.tsx'
import { Loaded } from '../page/loaded.tsx'
import { Page } from '../page/page.tsx'
import { Sheet } from '../page/sheet.tsx'
import { todayInChina } from '../page/today.ts'
import { useOrgan } from '../shell/use-organ.ts'
import { trading } from './api.ts'

type Values = Omit<Parameters<typeof trading.call.makeSetting>[0], 'organ' | 'key'>

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
              <Table
                rowKey={(one) => `${one.label} ${one.from} ${one.organName}`}
                pagination={false}
                dataSource={settings.flatMap(({ label, unit, entries }) =>
                  entries.map((entry) => ({ label, unit, ...entry })),
                )}
                columns={[
                  { title: '项目', dataIndex: 'label' },
                  { title: '自', dataIndex: 'from', className: 'figures', width: 120 },
                  { title: '数值', className: 'figures', render: (_, one) => `${one.value} ${one.unit}` },
                  { title: '设定单位', dataIndex: 'organName', responsive: ['sm'] },
                  { title: '出处', dataIndex: 'source', responsive: ['md'] },
                ]}
              />
            </Sheet>
            {allows('trade.settings') && (
              <Sheet title="设定">
                <div className="narrow">
                  <CommandForm<Values, unknown>
                    initial={{ from: todayInChina() }}
                    run={(values, key) => trading.call.makeSetting({ organ: organ.id, key, ...values })}
                    done="已设定；已经发布公告的交易不受影响。"
                    submit="设定"
                  >
                    <ChoiceField
                      name="setting"
                      label="项目"
                      options={settings.map((one) => ({
                        value: one.key,
                        label: `${one.label}（${one.unit}）`,
                      }))}
                    />
                    <NumberField name="value" label="数值" />
                    <DayField name="from" label="自哪天起" />
                    <ProseField name="source" label="出处" max={200} help="文件名称、文号和条款。" />
                  </CommandForm>
                </div>
              </Sheet>
            )}
          </>
        )}
      </Loaded>
    </Page>
  )
}
