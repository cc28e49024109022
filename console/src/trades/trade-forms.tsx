import { useState } from 'react'
import { PickFileButton } from '../files/pick-file-button.tsx'
import { CommandForm } from '../forms/command-form.tsx'
import { DayField, TextField } from '../forms/fields.tsx'
import { Sheet } from '../page/sheet.tsx'
import { todayInChina } from '../page/today.ts'
import { AnnounceForm } from './announce-form.tsx'
import { type OpenTrade, trading } from './api.ts'
import { CounterForm } from './counter-form.tsx'
import { KeyOpening } from './key-opening.tsx'
import { MeetingForm } from './meeting-form.tsx'
import { NegotiateForm } from './negotiate-form.tsx'

type Props = { trade: OpenTrade }

function SignForm({ trade }: Props) {
  const { organ, id } = trade
  const [file, setFile] = useState<File>()
  return (
    <Sheet title="登记合同">
      <CommandForm<{ number: string; startOn: string; endOn?: string }, unknown>
        initial={{ startOn: todayInChina() }}
        run={({ endOn, ...values }, key) =>
          trading.call.sign({
            ...{ organ, id, key, ...values },
            ...(endOn ? { endOn } : {}),
            ...(file ? { file } : {}),
          })
        }
        done="合同已登记。"
        submit="登记合同"
        beside={<PickFileButton label={file ? file.name : '上传合同'} picked={setFile} />}
      >
        <TextField name="number" label="合同编号" max={40} />
        <DayField name="startOn" label="合同开始" />
        <DayField name="endOn" label="合同结束" optional />
      </CommandForm>
    </Sheet>
  )
}

function NotaryForm({ trade }: Props) {
  const { organ, id } = trade
  return (
    <Sheet title="登记公证">
      <CommandForm<{ office: string; number: string; openingHash: string }, unknown>
        initial={{}}
        run={(values, key) => trading.call.notarise({ organ, id, key, ...values })}
        done="公证书已登记，与开标记录的指纹相符。"
        submit="登记公证"
      >
        <TextField name="office" label="公证处" max={60} />
        <TextField name="number" label="公证书编号" max={60} />
        <TextField
          name="openingHash"
          label="公证书载明的开标记录指纹"
          help="照公证书逐字填写，与台账不符的不能登记。"
        />
      </CommandForm>
    </Sheet>
  )
}

/** The forms of the steps that are open now. */
export function TradeForms({ trade }: Props) {
  const open = new Set(trade.steps)
  return (
    <>
      {open.has('deliberate') && <MeetingForm trade={trade} key={trade.nextDeliberation?.step} />}
      {open.has('announce') && <AnnounceForm trade={trade} />}
      {open.has('register') && <CounterForm trade={trade} />}
      {open.has('give-shares') && <KeyOpening trade={trade} />}
      {open.has('negotiate') && <NegotiateForm trade={trade} />}
      {open.has('sign') && <SignForm trade={trade} />}
      {open.has('notarise') && !trade.notary && <NotaryForm trade={trade} />}
    </>
  )
}
