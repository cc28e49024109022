import { SIGNING_NAMES, type SigningKey } from '#modules/articles/contract.ts'
import { CommandForm } from '../forms/command-form.tsx'
import { ChoiceField, DayField, TextField } from '../forms/fields.tsx'
import { Chip } from '../page/chip.tsx'
import { EmptyNote } from '../page/empty-note.tsx'
import { Sheet } from '../page/sheet.tsx'
import { StepButton } from '../page/step-button.tsx'
import { todayInChina } from '../page/today.ts'
import { useOrgan } from '../shell/use-organ.ts'
import { type SigningRules, signing } from './api.ts'

/** Who signs in whose place, and the form to say so. */
export function Delegations({ rules }: { rules: SigningRules }) {
  const { allows } = useOrgan()
  const own = rules.people.find((one) => one.id === rules.me)?.steps ?? []
  const mayGive = allows('account.edit') || (allows('article.delegate') && own.length > 0)
  return (
    <>
      <Sheet title="委托和代签">
        {rules.delegations.length === 0 ? (
          <EmptyNote title="没有委托">
            有人外出、请假时，可以委托同事在这几天代签；签名会写明代谁签的。
          </EmptyNote>
        ) : (
          <ul className="rows">
            {rules.delegations.map((one) => (
              <Line key={one.id} one={one} />
            ))}
          </ul>
        )}
      </Sheet>
      {mayGive && <Give rules={rules} />}
    </>
  )
}

function Line({ one }: { one: SigningRules['delegations'][number] }) {
  const { organ } = useOrgan()
  const ended = one.endedOn ? `，${one.endedOn} 提前终止` : ''
  return (
    <li className="row-link">
      <span className="row-title">
        {one.giverName}委托{one.takerName}代签{one.steps.map((step) => SIGNING_NAMES[step]).join('、')}
      </span>
      {one.inForce && <Chip tone="good">有效</Chip>}
      {one.mayEnd && (
        <StepButton
          terse
          label="终止"
          effect="从今天起不能再代签；已经签过的仍然有效。"
          run={(_, key) => signing.call.endDelegation({ organ: organ.id, id: one.id, key })}
          done="已终止。"
        />
      )}
      <span className="row-note">
        {one.from} 至 {one.to}
        {ended}，原因：{one.reason}
      </span>
    </li>
  )
}

interface Values {
  giver: string
  taker: string
  steps: SigningKey[]
  from: string
  to: string
  reason: string
}

function Give({ rules }: { rules: SigningRules }) {
  const { organ, allows } = useOrgan()
  const today = todayInChina()
  const able = rules.people.filter(({ steps }) => steps.length > 0)
  const givers = allows('account.edit') ? able : able.filter(({ id }) => id === rules.me)
  const named = (people: SigningRules['people']) => people.map(({ id, name }) => ({ value: id, label: name }))
  const steps = Object.entries(SIGNING_NAMES).map(([value, label]) => ({ value, label }))
  const initial = {
    from: today,
    to: today,
    ...(givers.length === 1 && givers[0] ? { giver: givers[0].id } : {}),
  }
  return (
    <Sheet title="新的委托">
      <div className="narrow">
        <CommandForm<Values, unknown>
          initial={initial}
          run={(values, key) => signing.call.delegate({ organ: organ.id, key, ...values })}
          done="已委托。"
          submit="委托"
        >
          <div className="pair">
            <ChoiceField name="giver" label="委托人" options={named(givers)} />
            <ChoiceField name="taker" label="代签人" options={named(rules.people)} />
          </div>
          <ChoiceField name="steps" label="哪几道" options={steps} many help="只能委托委托人自己能签的。" />
          <div className="pair">
            <DayField name="from" label="从" />
            <DayField name="to" label="到" min={today} />
          </div>
          <TextField name="reason" label="委托原因" max={200} />
        </CommandForm>
      </div>
    </Sheet>
  )
}
