import type { ReactNode } from 'react'

/** A part of a page on white ground. */
export function Sheet({ title, end, children }: { title?: string; end?: ReactNode; children: ReactNode }) {
  return (
    <section className="sheet">
      {title && (
        <div className="sheet-head">
          <h2>{title}</h2>
          {end}
        </div>
      )}
      {children}
    </section>
  )
}
