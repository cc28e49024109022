import { Modal } from 'antd'
import { CommandForm } from '../forms/command-form.tsx'
import { ChoiceField } from '../forms/fields.tsx'
import { todayInChina } from '../page/today.ts'
import { departmentChoices } from '../shell/names.ts'
import { useOrgan } from '../shell/use-organ.ts'
import { applications, type Case } from './api.ts'
import { FLOW_CHOICES } from './flow-choices.ts'
import { StepPreview } from './step-preview.tsx'

type Flow = Case['flow']

/** Registers an application and gives it to a department. */
export function RegisterDialog({ one, close }: { one: Case; close: () => void }) {
  const { organ } = useOrgan()
  return (
    <Modal open title={`登记 ${one.number}`} footer={null} onCancel={close} mask={{ closable: false }}>
      <CommandForm<{ department: string; flow?: Flow }, unknown>
        initial={{}}
        run={({ department, flow }, key) =>
          applications.call.register({
            organ: organ.id,
            id: one.id,
            key,
            department: department ?? '',
            ...(flow && { flow }),
          })
        }
        done="已登记并交办。"
        after={close}
        submit="登记并交办"
        beside={
          <StepPreview
            one={one}
            under="step"
            stepOf={({ department }) => ({
              kind: 'registered',
              day: todayInChina(),
              department: String(department ?? ''),
            })}
          />
        }
      >
        <ChoiceField
          name="department"
          label="承办部门"
          options={departmentChoices(organ)}
          help="掌握这类信息的部门。答复期限仍自收到之日起算。"
        />
        <ChoiceField
          name="flow"
          label="由谁决定"
          optional
          allowClear
          placeholder="按本单位的设定"
          options={FLOW_CHOICES}
        />
      </CommandForm>
    </Modal>
  )
}
