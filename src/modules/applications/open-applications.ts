import type { Context } from '#kernel/context.ts'
import type { Day } from '#law/index.ts'
import { listRows } from './store.ts'

/** An application that waits for somebody, and for what: 登记 or 答复. */
export interface OpenApplication {
  id: string
  number: string
  step: string
  receivedDay: Day
  department: string | null
}

/** The open applications of an organ, the oldest first, at most `limit`. */
export async function openApplications(
  ctx: Pick<Context, 'db'>,
  organ: string,
  limit: number,
): Promise<OpenApplication[]> {
  const { rows } = await listRows(ctx.db, organ, { show: 'open', page: 1, pageSize: limit })
  return rows.map((row) => ({
    id: row.id,
    number: row.number,
    step: row.status === 'received' ? '登记' : '答复',
    receivedDay: row.received_day,
    department: row.department,
  }))
}
