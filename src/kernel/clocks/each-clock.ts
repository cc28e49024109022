import type { Database } from '../database.ts'
import { clocksUntil } from './scope-store.ts'
import type { ClockRow } from './store.ts'

const BATCH = 500

/** Which clocks are gone through: those of a kind and some names in an organ that fall due until a day. */
type Wanted = Omit<Parameters<typeof clocksUntil>[1], 'after' | 'limit'>

/** Every clock that falls due until a day, the earliest first, read in batches; what ends meanwhile is not met twice. */
export async function* eachClock(db: Database, wanted: Wanted): AsyncGenerator<ClockRow & { due: string }> {
  let after: { due: string; stream: string; name: string } | null = null
  for (;;) {
    const rows: ClockRow[] = await clocksUntil(db, { ...wanted, after, limit: BATCH })
    for (const row of rows) if (row.due !== null) yield { ...row, due: row.due }
    const last = rows.at(-1)
    if (!last?.due || rows.length < BATCH) return
    after = { due: last.due, stream: last.stream, name: last.name }
  }
}
