import { CommandForm } from '../forms/command-form.tsx'
import { ChoiceField, ProseField, TextField } from '../forms/fields.tsx'
import { RowsField } from '../forms/rows-field.tsx'
import { organs } from '../shell/api.ts'
import { type Organ, useOrgan } from '../shell/use-organ.ts'

type Values = Pick<Organ, 'departments'>

const blank = () => ({ id: '', name: '', duties: '', telephone: '', lead: '', place: '', windows: [] })

/** The departments of the organ. */
export function DepartmentsForm({ organ }: { organ: Organ }) {
  const { allows } = useOrgan()
  const disabled = !allows('organ.edit')
  return (
    <CommandForm<Values, unknown>
      initial={{ departments: organ.departments }}
      run={({ departments }, key) => organs.call.setDepartments({ organ: organ.id, key, departments })}
      done="内设机构已保存，门户网站正在更新。"
      submit="保存内设机构"
      disabled={disabled}
    >
      <RowsField name="departments" noun="部门" blank={blank} disabled={disabled}>
        {(at) => <DepartmentFields at={at} />}
      </RowsField>
    </CommandForm>
  )
}

function DepartmentFields({ at }: { at: number }) {
  return (
    <>
      <div className="pair">
        <TextField name={[at, 'name']} label="部门名称" max={60} />
        <TextField
          name={[at, 'id']}
          label="部门编号"
          help="小写字母、数字，例如 dangzheng。用过后不要再改。"
        />
        <TextField name={[at, 'lead']} label="负责人" max={40} />
        <TextField name={[at, 'telephone']} label="部门电话" max={40} />
        <TextField name={[at, 'place']} label="办公地点" max={100} />
        <ChoiceField
          name={[at, 'windows']}
          label="服务窗口"
          options={[]}
          tags
          optional
          help="写一个，按一次回车。"
        />
      </div>
      <ProseField name={[at, 'duties']} label="部门职责" max={2000} />
    </>
  )
}
