import type { Context } from '#kernel/context.ts'
import { Refusal } from '#kernel/refusal.ts'
import type { RecordedEvent } from '../application-event.ts'
import { idsMergedInto } from '../store.ts'
import { recordStep } from './record-step.ts'

interface Answering {
  organ: string
  lead: string
  key: string
  answer: Extract<RecordedEvent, { kind: 'replied' }>
}

/** Answers, with the same letter, every application that was merged into the one just answered. */
export async function answerMerged(ctx: Context, { organ, lead, key, answer }: Answering): Promise<void> {
  const { day, basis, payload } = answer
  for (const { id, number } of await idsMergedInto(ctx.db, organ, lead)) {
    const answered = recordStep(ctx, { organ, id, key: `${key}:${id}` }, () => ({
      kind: 'replied',
      day,
      basis,
      payload: { ...payload, joint: lead },
    }))
    await answered.catch((error) => {
      if (error instanceof Refusal)
        throw new Refusal(`合并办理的${number}还不能答复：${error.message}`, 'conflict')
      throw error
    })
  }
}
