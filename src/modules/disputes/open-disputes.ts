import type { Context } from '#kernel/context.ts'
import { DISPUTE_KINDS } from './rules/filing.ts'
import { type DisputeRow, openRows } from './store.ts'

/** What a stage waits for from us; the others wait for the body or court. */
const STEPS: Partial<Record<DisputeRow['stage'], string>> = {
  accepted: '登记收到通知书',
  answering: '提交答复和证据',
  hearing: '听证开庭',
  deciding: '登记审结结果',
  suspended: '中止，等待恢复',
  appealable: '登记生效或者上诉',
  second: '登记二审结果',
  performing: '按决定判决履行',
  closed: '记录没有得到支持的原因',
}

/** Reviews and suits that are not through, the oldest first: whoever keeps them does the next step. */
export async function openDisputes(ctx: Pick<Context, 'db'>, organ: string, limit: number) {
  const rows = await openRows(ctx.db, organ, limit)
  return rows.map((row) => ({
    step: STEPS[row.stage] ?? '登记审结结果',
    title: `${DISPUTE_KINDS[row.kind].label}（申请 ${row.application_number}，${row.body}）`,
    link: `disputes/${row.id}`,
    since: row.filed_day,
  }))
}
