import { openThrottle } from '../http/throttle.ts'

const HOUR_MS = 60 * 60 * 1000

/** Slows down whoever does something too often, by source or by thing aimed at. */
export interface SlowDown {
  /** Seconds to wait before any of these may go on; 0 when they may. */
  wait(names: string[], now: number): number
  count(names: string[], now: number): void
}

/**
 * Opens one of this process. It forgets every hour: many telephones share one address, and nobody should wait
 * for what a stranger did yesterday.
 */
export function openSlowDown(): SlowDown {
  const throttle = openThrottle()
  const inHour = (name: string, now: number) => `${Math.floor(now / HOUR_MS)} ${name}`
  return {
    wait: (names, now) => Math.max(0, ...names.map((name) => throttle.waitSeconds(inHour(name, now), now))),
    count(names, now) {
      for (const name of names) throttle.failed(inHour(name, now), now)
    },
  }
}
