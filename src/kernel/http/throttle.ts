const FREE_TRIES = 5
const LONGEST_WAIT_S = 300
const FORGET_MS = 60 * 60 * 1000

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
  const forgetOld = (now: number) => {
    for (const [key, entry] of tries) if (now - entry.last > FORGET_MS) tries.delete(key)
  }
  return {
    waitSeconds(key, now) {
      const entry = tries.get(key)
      if (!entry) return 0
      return Math.max(0, Math.ceil((entry.last + restAfter(entry.failures) * 1000 - now) / 1000))
    },
    failed(key, now) {
      if (tries.size > 10_000) forgetOld(now)
      tries.set(key, { failures: (tries.get(key)?.failures ?? 0) + 1, last: now })
    },
    succeeded(key) {
      tries.delete(key)
    },
  }
}
