import type { Context } from '#kernel/context.ts'
import { unseal } from '#kernel/vault/vault.ts'
import { likeCases } from '#modules/applications/index.ts'
import { reasonWords, resultWords } from './dispute-words.ts'
import { DISPUTE_KINDS } from './rules/filing.ts'
import { GROUNDS } from './rules/grounds.ts'
import { lessonRows } from './store.ts'

const MOST = 5

/**
 * What was learnt from disputes over cases like this one: with the outcome it is drafted for, or of like words.
 * Neither a person nor the words of an application are in it.
 */
export async function disputeHints(ctx: Context, organ: string, application: string) {
  const like = await likeCases(ctx, organ, application)
  const rows = await lessonRows(ctx.db, organ, {
    rows: like.rows,
    applications: like.ids,
    limit: MOST,
  })
  const opened = await unseal(
    ctx,
    organ,
    rows.flatMap(({ lesson_ref }) => lesson_ref ?? []),
  )
  const near = new Set(like.ids)
  return rows.map((row) => ({
    reason: reasonWords(row.lesson_reason ?? ''),
    text: String(opened.get(row.lesson_ref ?? '')?.['text'] ?? ''),
    day: row.lesson_day ?? '',
    kindLabel: DISPUTE_KINDS[row.kind].label,
    groundLabel: GROUNDS[row.ground].label,
    resultLabel: row.result ? resultWords(row.kind, row.result) : '',
    like: near.has(row.application_id) ? '申请内容相近' : '处理结果相同',
  }))
}
