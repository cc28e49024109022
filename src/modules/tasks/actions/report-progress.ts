import type { Context } from '#kernel/context.ts'
import { covers, departmentScope } from '#kernel/department-scope.ts'
import { act } from '#kernel/ledger/index.ts'
import { Refusal } from '#kernel/refusal.ts'
import { OGI } from '#law/index.ts'
import type { SentReport } from '../contract.ts'
import { checkedEvidence } from '../evidence.ts'
import { type Task, taskProcedure } from '../task.ts'
import { taskAt } from './task-at.ts'

function refuse(field: string, message: string): never {
  throw new Refusal(message, 'invalid', [{ field, message }])
}

function requireOwn(ctx: Context, organ: string, task: Task, department: string): void {
  if (task.lead !== department && !task.assisting.includes(department))
    refuse('department', '只有牵头部门和配合部门可以报这项任务的进展。')
  if (!covers(departmentScope(ctx, organ, 'task.report'), department))
    throw new Refusal('您只能报本部门的进展。', 'forbidden')
}

function requireDoneSound(task: Task, report: SentReport): void {
  if (!report.done) return
  if (report.department !== task.lead) refuse('done', '是否完成由牵头部门报，配合部门只报进展。')
  if (task.evidence.length + report.evidence.length === 0)
    refuse('evidence', '报完成要附佐证：至少关联一篇已发布的文章或者一件办理记录。')
}

/** A department tells how far a task is, with what proves it; told done by the lead, it waits for confirmation. */
export async function reportProgress(
  ctx: Context,
  input: { organ: string; id: string; key: string; report: SentReport },
): Promise<void> {
  const { organ, id, key, report } = input
  await act(
    ctx,
    taskProcedure,
  )({
    organ,
    id,
    key,
    async decide({ state }, inside) {
      const task = taskAt(state, report.done ? 'report-done' : 'report')
      requireOwn(inside, organ, task, report.department)
      requireDoneSound(task, report)
      const evidence = await checkedEvidence(inside, organ, report.evidence)
      return [{ kind: 'progress-reported', payload: { ...report, evidence }, basis: [OGI.cite('46')] }]
    },
  })
}
