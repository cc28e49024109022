import type { Context } from '#kernel/context.ts'
import { act } from '#kernel/ledger/index.ts'
import { NotFound } from '#kernel/refusal.ts'
import { seal } from '#kernel/vault/vault.ts'
import { type Day, REPORT_FORM } from '#law/index.ts'
import { applicationProcedure } from '../application.ts'
import { requireStep } from '../transitions.ts'
import { requireClosingDay } from './closing-day.ts'

/** The applicant takes the application back; the report counts it under “other”. */
export async function withdrawApplication(
  ctx: Context,
  input: { organ: string; id: string; key: string; day: Day; statement: string },
): Promise<void> {
  const { organ, id, key, day, statement } = input
  await act(
    ctx,
    applicationProcedure,
  )({
    organ,
    id,
    key,
    decide: async ({ state }, inside) => {
      if (!state) throw new NotFound('这件申请')
      requireStep(state, 'withdraw')
      requireClosingDay(inside, state, day, '撤回日期')
      const sealed = await seal(inside, organ, '政府信息公开申请：撤回', { statement })
      const basis = [REPORT_FORM.cite('第三部分')]
      return [{ kind: 'withdrawn', day, basis, payload: { row: 'other_misc', statement: sealed } }]
    },
  })
}
