import { NavLink } from 'react-router'
import { PLACES } from './navigation.tsx'
import { useOrgan } from './use-organ.ts'

/** The menu: only the rooms open to this person. */
export function NavList({ chosen }: { chosen?: () => void }) {
  const { allows, to } = useOrgan()
  const open = PLACES.filter((place) => allows(place.permission))
  return (
    <nav aria-label="主菜单">
      <ul className="nav">
        {open.map((place, at) => (
          <li key={place.page} className={at > 0 && open[at - 1]?.group !== place.group ? 'nav-break' : ''}>
            <NavLink to={to(place.page)} end={place.page === ''} onClick={() => chosen?.()}>
              {place.icon}
              {place.label}
            </NavLink>
          </li>
        ))}
      </ul>
    </nav>
  )
}
