import type { Context } from '#kernel/context.ts'
import { act } from '#kernel/ledger/index.ts'
import type { Day } from '#law/index.ts'
import { caseSettingsProcedure } from '../case-settings.ts'
import { ESCALATION_BASIS } from '../rules/escalation.ts'
import { requireFromToday } from './from-today.ts'

/** Sets from a day on, today or later, after how many workdays of being late a reply is reported by itself. */
export async function setEscalation(
  ctx: Context,
  { organ, key, from, days }: { organ: string; key: string; from: Day; days: number | null },
): Promise<void> {
  requireFromToday(ctx, from)
  await act(
    ctx,
    caseSettingsProcedure,
  )({
    organ,
    id: 'settings',
    key,
    decide: () => [{ kind: 'escalation-set', payload: { from, days }, basis: [ESCALATION_BASIS] }],
  })
}
