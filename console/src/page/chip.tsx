import type { ReactNode } from 'react'

/** How a standing looks: colour only repeats what the words say. */
export type Tone = 'plain' | 'busy' | 'good' | 'warn' | 'bad'

/** A standing in a word. */
export function Chip({ tone = 'plain', children }: { tone?: Tone; children: ReactNode }) {
  return <span className={`chip chip-${tone}`}>{children}</span>
}
