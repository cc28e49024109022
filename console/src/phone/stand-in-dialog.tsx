import { Modal } from 'antd'
import { formatDay } from '#law/index.ts'
import { CommandForm } from '../forms/command-form.tsx'
import { TextField } from '../forms/fields.tsx'
import { RowsField } from '../forms/rows-field.tsx'
import { StepButton } from '../page/step-button.tsx'
import { useOrgan } from '../shell/use-organ.ts'
import { type DutyDay, phone } from './api.ts'

interface Values {
  shifts: { name: string; telephone: string; hours: string }[]
  reason: string
}

const isStandIn = (duty: DutyDay) => duty.source === 'stand-in'

/** Says who answers the telephone on one day instead of the weekly roster. */
export function StandInDialog({ duty, close }: { duty: DutyDay; close: () => void }) {
  const { organ } = useOrgan()
  const blank = () => ({ name: '', telephone: organ.contact.telephone, hours: '' })
  return (
    <Modal
      open
      title={`${formatDay(duty.day)} 代班`}
      footer={null}
      onCancel={close}
      width={640}
      mask={{ closable: false }}
    >
      <CommandForm<Values, unknown>
        initial={{
          shifts: duty.shifts.length > 0 ? duty.shifts : [blank()],
          reason: isStandIn(duty) ? duty.note : '',
        }}
        run={(values, key) => phone.call.setStandIn({ organ: organ.id, day: duty.day, key, ...values })}
        done="代班已安排，网站一分钟内更新。"
        after={close}
        submit="安排代班"
      >
        <RowsField name="shifts" noun="班次" blank={blank}>
          {(at) => (
            <div className="pair">
              <TextField name={[at, 'name']} label="值班人" max={40} />
              <TextField name={[at, 'telephone']} label="值班电话" max={40} />
              <TextField name={[at, 'hours']} label="值班时间" max={60} />
            </div>
          )}
        </RowsField>
        <TextField name="reason" label="原因" max={100} help="网站上会显示。" />
      </CommandForm>
      {isStandIn(duty) && (
        <StepButton
          label="取消代班"
          effect="这一天恢复每周值班表。"
          danger
          terse
          run={(_, key) => phone.call.removeStandIn({ organ: organ.id, day: duty.day, key })}
          done="已恢复每周值班表。"
          after={close}
        />
      )}
    </Modal>
  )
}
