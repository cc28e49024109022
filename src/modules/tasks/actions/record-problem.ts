import { type Context, today } from '#kernel/context.ts'
import { act, caseOfKey } from '#kernel/ledger/index.ts'
import { NotFound, Refusal } from '#kernel/refusal.ts'
import { OGI } from '#law/index.ts'
import type { Problem } from '../contract.ts'
import { requireDepartments } from '../known-department.ts'
import { problemProcedure } from '../problem.ts'

function requireSoundDays(problem: Problem, now: string): void {
  const refuse = (field: string, message: string): never => {
    throw new Refusal(message, 'invalid', [{ field, message }])
  }
  if (problem.foundOn > now) refuse('foundOn', '发现日期不能晚于今天，请核对。')
  if (problem.due < problem.foundOn) refuse('due', '整改时限不能早于发现日期，请核对。')
}

/** Keeps a typical problem: where it was found, what it is, what is done about it, by whom and until when. */
export async function recordProblem(
  ctx: Context,
  input: { organ: string; key: string; problem: Problem },
): Promise<{ id: string }> {
  const { organ, key, problem } = input
  const id = caseOfKey(ctx, 'problem', organ, key)
  await act(
    ctx,
    problemProcedure,
  )({
    organ,
    id,
    key,
    async decide(_, inside) {
      await requireDepartments(inside, organ, [{ field: 'owner', department: problem.owner }])
      requireSoundDays(problem, today(inside))
      return [{ kind: 'problem-found', payload: { problem }, basis: [OGI.cite('47')] }]
    },
  })
  return { id }
}

/** Closes a typical problem with what was done. */
export async function closeProblem(
  ctx: Context,
  input: { organ: string; id: string; key: string; result: string },
): Promise<void> {
  const { result, ...which } = input
  await act(
    ctx,
    problemProcedure,
  )({
    ...which,
    decide({ state }) {
      if (!state) throw new NotFound('这个问题')
      if (state.closed) throw new Refusal('这个问题已经销号。', 'conflict')
      return [{ kind: 'problem-closed', payload: { result }, basis: [OGI.cite('47')] }]
    },
  })
}
