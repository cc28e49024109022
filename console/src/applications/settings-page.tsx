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
      <Sheet>
        <Loaded query={query}>
          {({ flow, escalations }) => (
            <>
              <CommandForm<{ flow: Case['flow'] }, unknown>
                initial={{ flow }}
                run={(values, key) => applications.call.setFlow({ organ: organ.id, key, flow: values.flow })}
                done="已设定。"
                submit="设定"
              >
                <ChoiceField
                  name="flow"
                  label="由谁决定"
                  options={FLOW_CHOICES}
                  help="只对以后登记的申请起作用；登记时也可以为某一件另选。"
                />
              </CommandForm>
              <Escalation set={escalations} />
            </>
          )}
        </Loaded>
      </Sheet>
      <LetterSettings />
    </Page>
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
      <h2>逾期自动报领导小组</h2>
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
