import type { Context } from '#kernel/context.ts'
import { DISPUTE_KINDS } from './rules/filing.ts'
import { openRows } from './store.ts'

/** Reviews and suits without an outcome, the oldest first: whoever keeps them enters how they end. */
export async function openDisputes(ctx: Pick<Context, 'db'>, organ: string, limit: number) {
  const rows = await openRows(ctx.db, organ, limit)
  return rows.map((row) => ({
    step: '登记审结结果',
    title: `${DISPUTE_KINDS[row.kind].label}（申请 ${row.application_number}，${row.body}）`,
    link: `disputes/${row.id}`,
    since: row.filed_day,
  }))
}
