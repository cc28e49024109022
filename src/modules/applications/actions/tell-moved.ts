import type { Context } from '#kernel/context.ts'
import { act } from '#kernel/ledger/index.ts'
import { type Day, OGI } from '#law/index.ts'
import { applicationProcedure } from '../application.ts'
import { awaitsRedecision } from '../engine/case-state.ts'
import type { OnApplication } from './record-step.ts'

/** Whether a stream is that of an application. */
export function isApplicationStream(stream: string): boolean {
  return stream.startsWith(`${applicationProcedure.kind}:`)
}

/** Records in a case that a holiday notice moved a due day, so that its handlers see it. */
export async function tellMoved(
  ctx: Context,
  { clock, from, to, ...on }: OnApplication & { clock: string; from: Day | null; to: Day | null },
): Promise<void> {
  await act(
    ctx,
    applicationProcedure,
  )({
    ...on,
    decide({ state }) {
      if (!state || (state.outcome && !awaitsRedecision(state.case))) return []
      return [{ kind: 'redated', payload: { clock, from, to }, basis: [OGI.cite('45')] }]
    },
  })
}
