import type { Context } from '#kernel/context.ts'
import { seal } from '#kernel/vault/vault.ts'
import { type Day, REPORT_FORM } from '#law/index.ts'
import { type OnApplication, recordStep } from './record-step.ts'

/** The applicant takes the application back; the report counts it under “other”. */
export async function withdrawApplication(
  ctx: Context,
  { day, statement, ...on }: OnApplication & { day: Day; statement: string },
): Promise<void> {
  await recordStep(ctx, on, async (_, inside) => {
    const sealed = await seal(inside, on.organ, '政府信息公开申请：撤回', { statement })
    const basis = [REPORT_FORM.cite('第三部分')]
    return { kind: 'withdrawn', day, basis, payload: { row: 'other_misc', statement: sealed } }
  })
}
