/** Tells the instant, and the calendar day in Asia/Shanghai. */
export interface Clock {
  now(): Date
}

/** The real clock. */
export const systemClock: Clock = { now: () => new Date() }

/** A clock that stands at one instant, for tests and for seeding dated demonstrations. */
export function clockAt(iso: string): Clock {
  const instant = new Date(iso)
  return { now: () => new Date(instant) }
}

// China keeps one zone without summer time, so the offset is fixed.
const SHANGHAI_OFFSET_MS = 8 * 3600 * 1000

/** The calendar day ('YYYY-MM-DD') in Asia/Shanghai at `instant`. */
export function dayAt(instant: Date): string {
  return new Date(instant.getTime() + SHANGHAI_OFFSET_MS).toISOString().slice(0, 10)
}

/** '2024-01-16 09:30' in Asia/Shanghai, the form official pages show. */
export function minuteAt(instant: Date): string {
  return new Date(instant.getTime() + SHANGHAI_OFFSET_MS).toISOString().slice(0, 16).replace('T', ' ')
}
