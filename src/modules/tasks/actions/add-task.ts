import { type Context, today } from '#kernel/context.ts'
import { act, caseOfKey, findCase } from '#kernel/ledger/index.ts'
import { nextNumber } from '#kernel/numbering.ts'
import { type FieldProblem, Refusal } from '#kernel/refusal.ts'
import { type Day, OGI } from '#law/index.ts'
import type { NewTask } from '../contract.ts'
import { requireDepartments } from '../known-department.ts'
import { planOf, planProcedure } from '../plan.ts'
import { taskProcedure } from '../task.ts'

const refuse = (problem: FieldProblem) => new Refusal(problem.message, 'invalid', [problem])

async function requireSound(ctx: Context, organ: string, task: NewTask, on: Day): Promise<void> {
  await requireDepartments(ctx, organ, [
    { field: 'lead', department: task.lead },
    ...task.assisting.map((department) => ({ field: 'assisting', department })),
  ])
  if (task.assisting.includes(task.lead))
    throw refuse({ field: 'assisting', message: '牵头部门不用再列为配合部门。' })
  if (task.deadline < on) throw refuse({ field: 'deadline', message: '完成时限不能早于今天，请核对。' })
}

/** Hands a task of a year's plan to a department, under the next number of that year. */
export async function addTask(
  ctx: Context,
  input: { organ: string; key: string; year: number; task: NewTask },
): Promise<{ id: string; number: number }> {
  const { organ, key, year, task } = input
  const id = caseOfKey(ctx, 'task', organ, key)
  const { state } = await act(
    ctx,
    taskProcedure,
  )({
    organ,
    id,
    key,
    async decide(_, inside) {
      const plan = planOf(year)
      if (!(await findCase(inside, planProcedure, organ, plan)))
        throw new Refusal(`请先设立 ${year} 年的分工方案，再分派任务。`, 'conflict')
      await requireSound(inside, organ, task, today(inside))
      const value = await nextNumber(inside, organ, 'task', year)
      const payload = { ...task, plan, year, taken: { series: 'task', year, value } }
      return [{ kind: 'task-set', payload, basis: [OGI.cite('45')] }]
    },
  })
  return { id, number: state?.taken.value ?? 0 }
}
