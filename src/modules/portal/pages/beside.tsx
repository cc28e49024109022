import type { ReactNode } from 'react'

/** Where one may go from here, beside the text. */
export interface Neighbours {
  name: string
  links: { name: string; href: string; current: boolean }[]
  /** The next step, where there is one. */
  next?: { name: string; href: string }
}

/** A page with its neighbours beside it; on a phone they stand under the text. */
export function Beside({ neighbours, children }: { neighbours: Neighbours; children: ReactNode }): ReactNode {
  const { name, links, next } = neighbours
  return (
    <div className="beside">
      <div>{children}</div>
      <nav className="aside" aria-label={name}>
        <h2>{name}</h2>
        <ul>
          {links.map((link) => (
            <li key={link.href}>
              <a href={link.href} aria-current={link.current ? 'page' : undefined}>
                {link.name}
              </a>
            </li>
          ))}
        </ul>
        {next && (
          <a className="button" href={next.href}>
            {next.name}
          </a>
        )}
      </nav>
    </div>
  )
}
