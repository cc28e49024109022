import { SYSTEM } from '../accounts/actor.ts'
import type { RunningClock } from '../clocks/clocks.ts'
import type { Happening, Recorded } from './event.ts'
import { type MovedDue, REDATED } from './procedure.ts'

/**
 * The days from which the limits of a case were moved, by the name of the clock, as long as nobody has dealt with the
 * case since: what the program itself recorded meanwhile does not count.
 */
function movedFrom(events: readonly Recorded<Happening>[]): Map<string, string | null> {
  const dealtWith = events.findLastIndex(({ kind, actor }) => kind !== REDATED && actor !== SYSTEM.id)
  const moved = new Map<string, string | null>()
  for (const { kind, payload } of events.slice(dealtWith + 1)) {
    if (kind !== REDATED) continue
    const { clock, from } = payload as MovedDue
    if (!moved.has(clock)) moved.set(clock, from)
  }
  return moved
}

/** The limits with the days from which a holiday notice moved them, so that every list can say so. */
export function withMovedDays(
  clocks: readonly RunningClock[],
  events: readonly Recorded<Happening>[],
): RunningClock[] {
  const moved = movedFrom(events)
  return clocks.map((clock) => {
    const from = moved.get(clock.name)
    return from == null ? clock : { ...clock, movedFrom: from }
  })
}
