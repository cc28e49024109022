import type { Context } from '#kernel/context.ts'
import { letterName } from './letter-names.ts'
import { WAYS } from './rules/dispatch-channels.ts'
import { dispatchRows } from './store.ts'

const PAGE_SIZE = 20

/** One page of the register of letters sent. */
export async function listDispatches(
  ctx: Context,
  organ: string,
  { show, page }: { show: 'all' | 'under-way' | 'returned'; page: number },
) {
  const { rows, total } = await dispatchRows(ctx.db, organ, {
    show,
    limit: PAGE_SIZE,
    offset: (page - 1) * PAGE_SIZE,
  })
  return {
    total,
    page,
    pageSize: PAGE_SIZE,
    rows: rows.map((row) => ({
      id: row.id,
      application: row.application_id,
      number: row.application_number,
      letterName: letterName(row.letter),
      wayName: WAYS[row.way].label,
      tracking: row.tracking,
      sentDay: row.sent_day,
      standing: row.standing,
      endedDay: row.ended_day,
      resent: row.resent,
    })),
  }
}
