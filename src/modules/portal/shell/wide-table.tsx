import type { ReactNode } from 'react'

const BY_KEY = { tabIndex: 0 }

/** A frame for a table that may be wider than a phone: it scrolls by finger and by key, and says what it holds. */
export function WideTable({ name, children }: { name: string; children: ReactNode }): ReactNode {
  return (
    <section className="table-scroll" aria-label={name} {...BY_KEY}>
      {children}
    </section>
  )
}
