const FREE_TRIES = 5
const LONGEST_WAIT_S = 300
const FORGET_MS = 60 * 60 * 1000
const MOST_KEYS = 100_000

interface Tries {
  failures: number
  last: number
}

/** Slows repeated wrong guesses down, per source and per thing guessed at. */
export interface Throttle {
  /** Seconds this key must still wait; 0 when it may try. */
  waitSeconds(key: string, now: number): number
  failed(key: string, now: number): void
  succeeded(key: string): void
}

/** Seconds of rest after `failures` wrong tries in a row: none for five, then doubling to five minutes. */
export function restAfter(failures: number): number {
  return failures < FREE_TRIES ? 0 : Math.min(LONGEST_WAIT_S, 2 ** (failures - FREE_TRIES + 1))
}

/** A throttle of this process. */
export function openThrottle(): Throttle {
  const tries = new Map<string, Tries>()
  const recent = (key: string, now: number) => {
    const entry = tries.get(key)
    return entry && now - entry.last <= FORGET_MS ? entry : undefined
  }
  return {
    waitSeconds(key, now) {
      const entry = recent(key, now)
      if (!entry) return 0
      return Math.max(0, Math.ceil((entry.last + restAfter(entry.failures) * 1000 - now) / 1000))
    },
    failed(key, now) {
      const failures = (recent(key, now)?.failures ?? 0) + 1
      // Set anew at the end, so that the first key is the one longest quiet and gives way when there are too many.
      tries.delete(key)
      tries.set(key, { failures, last: now })
      const [oldest] = tries.size > MOST_KEYS ? tries.keys() : []
      if (oldest !== undefined) tries.delete(oldest)
    },
    succeeded(key) {
      tries.delete(key)
    },
  }
}
