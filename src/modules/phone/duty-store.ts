import { type Kysely, sql } from 'kysely'
import type { Database } from '#kernel/database.ts'
import type { Day } from '#law/index.ts'
import type { StandIn } from './duty-day.ts'
import type { Shift } from './rules/duty-of-day.ts'

type DutyTables = { duty_stand_in: { organ_id: string; day: Day; shifts: Shift[]; reason: string } }

const tables = (db: Database): Kysely<DutyTables> => db.withTables<DutyTables>()

/** Writes who stands in on a day; nobody takes the line away. */
export async function saveStandIn(
  db: Database,
  organ: string,
  day: Day,
  standIn: StandIn | undefined,
): Promise<void> {
  await tables(db).deleteFrom('duty_stand_in').where('organ_id', '=', organ).where('day', '=', day).execute()
  if (!standIn) return
  // An array of objects is not understood as JSON by itself.
  const shifts = sql<Shift[]>`${JSON.stringify(standIn.shifts)}::jsonb`
  await tables(db)
    .insertInto('duty_stand_in')
    .values({ organ_id: organ, day, shifts, reason: standIn.reason })
    .execute()
}

/** Empties the read model. */
export async function clearStandIns(db: Database): Promise<void> {
  await tables(db).deleteFrom('duty_stand_in').execute()
}

/** Who stands in, from one day until another. */
export async function standInsBetween(
  db: Database,
  organ: string,
  from: Day,
  to: Day,
): Promise<Map<Day, StandIn>> {
  const rows = await tables(db)
    .selectFrom('duty_stand_in')
    .selectAll()
    .where('organ_id', '=', organ)
    .where('day', '>=', from)
    .where('day', '<=', to)
    .execute()
  return new Map(rows.map(({ day, shifts, reason }) => [day, { shifts, reason }]))
}
