import type { Context } from '#kernel/context.ts'
import type { Draft } from '#kernel/ledger/index.ts'
import { type Sealed, seal } from '#kernel/vault/vault.ts'
import { type Day, REPORT_FORM } from '#law/index.ts'
import type { ApplicationEvent } from '../application-event.ts'
import { withLetters } from '../letters/issue-letters.ts'
import { type OnApplication, recordStep, requirePossible } from './record-step.ts'

const NOTHING: Sealed = { vault: '', hash: '' }

/** A withdrawal as it stands in the ledger, before its letter is numbered. */
export function withdrawal(day: Day, statement: Sealed = NOTHING): Draft<ApplicationEvent> {
  const basis = [REPORT_FORM.cite('第三部分')]
  return { kind: 'withdrawn', day, basis, payload: { row: 'other_misc', statement } }
}

/** The applicant takes the application back; the report counts it under “other”. */
export async function withdrawApplication(
  ctx: Context,
  { day, statement, ...on }: OnApplication & { day: Day; statement: string },
): Promise<void> {
  await recordStep(ctx, on, async (state, inside) => {
    requirePossible(inside, state, withdrawal(day))
    const sealed = await seal(inside, on.organ, '政府信息公开申请：撤回', { statement })
    const draft = withdrawal(day, sealed)
    return withLetters(inside, on.organ, state, { draft, day, text: statement })
  })
}
