import { CommandForm } from '../forms/command-form.tsx'
import { DayField, ProseField } from '../forms/fields.tsx'
import { StepButton } from '../page/step-button.tsx'
import { useOrgan } from '../shell/use-organ.ts'
import { type OpenTask, tasks } from './api.ts'
import { ReportForm } from './report-form.tsx'

/** The steps open to this person from where the task stands. */
export function TaskSteps({ task }: { task: OpenTask }) {
  const { allows } = useOrgan()
  const manages = allows('task.manage')
  const canReport = allows('task.report') && task.mayReport.length > 0
  if (task.status === 'confirmed') return <p className="quiet">这项任务已经完成。</p>
  if (!manages && !canReport) return <p className="quiet">{waitingFor(task)}</p>
  return (
    <>
      {canReport && <ReportForm task={task} />}
      {manages && task.status === 'reported' && <Judge task={task} />}
      {manages && <MoveDeadline task={task} />}
    </>
  )
}

const waitingFor = (task: OpenTask) =>
  task.status === 'reported' ? '牵头部门已报完成，等公开办确认。' : '牵头部门正在办理。'

function Judge({ task }: { task: OpenTask }) {
  const { organ } = useOrgan()
  const one = { organ: organ.id, id: task.id }
  return (
    <>
      <StepButton
        primary
        label="确认完成"
        effect="任务办结，期限不再计算。确认前请打开佐证核对。"
        reason="说明"
        reasonOptional
        run={(note, key) => tasks.call.confirm({ ...one, key, note })}
        done="已确认完成。"
      />
      <StepButton
        danger
        label="退回"
        effect="任务回到牵头部门，原来的时限不变。"
        reason="还缺什么"
        run={(reason, key) => tasks.call.handBack({ ...one, key, reason })}
        done="已退回。"
      />
    </>
  )
}

function MoveDeadline({ task }: { task: OpenTask }) {
  const { organ } = useOrgan()
  return (
    <details className="step" style={{ marginTop: 16 }}>
      <summary>调整完成时限</summary>
      <CommandForm<{ deadline: string; reason: string }, unknown>
        initial={{}}
        run={(values, key) => tasks.call.moveDeadline({ organ: organ.id, id: task.id, key, ...values })}
        done="时限已调整，原来的时限和原因留在经过里。"
        submit="调整时限"
      >
        <DayField name="deadline" label="新的时限" />
        <ProseField name="reason" label="调整原因" max={500} />
      </CommandForm>
    </details>
  )
}
