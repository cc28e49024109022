import { useQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import { CommandForm } from '../forms/command-form.tsx'
import { ChoiceField, DayField, NumberField } from '../forms/fields.tsx'
import { Loaded } from '../page/loaded.tsx'
import { Page } from '../page/page.tsx'
import { Sheet } from '../page/sheet.tsx'
import { todayInChina } from '../page/today.ts'
import { useOrgan } from '../shell/use-organ.ts'
import { applications, type Case } from './api.ts'
import { FLOW_CHOICES } from './flow-choices.ts'
import { LetterSettings } from './letter-settings.tsx'

/** Who decides applications in this organ, from now on. */
export function CaseSettingsPage() {
  const { organ, to } = useOrgan()
  const query = useQuery(applications.ask.settings.queryOptions({ input: { organ: organ.id } }))
  return (
    <Page title="由谁决定答复" sub={<Link to={to('applications')}>全部申请</Link>}>
      <Loaded query={query}>
        {(set) => (
          <>
            <Sheet>
              <Flows set={set} />
            </Sheet>
            <Sheet title="逾期不补正、不缴费">
              <Lapses set={set.lapses} />
            </Sheet>
            <Sheet title="逾期自动报领导小组">
              <Escalation set={set.escalations} />
            </Sheet>
          </>
        )}
      </Loaded>
      <LetterSettings />
    </Page>
  )
}

type Settings = Awaited<ReturnType<typeof applications.call.settings>>

const flowWords = (flow: string) => FLOW_CHOICES.find(({ value }) => value === flow)?.label ?? flow

/** Who decides what is registered from a day on; what the change leaves as it is stands beside it. */
function Flows({ set }: { set: Settings }) {
  const { organ } = useOrgan()
  const { flow, flows, open, atLeast } = set
  return (
    <>
      {flows.length > 0 && (
        <ul>
          {flows.map((one) => (
            <li key={one.from}>
              <span className="figures">{one.from}</span> 起登记的：{flowWords(one.flow)}
            </li>
          ))}
        </ul>
      )}
      <CommandForm<{ flow: Case['flow']; from: string }, unknown>
        initial={{ flow, from: todayInChina() }}
        run={(values, key) => applications.call.setFlow({ organ: organ.id, key, ...values })}
        done="已设定。"
        submit="设定"
      >
        <ChoiceField name="flow" label="由谁决定" options={FLOW_CHOICES} />
        <DayField
          name="from"
          label="从哪一天起"
          min={todayInChina()}
          help={`只对那天起登记的申请起作用；现在在办的 ${open} 件${atLeast ? '以上' : ''}不变。登记时也可以为某一件另选。`}
        />
      </CommandForm>
    </>
  )
}

const LAPSE_CHOICES = [
  { value: 'automatic' as const, label: '期满次日自动终止，发告知书' },
  { value: 'proposed' as const, label: '列入待办，由经办人核实后终止' },
]

/** Whether a case ends by itself when the applicant did not correct or pay in time. */
function Lapses({ set }: { set: Settings['lapses'] }) {
  const { organ } = useOrgan()
  return (
    <>
      {set.length === 0 && (
        <p className="quiet">还没有设定：依《条例》第三十条和收费办法视为放弃，期满次日自动终止。</p>
      )}
      {set.length > 0 && (
        <ul>
          {set.map(({ from, mode }) => (
            <li key={from}>
              <span className="figures">{from}</span> 起期满的：
              {LAPSE_CHOICES.find(({ value }) => value === mode)?.label}
            </li>
          ))}
        </ul>
      )}
      <CommandForm<{ mode: 'automatic' | 'proposed'; from: string }, unknown>
        initial={{ mode: set.at(-1)?.mode ?? 'automatic', from: todayInChina() }}
        run={(values, key) => applications.call.setLapse({ organ: organ.id, key, ...values })}
        done="已设定。"
        submit="设定逾期怎样办"
      >
        <ChoiceField name="mode" label="逾期以后" options={LAPSE_CHOICES} />
        <DayField
          name="from"
          label="从哪一天起"
          min={todayInChina()}
          help="期限在那天以前已满的，仍照原来的办。自动终止的，20 个工作日内可以写明理由撤销。"
        />
      </CommandForm>
    </>
  )
}

interface EscalationValues {
  days?: number
  from: string
}

/** After how many workdays a late reply is reported to the leading group by itself. */
function Escalation({ set }: { set: readonly { from: string; days: number | null }[] }) {
  const { organ } = useOrgan()
  return (
    <>
      {set.length === 0 && <p className="quiet">还没有设定，逾期的由公开办手工报告。</p>}
      {set.length > 0 && (
        <ul>
          {set.map(({ from, days }) => (
            <li key={from}>
              {from} 起：{days === null ? '不自动报告' : `逾期 ${days} 个工作日报告`}
            </li>
          ))}
        </ul>
      )}
      <CommandForm<EscalationValues, unknown>
        initial={{ from: todayInChina() }}
        run={(values, key) =>
          applications.call.setEscalation({
            organ: organ.id,
            key,
            from: values.from,
            days: values.days ?? null,
          })
        }
        done="已设定。"
        submit="设定自动报告"
      >
        <NumberField name="days" label="逾期几个工作日" optional help="不填的，从那天起不自动报告。" />
        <DayField name="from" label="从哪一天起" min={todayInChina()} />
      </CommandForm>
    </>
  )
}
