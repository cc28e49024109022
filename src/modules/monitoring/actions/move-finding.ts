import type { Context } from '#kernel/context.ts'
import { act, type Draft } from '#kernel/ledger/index.ts'
import { announce } from '#kernel/outbox/outbox.ts'
import { NotFound, Refusal } from '#kernel/refusal.ts'
import { organById } from '#modules/organs/index.ts'
import { type Finding, type FindingEvent, findingProcedure } from '../finding.ts'
import { CHECKS } from '../rules/checks.ts'
import { FINDING_STATUSES, MOVES, type Move, mayMove } from '../transitions.ts'

/** Which finding, and the key of the press of the button. */
export interface OneFinding {
  organ: string
  id: string
  key: string
}

type Decide = (state: Finding, inside: Context) => Promise<Draft<FindingEvent>[]> | Draft<FindingEvent>[]

/** Moves a finding as the table of moves allows. */
async function moveFinding(ctx: Context, one: OneFinding, move: Move, decide: Decide): Promise<void> {
  const { organ, id, key } = one
  await act(
    ctx,
    findingProcedure,
  )({
    organ,
    id,
    key,
    decide({ state }, inside) {
      if (!state) throw new NotFound('这个问题')
      if (!mayMove(move, state.status))
        throw new Refusal(
          `这个问题现在是“${FINDING_STATUSES[state.status]}”，不能${MOVES[move].label}。请刷新页面。`,
          'conflict',
        )
      return decide(state, inside)
    },
  })
}

/** Gives a confirmed finding to a department, to be repaired in so many workdays; may be given to another. */
export async function assignFinding(
  ctx: Context,
  input: OneFinding & { department: string; days: number; note: string },
): Promise<void> {
  const { organ, department, days, note } = input
  const found = (await organById(ctx, organ)).departments.find((each) => each.id === department)
  if (!found) {
    const message = '没有这个部门，请从列表里选择。'
    throw new Refusal(message, 'invalid', [{ field: 'department', message }])
  }
  await moveFinding(ctx, input, 'assign', (state) => [
    {
      kind: 'assigned',
      payload: { department, departmentName: found.name, days, note },
      basis: [CHECKS[state.check].basis],
    },
  ])
}

/** Says what was done about a finding; the program then tests again. */
export async function repairFinding(ctx: Context, input: OneFinding & { done: string }): Promise<void> {
  await moveFinding(ctx, input, 'repair', async (_state, inside) => {
    await announce(inside, 'monitoring', input.organ, `retest:${input.id}`)
    return [{ kind: 'repaired', payload: { done: input.done } }]
  })
}

/** Calls a finding a false alarm, with the reason; it raises no alarm again until it is taken up anew. */
export async function dismissFinding(ctx: Context, input: OneFinding & { reason: string }): Promise<void> {
  await moveFinding(ctx, input, 'dismiss', () => [{ kind: 'dismissed', payload: { reason: input.reason } }])
}

/** Takes up a finding that was called a false alarm. */
export async function reinstateFinding(ctx: Context, input: OneFinding & { reason: string }): Promise<void> {
  await moveFinding(ctx, input, 'reinstate', () => [
    { kind: 'reinstated', payload: { reason: input.reason } },
  ])
}
