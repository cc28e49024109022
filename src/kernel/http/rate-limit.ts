const MOST_KEYS = 50_000

/** Holds back those who ask too often, so that the others are served. */
export interface RateLimit {
  /** Seconds to wait before asking again; 0 when this one is answered. */
  take(key: string, now: number): number
}

/** At most `perMinute` questions a minute from one key, counted evenly over time. */
export function openRateLimit(perMinute: number): RateLimit {
  const left = new Map<string, { tokens: number; at: number }>()
  const perMs = perMinute / 60_000
  return {
    take(key, now) {
      const known = left.get(key)
      const tokens = known ? Math.min(perMinute, known.tokens + (now - known.at) * perMs) : perMinute
      left.delete(key)
      left.set(key, { tokens: tokens < 1 ? tokens : tokens - 1, at: now })
      const [oldest] = left.size > MOST_KEYS ? left.keys() : []
      if (oldest !== undefined) left.delete(oldest)
      return tokens < 1 ? Math.ceil((1 - tokens) / perMs / 1000) : 0
    },
  }
}
