import { type Kysely, sql } from 'kysely'
import type { Database } from './database.ts'

type CounterTables = {
  counter: { organ_id: string; series: string; year: number; value: number }
}

const tables = (db: Database): Kysely<CounterTables> => db.withTables<CounterTables>()

/** Adds one to a counter and returns it; the row stays locked until the transaction ends. */
export async function takeNext(db: Database, organ: string, series: string, year: number): Promise<number> {
  const row = await tables(db)
    .insertInto('counter')
    .values({ organ_id: organ, series, year, value: 1 })
    .onConflict((conflict) =>
      conflict.columns(['organ_id', 'series', 'year']).doUpdateSet({ value: sql`counter.value + 1` }),
    )
    .returning('value')
    .executeTakeFirstOrThrow()
  return row.value
}

/** Raises a counter to at least `value`; used when counters are rebuilt. */
export async function raiseTo(
  db: Database,
  organ: string,
  taken: { series: string; year: number; value: number },
): Promise<void> {
  await tables(db)
    .insertInto('counter')
    .values({ organ_id: organ, ...taken })
    .onConflict((conflict) =>
      conflict
        .columns(['organ_id', 'series', 'year'])
        .doUpdateSet({ value: sql`greatest(counter.value, excluded.value)` }),
    )
    .execute()
}

/** Empties all counters. */
export async function clearCounters(db: Database): Promise<void> {
  await tables(db).deleteFrom('counter').execute()
}

/** All counters, in order, for comparing a rebuild. */
export async function allCounters(db: Database) {
  return tables(db)
    .selectFrom('counter')
    .selectAll()
    .orderBy('organ_id')
    .orderBy('series')
    .orderBy('year')
    .execute()
}
