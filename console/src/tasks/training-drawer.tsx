import { Drawer } from 'antd'
import { CommandForm } from '../forms/command-form.tsx'
import { ChoiceField, DayField, NumberField, ProseField, TextField } from '../forms/fields.tsx'
import { RowsField } from '../forms/rows-field.tsx'
import { todayInChina } from '../page/today.ts'
import { departmentChoices } from '../shell/names.ts'
import { useOrgan } from '../shell/use-organ.ts'
import { type ListedTraining, tasks } from './api.ts'

type Values = Omit<ListedTraining, 'id' | 'materials'>

/** Registers a training that was held. */
export function TrainingDrawer({ close }: { close: () => void }) {
  const { organ } = useOrgan()
  return (
    <Drawer open title="登记业务学习" size={560} onClose={close}>
      <CommandForm<Values, unknown>
        initial={{ day: todayInChina(), hours: 2, attendees: [], lecturer: '', record: '' }}
        run={(training, key) => tasks.call.recordTraining({ organ: organ.id, key, training })}
        under="training"
        done="已登记。需要时可以上传材料。"
        after={close}
        submit="登记"
      >
        <DayField name="day" label="日期" />
        <TextField name="subject" label="学习内容" max={120} />
        <NumberField name="hours" label="学时" min={0.5} max={80} step={0.5} unit="小时" />
        <TextField name="place" label="地点" max={80} />
        <TextField name="lecturer" label="主讲" max={60} optional />
        <RowsField name="attendees" noun="参加部门" blank={() => ({ count: 1 })}>
          {(at) => (
            <div className="pair">
              <ChoiceField name={[at, 'department']} label="部门" options={departmentChoices(organ)} />
              <NumberField name={[at, 'count']} label="人数" min={1} max={500} unit="人" />
            </div>
          )}
        </RowsField>
        <ProseField name="record" label="学习记录" max={5000} optional />
      </CommandForm>
    </Drawer>
  )
}
