import { Drawer } from 'antd'
import { CommandForm } from '../forms/command-form.tsx'
import { ChoiceField, DayField, ProseField, TextField } from '../forms/fields.tsx'
import { departmentChoices } from '../shell/names.ts'
import { useOrgan } from '../shell/use-organ.ts'
import { tasks } from './api.ts'

interface Values {
  text: string
  lead: string
  assisting?: string[]
  deadline: string
  basis: string
}

/** Hands a new task of the year to a department. */
export function NewTaskDrawer({ year, close }: { year: number; close: () => void }) {
  const { organ } = useOrgan()
  const departments = departmentChoices(organ)
  return (
    <Drawer open title={`分派 ${year} 年的任务`} size={560} onClose={close}>
      <CommandForm<Values, unknown>
        initial={{ assisting: [] }}
        run={(task, key) => tasks.call.add({ organ: organ.id, key, year, task })}
        under="task"
        done="任务已分派，期限出现在工作台。"
        after={close}
        submit="分派任务"
      >
        <ProseField name="text" label="任务内容" max={1000} help="写到能看出做到什么程度算完成。" />
        <ChoiceField name="lead" label="牵头部门" options={departments} />
        <ChoiceField name="assisting" label="配合部门" options={departments} many optional />
        <DayField name="deadline" label="完成时限" />
        <TextField name="basis" label="依据" max={200} help="上级要点的哪一项，或者哪一条规定。" />
      </CommandForm>
    </Drawer>
  )
}
