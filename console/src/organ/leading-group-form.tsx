import { CommandForm } from '../forms/command-form.tsx'
import { ProseField, TextField } from '../forms/fields.tsx'
import { organs } from '../shell/api.ts'
import { type Organ, useOrgan } from '../shell/use-organ.ts'

type Group = NonNullable<Organ['leadingGroup']>

/** The leading group for disclosure. */
export function LeadingGroupForm({ organ }: { organ: Organ }) {
  const { allows } = useOrgan()
  return (
    <div className="narrow">
      <CommandForm<Group, unknown>
        initial={organ.leadingGroup ?? { name: '政务公开工作领导小组' }}
        run={(leadingGroup, key) => organs.call.setLeadingGroup({ organ: organ.id, key, leadingGroup })}
        under="leadingGroup"
        done="领导小组已保存，门户网站正在更新。"
        submit="保存领导小组"
        disabled={!allows('organ.edit')}
      >
        <TextField name="name" label="领导小组名称" max={80} />
        <div className="pair">
          <TextField name="leader" label="组长" max={60} />
          <TextField name="deputy" label="副组长" max={60} />
        </div>
        <TextField name="members" label="成员" max={200} />
        <TextField name="office" label="办公室设在" max={60} />
        <ProseField name="duty" label="职责" max={500} />
      </CommandForm>
    </div>
  )
}
