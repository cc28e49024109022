import { CommandForm } from '../forms/command-form.tsx'
import { NumberField, ProseField, TextField } from '../forms/fields.tsx'
import { RowsField } from '../forms/rows-field.tsx'
import { organs } from '../shell/api.ts'
import { type Organ, useOrgan } from '../shell/use-organ.ts'

type Values = Pick<Organ, 'leaders'>

/** The leaders of the organ, in the order in which the site names them. */
export function LeadersForm({ organ }: { organ: Organ }) {
  const { allows } = useOrgan()
  const disabled = !allows('organ.edit')
  return (
    <CommandForm<Values, unknown>
      initial={{ leaders: organ.leaders }}
      run={({ leaders }, key) => organs.call.setLeaders({ organ: organ.id, key, leaders })}
      done="领导信息已保存，门户网站正在更新。"
      submit="保存领导信息"
      disabled={disabled}
    >
      <RowsField
        name="leaders"
        noun="领导"
        blank={() => ({ name: '', post: '', duties: '', order: 99 })}
        disabled={disabled}
      >
        {(at) => (
          <>
            <div className="pair">
              <TextField name={[at, 'name']} label="姓名" max={40} />
              <TextField name={[at, 'post']} label="职务" max={80} />
              <NumberField name={[at, 'order']} label="排序" min={1} max={99} help="小的排在前面。" />
            </div>
            <ProseField name={[at, 'duties']} label="分工" max={1000} rows={2} />
          </>
        )}
      </RowsField>
    </CommandForm>
  )
}
