import { useState } from 'react'
import { PIPL } from '#law/index.ts'
import { Sheet } from '../page/sheet.tsx'
import { StepButton } from '../page/step-button.tsx'
import { useOrgan } from '../shell/use-organ.ts'
import { type Message, messages } from './api.ts'

type Shown = Awaited<ReturnType<typeof messages.call.writer>>

const LABELS: Record<keyof Shown, string> = { name: '姓名', phone: '电话', email: '邮箱' }

/** Who wrote: masked, and in full when asked for, which is put on record. */
export function Writer({ one }: { one: Message }) {
  const { organ, allows } = useOrgan()
  const [shown, setShown] = useState<Shown>()
  const filled = shown ? (Object.keys(LABELS) as (keyof Shown)[]).filter((name) => shown[name] !== '') : []
  return (
    <Sheet title="来信人">
      {shown ? (
        <dl className="facts">
          {filled.map((name) => (
            <div key={name} style={{ display: 'contents' }}>
              <dt>{LABELS[name]}</dt>
              <dd className="figures">{shown[name]}</dd>
            </div>
          ))}
        </dl>
      ) : (
        <p style={{ marginTop: 0 }}>{one.writerMasked}</p>
      )}
      {!shown && one.letter && allows('message.identity') && (
        <StepButton
          label="查看来信人（留痕）"
          effect="显示来信人的姓名和联系方式。您的姓名、时间和理由会记入办理过程。"
          basis={[PIPL.cite('34')]}
          reason="为什么要看"
          run={(reason, key) => messages.call.writer({ organ: organ.id, id: one.id, key, reason })}
          after={setShown}
        />
      )}
    </Sheet>
  )
}
