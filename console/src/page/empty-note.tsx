import type { ReactNode } from 'react'

/** Says that there is nothing here, and what would put something here. */
export function EmptyNote({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <div className="empty">
      <strong>{title}</strong>
      {children}
    </div>
  )
}
