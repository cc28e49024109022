import { type Context, today } from '#kernel/context.ts'
import { act } from '#kernel/ledger/index.ts'
import { Refusal } from '#kernel/refusal.ts'
import { type Day, OGI } from '#law/index.ts'
import { taskProcedure } from '../task.ts'
import { taskAt } from './task-at.ts'

/** Moves a task's deadline; the old one and the reason stay in its history. */
export async function moveDeadline(
  ctx: Context,
  input: { organ: string; id: string; key: string; deadline: Day; reason: string },
): Promise<void> {
  const { organ, id, key, deadline: to, reason } = input
  const refuse = (message: string): never => {
    throw new Refusal(message, 'invalid', [{ field: 'deadline', message }])
  }
  await act(
    ctx,
    taskProcedure,
  )({
    organ,
    id,
    key,
    decide({ state }, inside) {
      const { deadline: from } = taskAt(state, 'move-deadline')
      if (to === from) refuse('新的时限和原来的一样，请填写另外一天。')
      if (to < today(inside)) refuse('新的时限不能早于今天，请核对。')
      return [{ kind: 'deadline-moved', payload: { from, to, reason }, basis: [OGI.cite('46')] }]
    },
  })
}
