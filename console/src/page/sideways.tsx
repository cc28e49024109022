import type { ReactNode } from 'react'

const reachable = (label: string) => ({ role: 'region', tabIndex: 0, 'aria-label': label })

/** A table that may be wider than the screen: it scrolls sideways by itself, and the keyboard can get at it. */
export function Sideways({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div {...reachable(label)} className="grid-table">
      {children}
    </div>
  )
}
