import type { Context } from '#kernel/context.ts'
import { act } from '#kernel/ledger/index.ts'
import { type Day, OGI } from '#law/index.ts'
import { disputeProcedure } from '../dispute.ts'
import { stageOf } from '../engine/stage.ts'

interface Moved {
  organ: string
  id: string
  key: string
  clock: string
  from: Day | null
  to: Day | null
}

/** Whether a stream is that of a review or suit. */
export function isDisputeStream(stream: string): boolean {
  return stream.startsWith(`${disputeProcedure.kind}:`)
}

/** Records in a dispute that a holiday notice moved a due day, so that its handlers see it. */
export async function tellDisputeMoved(ctx: Context, { clock, from, to, ...on }: Moved): Promise<void> {
  await act(
    ctx,
    disputeProcedure,
  )({
    ...on,
    decide({ state }) {
      if (!state || stageOf(state.case) === 'closed') return []
      return [{ kind: 'redated', payload: { clock, from, to }, basis: [OGI.cite('45')] }]
    },
  })
}
