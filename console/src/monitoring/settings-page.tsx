import { useQuery } from '@tanstack/react-query'
import { CommandForm } from '../forms/command-form.tsx'
import { ChoiceField, DayField, NumberField, TextField } from '../forms/fields.tsx'
import { Loaded } from '../page/loaded.tsx'
import { Page } from '../page/page.tsx'
import { Sheet } from '../page/sheet.tsx'
import { todayInChina } from '../page/today.ts'
import { useOrgan } from '../shell/use-organ.ts'
import { monitoring, type Setting } from './api.ts'
import { Rooms } from './rooms.tsx'

/** The figures that are no verified law, each with where it comes from. */
export function MonitoringSettingsPage() {
  const { organ, allows } = useOrgan()
  const query = useQuery(monitoring.ask.settings.queryOptions({ input: { organ: organ.id } }))
  return (
    <Page
      title="监测设置"
      sub="检查指标写明的数字不能改；没有写明或者没有核对的，在这里按日期设置，并写明来源。"
    >
      <Rooms />
      <Loaded query={query}>
        {(settings) => (
          <>
            <Sheet title="现行设置">
              <ul className="rows">
                {settings.map((one) => (
                  <Line key={one.name} one={one} />
                ))}
              </ul>
            </Sheet>
            {allows('monitoring.handle') && (
              <Sheet title="修改">
                <div className="narrow">
                  <Change settings={settings} />
                </div>
              </Sheet>
            )}
          </>
        )}
      </Loaded>
    </Page>
  )
}

function Line({ one }: { one: Setting }) {
  const later = one.later.map((next) => `${next.from} 起 ${next.value} ${one.unit}`).join('，')
  return (
    <li className="row-link">
      <span className="row-title">{one.label}</span>
      <strong className="figures">
        {one.value} {one.unit}
      </strong>
      <span className="row-note">
        来源：{one.source}
        {one.from && `，${one.from} 起`}
        {later && `；${later}`}
      </span>
    </li>
  )
}

interface Values {
  name: Setting['name']
  from: string
  value: number
  source: string
}

function Change({ settings }: { settings: readonly Setting[] }) {
  const { organ } = useOrgan()
  const names = settings.map(({ name, label, unit }) => ({ value: name, label: `${label}（${unit}）` }))
  return (
    <CommandForm<Values, unknown>
      initial={{ from: todayInChina(), source: '' }}
      run={(values, key) => monitoring.call.setSetting({ organ: organ.id, key, ...values })}
      done="已保存，从起用日期开始按新的算。"
      submit="保存设置"
    >
      <ChoiceField name="name" label="设置" options={names} />
      <NumberField name="value" label="数值" min={1} />
      <DayField name="from" label="起用日期" help="之前的问题仍按原来的期限。" />
      <TextField name="source" label="来源" max={200} help="文件名称和文号，或者会议决定。" />
    </CommandForm>
  )
}
