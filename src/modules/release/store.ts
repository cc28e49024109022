import type { Kysely } from 'kysely'
import type { Database } from '#kernel/database.ts'
import type { Day } from '#law/index.ts'
import type { Dispatch } from './case-file.ts'
import type { WayKey } from './rules/dispatch-channels.ts'

type DispatchTables = {
  letter_dispatch: {
    organ_id: string
    id: string
    application_id: string
    application_number: string
    letter: string
    way: WayKey
    tracking: string
    sent_day: Day
    standing: 'under-way' | 'arrived' | 'returned'
    ended_day: Day | null
    /** A letter that came back and was sent again. */
    resent: boolean
  }
}

/** One line of the register of dispatched letters. */
export type DispatchRow = DispatchTables['letter_dispatch']

const tables = (db: Database): Kysely<DispatchTables> => db.withTables<DispatchTables>()

function rowOf(organ: string, application: string, one: Dispatch, all: Dispatch[]): DispatchRow {
  return {
    organ_id: organ,
    id: one.id,
    application_id: application,
    application_number: one.application,
    letter: one.letter,
    way: one.way,
    tracking: one.number,
    sent_day: one.day,
    standing: one.end?.how ?? 'under-way',
    ended_day: one.end?.day ?? null,
    resent: all.some((other) => other.again === one.id),
  }
}

/** Writes the dispatches of one application. */
export async function saveDispatches(
  db: Database,
  organ: string,
  application: string,
  dispatches: Dispatch[],
): Promise<void> {
  if (dispatches.length === 0) return
  const rows = dispatches.map((one) => rowOf(organ, application, one, dispatches))
  await tables(db)
    .insertInto('letter_dispatch')
    .values(rows)
    .onConflict((conflict) =>
      conflict.columns(['organ_id', 'id']).doUpdateSet((set) => ({
        standing: set.ref('excluded.standing'),
        ended_day: set.ref('excluded.ended_day'),
        resent: set.ref('excluded.resent'),
      })),
    )
    .execute()
}

/** Empties the read model. */
export async function clearDispatches(db: Database): Promise<void> {
  await tables(db).deleteFrom('letter_dispatch').execute()
}

/** One page of the register: all, those under way, or those that came back and were not sent again. */
export async function dispatchRows(
  db: Database,
  organ: string,
  { show, limit, offset }: { show: 'all' | 'under-way' | 'returned'; limit: number; offset: number },
): Promise<{ rows: DispatchRow[]; total: number }> {
  let query = tables(db).selectFrom('letter_dispatch').where('organ_id', '=', organ)
  if (show === 'under-way') query = query.where('standing', '=', 'under-way')
  if (show === 'returned') query = query.where('standing', '=', 'returned').where('resent', '=', false)
  const rows = await query
    .selectAll()
    .orderBy('sent_day', show === 'all' ? 'desc' : 'asc')
    .orderBy('id')
    .limit(limit)
    .offset(offset)
    .execute()
  const { total } = await query
    .select((select) => select.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow()
  return { rows, total: Number(total) }
}
