import { deadline, type Pause, type WorkingCalendar } from '#law/index.ts'
import { type Context, inTransaction } from '../context.ts'
import { announce } from '../outbox/outbox.ts'
import { type ClockRow, clocksAfter, replaceClocks, updateDues } from './store.ts'

/** A limit that runs in a case: from which day, how many days, what does not count, and for what. */
export interface ClockDefinition {
  /** What must be done in time, as people call it: 答复. */
  label: string
  /** What lists show beside it: the case number. */
  title: string
  start: string
  days: number
  /** 'fixed': the day was set by people, not counted; it is `start` itself, and no holiday moves it. */
  unit: 'workday' | 'calendar' | 'fixed'
  pauses: Pause[]
  /** The department that must act; empty for none. */
  department: string
  /** The day it fell due before a holiday notice moved it, until somebody deals with the case. */
  movedFrom?: string
}

/** A clock with the name that tells it from the others of its case. */
export interface RunningClock extends ClockDefinition {
  name: string
}

function dated(clock: RunningClock, organ: string, stream: string, calendar: WorkingCalendar): ClockRow {
  const { name, ...definition } = clock
  const row = { organ, stream, name, definition }
  if (definition.unit === 'fixed') return { ...row, due: definition.start, provisional: false }
  const { due, provisional } = deadline({ ...definition, unit: definition.unit, calendar })
  return { ...row, due, provisional }
}

/** Writes the clocks that run in a case now; a closed case has none. */
export async function saveClocks(
  ctx: Context,
  organ: string,
  stream: string,
  clocks: RunningClock[],
): Promise<void> {
  const calendar = ctx.calendar()
  await replaceClocks(
    ctx.db,
    organ,
    stream,
    clocks.map((clock) => dated(clock, organ, stream, calendar)),
  )
}

/** A clock whose due date changed. */
export interface MovedClock {
  organ: string
  stream: string
  name: string
  label: string
  title: string
  from: string | null
  to: string | null
  provisional: boolean
}

const BATCH = 1000

/** Under this topic whoever handles a case is told that its due day moved. */
export const MOVED_TOPIC = 'clock:moved'

interface Change {
  row: ClockRow
  before: ClockRow
}

const asMoved = ({ row, before }: Change): MovedClock => ({
  organ: row.organ,
  stream: row.stream,
  name: row.name,
  label: row.definition.label,
  title: row.definition.title,
  from: before.due,
  to: row.due,
  provisional: row.provisional,
})

function moves(rows: ClockRow[], calendar: WorkingCalendar): Change[] {
  return rows.flatMap((before) => {
    const row = dated({ ...before.definition, name: before.name }, before.organ, before.stream, calendar)
    return row.due === before.due && row.provisional === before.provisional ? [] : [{ row, before }]
  })
}

/** Reckons every running clock anew with the calendar as it is now, and returns those whose date moved. */
export async function redateClocks(ctx: Context): Promise<MovedClock[]> {
  return inTransaction(ctx, async (inside) => {
    const calendar = inside.calendar()
    const moved: MovedClock[] = []
    let after = { organ: '', stream: '', name: '' }
    for (;;) {
      const rows = await clocksAfter(inside.db, after, BATCH)
      const changed = moves(rows, calendar)
      await updateDues(
        inside.db,
        changed.map(({ row }) => row),
      )
      moved.push(...changed.filter(({ row, before }) => row.due !== before.due).map(asMoved))
      const last = rows.at(-1)
      if (!last || rows.length < BATCH) break
      after = last
    }
    await announceMoved(inside, moved)
    return moved
  })
}

/** Says of each organ which of its clocks moved, in few notices. */
async function announceMoved(ctx: Context, moved: MovedClock[]): Promise<void> {
  for (const organ of new Set(moved.map((one) => one.organ))) {
    const own = moved.filter((one) => one.organ === organ)
    for (let at = 0; at < own.length; at += BATCH)
      await announce(ctx, MOVED_TOPIC, organ, JSON.stringify(own.slice(at, at + BATCH)))
  }
}

/** The clocks a notice of `MOVED_TOPIC` tells of. */
export function movedClocksOf(ref: string): MovedClock[] {
  return JSON.parse(ref)
}
