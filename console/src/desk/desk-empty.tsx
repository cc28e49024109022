import { EmptyNote } from '../page/empty-note.tsx'
import { useSession } from '../session/use-session.ts'
import { useOrgan } from '../shell/use-organ.ts'
import { ROLE_WORDS } from './role-words.ts'

/** Says that nothing waits, and what will come here for somebody with these roles. */
export function DeskEmpty() {
  const { organ } = useOrgan()
  const grants = useSession()?.grants ?? []
  const here = grants.filter((grant) => grant.organ === organ.id || grant.role === 'county-supervisor')
  const roles = [...new Set(here.map(({ role }) => role))]
  return (
    <EmptyNote title="没有等您办的事">
      {roles.map((role) => (
        <p key={role} style={{ margin: '4px 0' }}>
          {ROLE_WORDS[role]}
        </p>
      ))}
    </EmptyNote>
  )
}
