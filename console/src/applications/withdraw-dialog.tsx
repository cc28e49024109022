import { Modal } from 'antd'
import { CommandForm } from '../forms/command-form.tsx'
import { DayField, ProseField } from '../forms/fields.tsx'
import { todayInChina } from '../page/today.ts'
import { useOrgan } from '../shell/use-organ.ts'
import { applications, type Case } from './api.ts'
import { StepPreview } from './step-preview.tsx'

/** Records that the applicant took the application back. */
export function WithdrawDialog({ one, close }: { one: Case; close: () => void }) {
  const { organ } = useOrgan()
  return (
    <Modal open title="申请人撤回申请" footer={null} onCancel={close} mask={{ closable: false }}>
      <CommandForm<{ day: string; statement: string }, unknown>
        initial={{ day: todayInChina(), statement: '' }}
        run={(values, key) => applications.call.withdraw({ organ: organ.id, id: one.id, key, ...values })}
        done="已记录撤回，这件申请办结。"
        after={close}
        submit="记录撤回"
        danger
        beside={
          <StepPreview
            one={one}
            under="step"
            stepOf={({ day, statement }) => ({
              kind: 'withdrawn',
              day: String(day ?? ''),
              statement: String(statement ?? ''),
            })}
          />
        }
        confirm="这件申请就此终止办理，不能恢复；申请人以后可以重新申请。"
      >
        <DayField name="day" label="撤回日期" />
        <ProseField
          name="statement"
          label="撤回情况"
          max={500}
          help="例如：申请人来电，称已从县政府网站找到所需信息，自愿撤回，书面材料存档。"
        />
      </CommandForm>
    </Modal>
  )
}
