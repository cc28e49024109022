import type { Context } from '#kernel/context.ts'
import { act } from '#kernel/ledger/index.ts'
import { NotFound, Refusal } from '#kernel/refusal.ts'
import { OGI } from '#law/index.ts'
import { organById } from '#modules/organs/index.ts'
import { applicationProcedure } from '../application.ts'
import { requireStep } from '../transitions.ts'

/** Registers an application and gives it to the department that must deal with it. */
export async function registerApplication(
  ctx: Context,
  input: { organ: string; id: string; key: string; department: string },
): Promise<void> {
  const organ = await organById(ctx, input.organ)
  const message = '请在本单位的部门中选择承办部门。'
  if (!organ.departments.some((department) => department.id === input.department))
    throw new Refusal(message, 'invalid', [{ field: 'department', message }])
  await act(
    ctx,
    applicationProcedure,
  )({
    organ: input.organ,
    id: input.id,
    key: input.key,
    decide({ state }) {
      if (!state) throw new NotFound('这件申请')
      requireStep(state, 'register')
      return [{ kind: 'registered', payload: { department: input.department }, basis: [OGI.cite('45')] }]
    },
  })
}
