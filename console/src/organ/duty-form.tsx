import { CommandForm } from '../forms/command-form.tsx'
import { ChoiceField, TextField } from '../forms/fields.tsx'
import { RowsField } from '../forms/rows-field.tsx'
import { organs } from '../shell/api.ts'
import { type Organ, useOrgan } from '../shell/use-organ.ts'

type Values = Pick<Organ, 'dutyRoster'>

const WEEKDAYS = ['周一', '周二', '周三', '周四', '周五', '周六', '周日'].map((label, at) => ({
  value: at + 1,
  label,
}))

const blank = () => ({ weekday: 1, name: '', telephone: '', hours: '8:30—12:00，14:30—17:30' })

/** Who answers the telephone on which day. */
export function DutyForm({ organ }: { organ: Organ }) {
  const { allows } = useOrgan()
  const disabled = !allows('duty.edit')
  return (
    <CommandForm<Values, unknown>
      initial={{ dutyRoster: organ.dutyRoster }}
      run={({ dutyRoster }, key) => organs.call.setDutyRoster({ organ: organ.id, key, dutyRoster })}
      done="值班表已保存，门户网站首页的值班电话正在更新。"
      submit="保存值班表"
      disabled={disabled}
    >
      <RowsField name="dutyRoster" noun="班次" blank={blank} disabled={disabled}>
        {(at) => (
          <div className="pair">
            <ChoiceField name={[at, 'weekday']} label="星期" options={WEEKDAYS} />
            <TextField name={[at, 'name']} label="值班人" max={40} />
            <TextField name={[at, 'telephone']} label="值班电话" max={40} />
            <TextField name={[at, 'hours']} label="值班时间" max={60} />
          </div>
        )}
      </RowsField>
    </CommandForm>
  )
}
