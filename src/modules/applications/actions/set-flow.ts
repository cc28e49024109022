import { type Context, today } from '#kernel/context.ts'
import { act } from '#kernel/ledger/index.ts'
import { type Day, OGI } from '#law/index.ts'
import { caseSettingsProcedure } from '../case-settings.ts'
import type { Flow } from '../engine/case-event.ts'
import { requireFromToday } from './from-today.ts'

/** Sets how an organ decides the applications it registers from a day on; those registered before keep their way. */
export async function setFlow(
  ctx: Context,
  { organ, key, flow, from = today(ctx) }: { organ: string; key: string; flow: Flow; from?: Day | undefined },
): Promise<void> {
  requireFromToday(ctx, from)
  await act(
    ctx,
    caseSettingsProcedure,
  )({
    organ,
    id: 'settings',
    key,
    decide: () => [{ kind: 'flow-set', payload: { flow, from }, basis: [OGI.cite('45')] }],
  })
}
