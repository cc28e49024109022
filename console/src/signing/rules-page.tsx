import { useQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import { SIGNING_NAMES, type SigningKey } from '#modules/articles/contract.ts'
import { CommandForm } from '../forms/command-form.tsx'
import { ChoiceField, DayField, NumberField, TextField } from '../forms/fields.tsx'
import { Chip } from '../page/chip.tsx'
import { EmptyNote } from '../page/empty-note.tsx'
import { Loaded } from '../page/loaded.tsx'
import { Page } from '../page/page.tsx'
import { Sheet } from '../page/sheet.tsx'
import { todayInChina } from '../page/today.ts'
import { columnChoices } from '../shell/names.ts'
import { useOrgan } from '../shell/use-organ.ts'
import { type SigningRules, signing } from './api.ts'
import { Delegations } from './delegations.tsx'

const ALL = 'all'
const STEPS = Object.entries(SIGNING_NAMES).map(([value, label]) => ({ value, label }))

/** How the texts of the organ are signed: the flow of each column, and who signs in whose place. */
export function SigningRulesPage() {
  const { organ, allows, to } = useOrgan()
  const query = useQuery(signing.ask.rules.queryOptions({ input: { organ: organ.id } }))
  return (
    <Page
      title="审校流程和委托"
      sub={
        <>
          没有设定的栏目走全部七步。<Link to={to('queue')}>等我审校的</Link>
        </>
      }
    >
      <Loaded query={query}>
        {(rules) => (
          <>
            <Sheet title="各栏目的流程">
              <Flows flows={rules.flows} />
            </Sheet>
            {allows('article.flow') && <SetFlow />}
            <Sheet title="应急发布的事后复核">
              <p>
                自发布之日起 <strong className="figures">{rules.look.workdays}</strong> 个工作日内复核。
                <span className="quiet">来源：{rules.look.source}</span>
              </p>
              {allows('article.flow') && <SetLook />}
            </Sheet>
            <Delegations rules={rules} />
          </>
        )}
      </Loaded>
    </Page>
  )
}

function Flows({ flows }: { flows: SigningRules['flows'] }) {
  if (flows.length === 0)
    return (
      <EmptyNote title="没有另行设定">
        每篇稿件都要经过保密审查、三审、三校。本单位的制度允许少几道的，在下面按栏目设定，写明依据。
      </EmptyNote>
    )
  return (
    <ul className="rows">
      {flows.map((flow) => (
        <li key={`${flow.column} ${flow.from}`} className="row-link">
          <span className="row-title">
            {flow.columnName}：{flow.steps.map((step) => SIGNING_NAMES[step]).join(' → ')}
          </span>
          {flow.inForce && <Chip tone="good">现行</Chip>}
          <span className="row-note">
            {flow.from} 起，依据：{flow.source}
          </span>
        </li>
      ))}
    </ul>
  )
}

interface FlowValues {
  column: string
  from: string
  steps: SigningKey[]
  source: string
}

function SetFlow() {
  const { organ } = useOrgan()
  const columns = [{ value: ALL, label: '全部栏目' }, ...columnChoices(organ)]
  return (
    <Sheet title="设定流程">
      <div className="narrow">
        <CommandForm<FlowValues, unknown>
          initial={{
            column: ALL,
            from: todayInChina(),
            steps: STEPS.map(({ value }) => value as SigningKey),
          }}
          run={({ column, ...values }, key) =>
            signing.call.setFlow({ organ: organ.id, key, ...values, column: column === ALL ? null : column })
          }
          done="已保存，从起用日期起送审的稿件按新流程。"
          submit="保存流程"
        >
          <ChoiceField name="column" label="栏目" options={columns} />
          <ChoiceField
            name="steps"
            label="要经过的步骤"
            options={STEPS}
            many
            help="保密审查和至少一道审核不能省。"
          />
          <DayField name="from" label="起用日期" help="已经送审的稿件仍走原来的流程。" />
          <TextField name="source" label="依据" max={200} help="制度名称和文号、条款，或者会议决定。" />
        </CommandForm>
      </div>
    </Sheet>
  )
}

interface LookValues {
  from: string
  workdays: number
  source: string
}

function SetLook() {
  const { organ } = useOrgan()
  return (
    <details className="basis">
      <summary>修改期限</summary>
      <div className="narrow">
        <CommandForm<LookValues, unknown>
          initial={{ from: todayInChina() }}
          run={(values, key) => signing.call.setLookLimit({ organ: organ.id, key, ...values })}
          done="已保存。"
          submit="保存期限"
        >
          <NumberField name="workdays" label="几个工作日" min={1} max={30} />
          <DayField name="from" label="起用日期" />
          <TextField name="source" label="来源" max={200} />
        </CommandForm>
      </div>
    </details>
  )
}
