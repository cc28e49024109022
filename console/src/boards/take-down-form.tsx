import { CommandForm } from '../forms/command-form.tsx'
import { DayField, TextField } from '../forms/fields.tsx'
import { todayInChina } from '../page/today.ts'
import { boards } from './api.ts'

interface Values {
  day: string
  note: string
}

/** Records that a poster was taken down. */
export function TakeDownForm(where: { organ: string; id: string; board: string }) {
  const today = todayInChina()
  return (
    <CommandForm<Values, unknown>
      initial={{ day: today, note: '' }}
      run={(values, key) => boards.call.takeDown({ ...where, key, ...values })}
      done="已记录取下，网站正在更新。"
      submit="记录取下"
    >
      <div className="pair">
        <DayField name="day" label="取下日期" max={today} />
        <TextField name="note" label="说明" max={200} optional />
      </div>
    </CommandForm>
  )
}
