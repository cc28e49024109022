import { useState } from 'react'
import { PickFileButton } from '../files/pick-file-button.tsx'
import { CommandForm } from '../forms/command-form.tsx'
import { ChoiceField, DayField, NumberField, ProseField, TextField } from '../forms/fields.tsx'
import { Sheet } from '../page/sheet.tsx'
import { todayInChina } from '../page/today.ts'
import { type OpenTrade, trading } from './api.ts'

type Sent = Parameters<typeof trading.call.deliberate>[0]
type Values = Omit<Sent, 'organ' | 'id' | 'key' | 'step' | 'file'>

/** Records the deliberation that comes next. */
export function MeetingForm({ trade }: { trade: OpenTrade }) {
  const [file, setFile] = useState<File>()
  const { organ, id, nextDeliberation: next } = trade
  if (!next) return null
  const deciding = next.step === 'resolution'
  return (
    <Sheet title={`记录：${next.label}`}>
      <CommandForm<Values, unknown>
        initial={{ heldOn: todayInChina(), against: 0 }}
        run={(values, key) =>
          trading.call.deliberate({
            ...{ organ, id, key, step: next.step as Sent['step'], ...values },
            ...(file ? { file } : {}),
          })
        }
        done="已记录。"
        submit="记录"
        beside={<PickFileButton label={file ? file.name : '上传会议记录'} picked={setFile} />}
      >
        {deciding && <ChoiceField name="body" label="由谁决议" options={trade.bodies} />}
        {deciding && <DayField name="invitedOn" label="告知日期" />}
        <DayField name="heldOn" label="开会日期" />
        <TextField name="place" label="地点" max={60} />
        <NumberField name="entitled" label="应到" unit="人" />
        <NumberField name="attended" label="到会" unit="人" />
        <NumberField name="inFavour" label="同意" unit="票" />
        <NumberField name="against" label="反对" unit="票" />
        <ProseField name="text" label="会议记录" max={20_000} help="写在这里，或者上传扫描件、照片。" />
      </CommandForm>
    </Sheet>
  )
}
