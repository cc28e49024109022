import { type ReactNode, useEffect, useRef } from 'react'

interface Props {
  title: string
  sub?: ReactNode
  actions?: ReactNode
  children: ReactNode
}

/** One page of the console: title (also the window's), what can be done, content. */
export function Page({ title, sub, actions, children }: Props) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    document.title = `${title} · 办公台`
  }, [title])
  useEffect(() => {
    if (document.activeElement === document.body || document.activeElement?.closest('nav'))
      heading.current?.focus({ preventScroll: true })
  }, [])
  return (
    <div className="page">
      <header className="page-head">
        <div className="page-head-text">
          <h1 ref={heading} tabIndex={-1}>
            {title}
          </h1>
          {sub && <p className="quiet">{sub}</p>}
        </div>
        {actions && <div className="page-actions">{actions}</div>}
      </header>
      {children}
    </div>
  )
}
