const SECOND_KEY_WITHIN_MS = 1500

/** What a key means, given when `g` was last pressed. */
export type KeyMeaning = { go: string } | 'wait' | 'help' | 'search' | 'nothing'

const ALONE: Record<string, KeyMeaning> = { g: 'wait', '?': 'help', '/': 'search' }

/** Reads a key: `g` waits for a second one, which says where to go. */
export function readKey(key: string, pressedGAt: number, now: number): KeyMeaning {
  if (now - pressedGAt < SECOND_KEY_WITHIN_MS) return { go: key }
  return ALONE[key] ?? 'nothing'
}
