import { Link, useLocation } from 'react-router'
import { useOrgan } from '../shell/use-organ.ts'
import './monitoring.css'

const ROOMS = [
  { page: 'monitoring', name: '概况' },
  { page: 'monitoring/findings', name: '问题' },
  { page: 'monitoring/accounts', name: '政务新媒体' },
  { page: 'monitoring/rectification', name: '整改清单' },
  { page: 'monitoring/settings', name: '设置' },
]

/** The way between the pages of watching. */
export function Rooms() {
  const { to } = useOrgan()
  const { pathname } = useLocation()
  return (
    <nav className="rooms" aria-label="网站监测">
      {ROOMS.map(({ page, name }) => (
        <Link key={page} to={to(page)} aria-current={pathname === to(page) ? 'page' : undefined}>
          {name}
        </Link>
      ))}
    </nav>
  )
}
