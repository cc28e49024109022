import { MenuOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { Button, Drawer } from 'antd'
import { useEffect, useMemo, useState } from 'react'
import { Link, Outlet, useNavigation, useParams } from 'react-router'
import { may } from '#kernel/permissions.ts'
import { LeaveGuard } from '../forms/leave-guard.tsx'
import { Loaded } from '../page/loaded.tsx'
import { useSession } from '../session/use-session.ts'
import { organs } from './api.ts'
import { keepLastOrgan } from './last-organ.ts'
import { lineageOf } from './lineage-of.ts'
import { NavList } from './nav-list.tsx'
import { OrganSwitcher } from './organ-switcher.tsx'
import { PersonMenu } from './person-menu.tsx'
import { Shortcuts } from './shortcuts.tsx'
import { type Organ, OrganContext } from './use-organ.ts'

/** Everything that stands round the pages of one organ. */
export function OrganShell() {
  const { organ: id = '' } = useParams()
  const query = useQuery(organs.ask.get.queryOptions({ input: { organ: id }, staleTime: 60_000 }))
  return <Loaded query={query}>{(organ) => <Inside organ={organ} key={organ.id} />}</Loaded>
}

function Inside({ organ }: { organ: Organ }) {
  const session = useSession()
  const grants = session?.grants
  useEffect(() => keepLastOrgan(organ.id), [organ.id])
  const here = useMemo(() => {
    const lineage = lineageOf(organ, grants ?? [])
    return {
      organ,
      allows: (permission: Parameters<typeof may>[1]) => may(grants ?? [], permission, lineage),
      to: (page: string) => `/${organ.id}${page && `/${page}`}`,
    }
  }, [organ, grants])
  return (
    <OrganContext value={here}>
      <Frame />
    </OrganContext>
  )
}

function Frame() {
  const [menuOpen, setMenuOpen] = useState(false)
  const [keysOpen, setKeysOpen] = useState(false)
  const fetching = useNavigation().state !== 'idle'
  return (
    <div className="shell">
      <a className="skip-link" href="#main">
        跳到正文
      </a>
      <header className="shell-head">
        <Button
          className="only-narrow"
          type="text"
          icon={<MenuOutlined />}
          aria-label="打开菜单"
          onClick={() => setMenuOpen(true)}
        />
        <HomeLink />
        <OrganSwitcher />
        <div className="shell-end">
          <Button className="only-wide" type="text" onClick={() => setKeysOpen(true)} aria-label="键盘快捷键">
            <kbd>?</kbd>
          </Button>
          <PersonMenu showShortcuts={() => setKeysOpen(true)} />
        </div>
      </header>
      <aside className="shell-side">
        <NavList />
      </aside>
      <Drawer open={menuOpen} placement="left" size={260} title="菜单" onClose={() => setMenuOpen(false)}>
        <NavList chosen={() => setMenuOpen(false)} />
      </Drawer>
      <main id="main" className="shell-main" tabIndex={-1} aria-busy={fetching}>
        <Outlet />
      </main>
      <LeaveGuard />
      <Shortcuts open={keysOpen} setOpen={setKeysOpen} />
    </div>
  )
}

function HomeLink() {
  return (
    <span className="shell-brand only-wide">
      <Link to="/">公开 · 办公台</Link>
    </span>
  )
}
