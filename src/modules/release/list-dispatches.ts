import type { Context } from '#kernel/context.ts'
import type { Turn } from '#kernel/paging/cursor.ts'
import { letterName } from './letter-names.ts'
import { WAYS } from './rules/dispatch-channels.ts'
import { dispatchRows, type ShownDispatches } from './store.ts'

const PAGE_SIZE = 20

/** One page of the register of letters sent. */
export async function listDispatches(
  ctx: Context,
  organ: string,
  { show, ...turn }: Turn & { show: ShownDispatches },
) {
  const { rows, ...turned } = await dispatchRows(ctx.db, organ, { ...turn, show, size: PAGE_SIZE })
  return {
    ...turned,
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
