import type { Context } from '#kernel/context.ts'
import { act } from '#kernel/ledger/index.ts'
import { OGI } from '#law/index.ts'
import { caseSettingsProcedure } from '../case-settings.ts'
import type { Flow } from '../engine/case-event.ts'

/** Sets how an organ decides applications from now on; those registered before keep their way. */
export async function setFlow(
  ctx: Context,
  { organ, key, flow }: { organ: string; key: string; flow: Flow },
): Promise<void> {
  await act(
    ctx,
    caseSettingsProcedure,
  )({
    organ,
    id: 'settings',
    key,
    decide: () => [{ kind: 'flow-set', payload: { flow }, basis: [OGI.cite('45')] }],
  })
}
