import { Button, Modal, Select } from 'antd'
import { useState } from 'react'
import { WAY_CHOICES } from '#modules/release/contract.ts'
import { CommandForm } from '../forms/command-form.tsx'
import { ChoiceField, DayField, ProseField, TextField } from '../forms/fields.tsx'
import { Chip } from '../page/chip.tsx'
import { EmptyNote } from '../page/empty-note.tsx'
import { Loaded } from '../page/loaded.tsx'
import { Sheet } from '../page/sheet.tsx'
import { todayInChina } from '../page/today.ts'
import { useOrgan } from '../shell/use-organ.ts'
import { release, type Standing } from './api.ts'
import { useStanding } from './use-standing.ts'

type Dispatch = Standing['dispatches'][number]
type ToSend = Standing['toSend'][number]

/** The letters of a case on their way: how each was sent, and whether it arrived. */
export function CaseDispatches({ id }: { id: string }) {
  const query = useStanding(id)
  return (
    <Sheet title="文书送达">
      <Loaded query={query}>{(standing) => <Dispatches id={id} standing={standing} />}</Loaded>
    </Sheet>
  )
}

const called = ({ letterName, who }: { letterName: string; who: string }) =>
  who === '' ? letterName : `${letterName}（${who}）`

function Dispatches({ id, standing: { dispatches, toSend } }: { id: string; standing: Standing }) {
  const { allows } = useOrgan()
  const [sending, setSending] = useState<ToSend>()
  const may = allows('application.register')
  const awaited = toSend.filter((one) => one.awaited)
  const others = toSend.filter((one) => !one.awaited)
  return (
    <>
      {dispatches.length === 0 && toSend.length === 0 && (
        <EmptyNote title="没有要送达的文书">
          发出补正告知、征求意见、收费通知或者答复以后，在这里登记怎样送达。
        </EmptyNote>
      )}
      <ul className="rows">
        {dispatches.map((one) => (
          <DispatchLine key={one.id} id={id} one={one} may={may} />
        ))}
      </ul>
      {may && (
        <div className="toolbar" style={{ marginTop: 8 }}>
          {awaited.map((one) => (
            <Button key={called(one)} onClick={() => setSending(one)}>
              登记发出：{called(one)}
            </Button>
          ))}
          {others.length > 0 && (
            <Select<string | null>
              aria-label="登记发出另一份"
              placeholder="登记发出其他文书"
              style={{ width: 260, maxWidth: '100%' }}
              value={null}
              options={others.map((one, at) => ({
                value: String(at),
                label: `${called(one)}（${one.written}）`,
              }))}
              onChange={(at) => setSending(others[Number(at)])}
            />
          )}
        </div>
      )}
      {sending && <SendDialog id={id} one={sending} close={() => setSending(undefined)} />}
    </>
  )
}

function Ended({ one: { end, again, toResend } }: { one: Dispatch }) {
  if (!end) return <Chip tone="busy">{again ? '重新发出，在途' : '在途'}</Chip>
  if (end.how === 'arrived') return <Chip tone="good">{end.day} 送达</Chip>
  return (
    <Chip
      tone={toResend ? 'bad' : 'plain'}
    >{`${end.day} 退回${toResend ? '，还没有重发' : '，已重发'}`}</Chip>
  )
}

function DispatchLine({ id, one, may }: { id: string; one: Dispatch; may: boolean }) {
  const [ending, setEnding] = useState(false)
  return (
    <li className="toolbar" style={{ margin: 0, padding: '8px 0' }}>
      <span style={{ flex: '1 1 220px', overflowWrap: 'anywhere' }}>
        {called(one)} <Ended one={one} />
        <br />
        <span className="quiet figures">
          {[`${one.day} ${one.wayName}`, one.number, one.note, one.end?.note ?? '']
            .filter((words) => words !== '')
            .join(' · ')}
        </span>
        {one.servedOn && !one.end && <div className="quiet">公告到 {one.servedOn} 期满，视为送达。</div>}
      </span>
      {may && !one.end && (
        <Button size="small" onClick={() => setEnding(true)}>
          登记结果
        </Button>
      )}
      {ending && <EndDialog id={id} one={one} close={() => setEnding(false)} />}
    </li>
  )
}

interface SendValues {
  way: Dispatch['way']
  number?: string
  day: string
  text?: string
}

const WAYS_HELP =
  '邮寄请交邮政企业，写邮件号码，按期与否以交邮之日为准；当面的当场签收即送达；网上的，申请人打开时自动记下；公告满规定天数视为送达。'

function SendDialog({ id, one, close }: { id: string; one: ToSend; close: () => void }) {
  const { organ } = useOrgan()
  return (
    <Modal open title={`登记发出：${called(one)}`} footer={null} onCancel={close} mask={{ closable: false }}>
      <CommandForm<SendValues, unknown>
        initial={{ day: todayInChina() }}
        run={({ way, number = '', day, text = '' }, key) =>
          release.call.send({
            ...{ organ: organ.id, id, key, letter: one.letter, who: one.who },
            ...{ way, number, day, text },
          })
        }
        done="已登记发出。"
        after={close}
        submit="登记发出"
      >
        <ChoiceField name="way" label="送达方式" options={WAY_CHOICES} help={WAYS_HELP} />
        <TextField
          name="number"
          label="单号"
          max={100}
          help="邮件号码；公告的写网址或者张贴地点。当面、网上的可以不填。"
        />
        <DayField name="day" label="发出日期" max={todayInChina()} min={one.written} />
        <ProseField name="text" label="寄往哪里、交给谁" max={300} rows={2} optional />
      </CommandForm>
    </Modal>
  )
}

interface EndValues {
  how: 'arrived' | 'returned'
  day: string
  text?: string
}

function EndDialog({ id, one, close }: { id: string; one: Dispatch; close: () => void }) {
  const { organ } = useOrgan()
  return (
    <Modal open title={`登记结果：${called(one)}`} footer={null} onCancel={close} mask={{ closable: false }}>
      <CommandForm<EndValues, unknown>
        initial={{ how: 'arrived', day: todayInChina() }}
        run={({ how, day, text = '' }, key) =>
          release.call.endDispatch({ organ: organ.id, id, key, dispatch: one.id, how, day, text })
        }
        done="已登记。"
        after={close}
        submit="登记"
      >
        <ChoiceField
          name="how"
          label="结果"
          options={[
            { value: 'arrived', label: '送达（收到的人的期限从次日起算）' },
            { value: 'returned', label: '退回（可以重新发出，或者公告送达）' },
          ]}
        />
        <DayField name="day" label="日期" max={todayInChina()} min={one.day} />
        <ProseField name="text" label="凭证或者退回的原因" max={300} rows={2} optional />
      </CommandForm>
    </Modal>
  )
}
