import { NavLink } from 'react-router'
import { roomsOf } from './navigation.tsx'
import { useOrgan } from './use-organ.ts'

/** The menu: only the rooms open to this person. */
export function NavList({ chosen }: { chosen?: () => void }) {
  const { organ, allows, to } = useOrgan()
  const open = roomsOf(organ.kind, allows)
  return (
    <nav aria-label="主菜单">
      <ul className="nav">
        {open.map((place, at) => (
          <li key={place.page} className={open[at - 1]?.group === place.group ? '' : 'nav-group'}>
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
