import type { Context } from '#kernel/context.ts'
import { act } from '#kernel/ledger/index.ts'
import { OGI } from '#law/index.ts'
import { taskProcedure } from '../task.ts'
import { taskAt } from './task-at.ts'

interface Judged {
  organ: string
  id: string
  key: string
}

/** The disclosure office accepts a task as done. */
export async function confirmTask(ctx: Context, input: Judged & { note: string }): Promise<void> {
  const { note, ...which } = input
  await act(
    ctx,
    taskProcedure,
  )({
    ...which,
    decide({ state }) {
      taskAt(state, 'confirm')
      return [{ kind: 'task-confirmed', payload: { note }, basis: [OGI.cite('46')] }]
    },
  })
}

/** The disclosure office hands a task back to its department, saying what is missing; the deadline stays. */
export async function handBackTask(ctx: Context, input: Judged & { reason: string }): Promise<void> {
  const { reason, ...which } = input
  await act(
    ctx,
    taskProcedure,
  )({
    ...which,
    decide({ state }) {
      taskAt(state, 'return')
      return [{ kind: 'task-returned', payload: { reason }, basis: [OGI.cite('46')] }]
    },
  })
}
