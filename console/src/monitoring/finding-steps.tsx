import { CommandForm } from '../forms/command-form.tsx'
import { ChoiceField, NumberField, ProseField } from '../forms/fields.tsx'
import { StepButton } from '../page/step-button.tsx'
import { useOrgan } from '../shell/use-organ.ts'
import { type Finding, monitoring } from './api.ts'

const WAITING: Partial<Record<Finding['status'], string>> = {
  found: '只看到过一次。程序隔一段时间会再看一次，属实才需要处理。',
  repaired: '程序正在复测。通过就关闭，没有通过会退回整改。',
  closed: '已经关闭。以后再出现，会接着记在这里。',
  faded: '复看时没有再出现，不用处理。',
}

/** The steps that may be taken with a finding now. */
export function FindingSteps({ one }: { one: Finding }) {
  const { allows } = useOrgan()
  const may = allows('monitoring.handle')
  const has = (step: Finding['steps'][number]) => may && one.steps.includes(step)
  return (
    <>
      {WAITING[one.status] && <p className="quiet">{WAITING[one.status]}</p>}
      {one.gone && one.status === 'assigned' && (
        <p className="quiet">最近一次检查没有再看到。填写整改情况，复测通过后关闭。</p>
      )}
      {!may && one.steps.length > 0 && <p className="quiet">由公开办处理。</p>}
      {has('repair') && <Repair id={one.id} />}
      {has('assign') && <Assign one={one} />}
      {has('dismiss') && <Dismiss id={one.id} />}
      {has('reinstate') && <Reinstate id={one.id} />}
    </>
  )
}

interface Order {
  department: string
  days: number
  note: string
}

function Assign({ one }: { one: Finding }) {
  const { organ } = useOrgan()
  const again = one.status === 'assigned'
  const departments = organ.departments.map(({ id, name }) => ({ value: id, label: name }))
  const suggested = one.suggestedDepartment ? { department: one.suggestedDepartment } : {}
  const form = (
    <CommandForm<Order, unknown>
      initial={{ days: one.suggestedDays, note: '', ...suggested }}
      run={(values, key) => monitoring.call.assign({ organ: organ.id, id: one.id, key, ...values })}
      done="已派单，期限列入到期提醒。"
      submit={again ? '改派' : '派单整改'}
    >
      <ChoiceField name="department" label="整改部门" options={departments} />
      <NumberField name="days" label="期限（工作日）" min={1} max={60} />
      <ProseField name="note" label="要求" max={500} rows={2} optional />
    </CommandForm>
  )
  if (!again) return form
  return (
    <details>
      <summary>改派给别的部门</summary>
      {form}
    </details>
  )
}

function Repair({ id }: { id: string }) {
  const { organ } = useOrgan()
  return (
    <CommandForm<{ done: string }, unknown>
      initial={{ done: '' }}
      run={(values, key) => monitoring.call.repair({ organ: organ.id, id, key, ...values })}
      done="已记录，程序马上复测。"
      submit="报告整改情况"
    >
      <ProseField name="done" label="整改情况" max={1000} help="写明做了什么、什么时候做的。" />
    </CommandForm>
  )
}

function Dismiss({ id }: { id: string }) {
  const { organ } = useOrgan()
  return (
    <StepButton
      label="判为误报"
      effect="写明理由。以后再看到同一个问题不再提醒，直到恢复为问题。"
      reason="误报理由"
      run={(reason, key) => monitoring.call.dismiss({ organ: organ.id, id, key, reason })}
      done="已记为误报。"
    />
  )
}

function Reinstate({ id }: { id: string }) {
  const { organ } = useOrgan()
  return (
    <StepButton
      label="恢复为问题"
      effect="重新列入待派单。"
      reason="理由"
      run={(reason, key) => monitoring.call.reinstate({ organ: organ.id, id, key, reason })}
      done="已恢复。"
    />
  )
}
