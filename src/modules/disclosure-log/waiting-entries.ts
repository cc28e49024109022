import type { Context } from '#kernel/context.ts'
import { textsOf } from './entry-text.ts'
import { waitingRows } from './store.ts'

/** Answers that wait for the caller to say whether they may be public. */
export async function waitingEntries(ctx: Context, organ: string, limit: number) {
  const rows = await waitingRows(ctx.db, organ, ctx.actor.id, limit)
  const texts = await textsOf(
    ctx,
    organ,
    rows.map((row) => row.text_ref),
  )
  return rows.map((row) => ({
    step: '同意公开答复',
    title: texts.get(row.text_ref)?.title ?? row.application_number,
    link: `applications/${row.id}`,
    since: row.proposed_day,
  }))
}
