import { Drawer } from 'antd'
import { CommandForm } from '../forms/command-form.tsx'
import { ChoiceField, DayField, ProseField, TextField } from '../forms/fields.tsx'
import { todayInChina } from '../page/today.ts'
import { departmentChoices } from '../shell/names.ts'
import { useOrgan } from '../shell/use-organ.ts'
import { type ListedProblem, tasks } from './api.ts'

type Values = Omit<ListedProblem, 'id' | 'closed'>

/** Registers a typical problem. */
export function ProblemDrawer({ close }: { close: () => void }) {
  const { organ } = useOrgan()
  return (
    <Drawer open title="登记典型问题" size={560} onClose={close}>
      <CommandForm<Values, unknown>
        initial={{ foundOn: todayInChina() }}
        run={(problem, key) => tasks.call.recordProblem({ organ: organ.id, key, problem })}
        under="problem"
        done="已登记，整改时限出现在工作台。"
        after={close}
        submit="登记"
      >
        <DayField name="foundOn" label="发现日期" />
        <TextField
          name="place"
          label="在哪里发现"
          max={120}
          help="哪个栏目、哪次检查、谁反映的。不写反映人的姓名。"
        />
        <ProseField name="what" label="问题" max={1000} />
        <ProseField name="measure" label="整改措施" max={1000} />
        <ChoiceField name="owner" label="责任部门" options={departmentChoices(organ)} />
        <DayField name="due" label="整改时限" />
      </CommandForm>
    </Drawer>
  )
}
