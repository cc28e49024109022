import type { Context } from '#kernel/context.ts'
import { consultationRows, unhandledCounts } from './store.ts'

/** What of consultations waits for the disclosure office: drafts to publish, comments to sort, results to publish. */
export async function waitingConsultations(ctx: Pick<Context, 'db'>, organ: string, limit: number) {
  const comments = await unhandledCounts(ctx.db, organ, limit)
  const { rows } = await consultationRows(ctx.db, organ, { statuses: ['draft', 'closed'], limit })
  const sorted = rows.filter((row) => !comments.some((one) => one.consultation === row.id))
  return [
    ...comments.map(({ consultation: id, title, count, since }) => ({
      id,
      step: '归纳意见',
      title: `${title}（${count} 条）`,
      since,
    })),
    ...sorted.map(({ id, title, status, closes_on, changed_on }) => ({
      id,
      step: status === 'draft' ? '公布征求意见稿' : '公布采纳情况',
      title,
      since: closes_on ?? changed_on,
    })),
  ]
}
