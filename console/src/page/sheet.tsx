import type { ReactNode } from 'react'

interface Props {
  title?: string
  end?: ReactNode
  /** So that a link on the same page can lead here. */
  id?: string
  children: ReactNode
}

/** A part of a page on white ground. */
export function Sheet({ title, end, id, children }: Props) {
  return (
    <section className="sheet" {...(id ? { id } : {})}>
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
