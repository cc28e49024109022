import { useQuery } from '@tanstack/react-query'
import { CommandForm } from '../forms/command-form.tsx'
import { DayField, TextField } from '../forms/fields.tsx'
import { Loaded } from '../page/loaded.tsx'
import { Sheet } from '../page/sheet.tsx'
import { StepButton } from '../page/step-button.tsx'
import { todayInChina } from '../page/today.ts'
import { useOrgan } from '../shell/use-organ.ts'
import { disputes } from './api.ts'

type Reasons = Awaited<ReturnType<typeof disputes.call.reasons>>

/** The reasons that can be chosen: those there are, the office's own with the days they are offered on. */
export function ReasonsSheet() {
  const { organ, allows } = useOrgan()
  const query = useQuery(disputes.ask.reasons.queryOptions({ input: { organ: organ.id } }))
  return (
    <Sheet title="可以选的原因">
      <Loaded query={query}>
        {(reasons) => (
          <>
            <p style={{ marginTop: 0 }}>内置：{reasons.built.map(({ label }) => label).join('；')}。</p>
            <Own own={reasons.own} />
          </>
        )}
      </Loaded>
      {allows('dispute.record') && (
        <CommandForm<{ label: string; day: string }, unknown>
          initial={{ label: '', day: todayInChina() }}
          run={(values, key) => disputes.call.setReason({ organ: organ.id, key, change: 'add', ...values })}
          done="已增加。"
          submit="增加原因"
        >
          <TextField name="label" label="本单位的原因" max={60} />
          <DayField name="day" label="从哪天起可以选" />
        </CommandForm>
      )}
    </Sheet>
  )
}

function Own({ own }: { own: Reasons['own'] }) {
  const { organ, allows } = useOrgan()
  if (own.length === 0) return <p className="quiet">本单位没有另外增加。</p>
  const day = todayInChina()
  return (
    <ul className="rows">
      {own.map(({ label, from, until }) => (
        <li key={`${label} ${from}`} style={{ padding: '8px 0' }}>
          {label}
          <span className="quiet">
            　{from} 起{until === null ? '' : `，${until} 停用`}
          </span>
          {until === null && allows('dispute.record') && (
            <StepButton
              terse
              label="停用"
              effect={`“${label}”从明天起不能再选，以前写过的不变。`}
              run={(_, key) => disputes.call.setReason({ organ: organ.id, key, change: 'end', label, day })}
              done="已停用。"
            />
          )}
        </li>
      ))}
    </ul>
  )
}
