import { type Kysely, sql } from 'kysely'
import type { Database } from '#kernel/database.ts'
import type { Turn } from '#kernel/paging/cursor.ts'
import { countedTo, pageOf, type Sorting } from '#kernel/paging/page-store.ts'
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

/** Which letters went out, of some applications: the application and the letter. */
export async function sentLetters(
  db: Database,
  organ: string,
  applications: readonly string[],
): Promise<{ application_id: string; letter: string }[]> {
  if (applications.length === 0) return []
  return tables(db)
    .selectFrom('letter_dispatch')
    .select(['application_id', 'letter'])
    .where('organ_id', '=', organ)
    .where('application_id', 'in', applications)
    .execute()
}

const bySentDay = (direction: 'asc' | 'desc'): Sorting<DispatchRow> => ({
  by: [
    { value: sql.ref('sent_day'), type: 'date' },
    { value: sql.ref('id'), type: 'text' },
  ],
  direction,
  of: ({ sent_day, id }) => [sent_day, id],
})

/** Which dispatches the register shows. */
export type ShownDispatches = 'all' | 'under-way' | 'returned'

/** One page of the register: all, those under way, or those that came back and were not sent again. */
export async function dispatchRows(
  db: Database,
  organ: string,
  wanted: Turn & { show: ShownDispatches; size: number },
) {
  const { show } = wanted
  const query = tables(db)
    .selectFrom('letter_dispatch')
    .where('organ_id', '=', organ)
    .$if(show === 'under-way', (some) => some.where('standing', '=', 'under-way'))
    .$if(show === 'returned', (some) => some.where('standing', '=', 'returned').where('resent', '=', false))
    .selectAll()
  const sorting = bySentDay(show === 'all' ? 'desc' : 'asc')
  return { ...(await pageOf(query, sorting, wanted)), ...(await countedTo(db, query)) }
}
