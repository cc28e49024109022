import type { Context } from '#kernel/context.ts'
import { act } from '#kernel/ledger/index.ts'
import { type Day, OGI } from '#law/index.ts'
import { caseSettingsProcedure } from '../case-settings.ts'
import type { LapseMode } from '../rules/lapse-mode.ts'
import { requireFromToday } from './from-today.ts'

/** Sets from a day on, today or later, whether a case ends by itself when the applicant let a term pass. */
export async function setLapse(
  ctx: Context,
  { organ, key, from, mode }: { organ: string; key: string; from: Day; mode: LapseMode },
): Promise<void> {
  requireFromToday(ctx, from)
  await act(
    ctx,
    caseSettingsProcedure,
  )({
    organ,
    id: 'settings',
    key,
    decide: () => [{ kind: 'lapse-set', payload: { from, mode }, basis: [OGI.cite('30')] }],
  })
}
