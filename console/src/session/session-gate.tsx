import { type ReactNode, useEffect, useState } from 'react'
import { Loaded } from '../page/loaded.tsx'
import { MustChangePage } from './must-change-page.tsx'
import { SignInAgain } from './sign-in-again.tsx'
import { SignInPage } from './sign-in-page.tsx'
import { type Session, SessionContext, useSessionQuery } from './use-session.ts'

/** Lets only people who are signed in further; a session that ran out is opened again over the page. */
export function SessionGate({ children }: { children: ReactNode }) {
  const query = useSessionQuery()
  const session = query.data
  const [known, setKnown] = useState<Session>()
  useEffect(() => {
    if (session) setKnown(session)
  }, [session])
  if (query.data === undefined)
    return (
      <main className="sign-in">
        <div className="sign-in-card">
          <Loaded query={query}>{() => null}</Loaded>
        </div>
      </main>
    )
  const person = session ?? known
  if (!person) return <SignInPage />
  if (session?.mustChange) return <MustChangePage name={session.name} />
  return (
    <SessionContext value={person}>
      {children}
      {session === null && <SignInAgain person={person.id} />}
    </SessionContext>
  )
}
