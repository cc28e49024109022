import type { Context } from '#kernel/context.ts'
import { act, type Draft } from '#kernel/ledger/index.ts'
import { type Finding, type FindingEvent, findingProcedure } from '../finding.ts'
import { CHECKS } from '../rules/checks.ts'

const NOT_THERE = '再次检查没有发现这个问题。'

function onceGone(state: Finding, run: string): Draft<FindingEvent>[] {
  const basis = [CHECKS[state.check].basis]
  if (state.status === 'found') return [{ kind: 'faded', payload: { run } }]
  if (state.status === 'assigned') return state.gone ? [] : [{ kind: 'gone', payload: { run } }]
  if (state.status !== 'confirmed' && state.status !== 'repaired') return []
  return [{ kind: 're-tested', payload: { run, ok: true, seen: NOT_THERE }, basis }]
}

/**
 * Takes note that a fault was looked for and not seen: one never confirmed fades, one repaired is closed, and one
 * being worked on waits to be told what was done.
 */
export async function missFault(
  ctx: Context,
  input: { organ: string; run: string; id: string },
): Promise<void> {
  const { organ, run, id } = input
  await act(
    ctx,
    findingProcedure,
  )({
    organ,
    id,
    key: `${run}:missed:${id}`,
    decide: ({ state }) => (state ? onceGone(state, run) : []),
  })
}
