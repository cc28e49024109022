import { type ReactNode, useEffect, useState } from 'react'
import { Loaded } from '../page/loaded.tsx'
import { MustChangePage } from './must-change-page.tsx'
import { SignInAgain } from './sign-in-again.tsx'
import { SignInPage } from './sign-in-page.tsx'
import { type Session, useSessionQuery } from './use-session.ts'

/** Lets only people who are signed in further; a session that ran out is opened again over the page. */
export function SessionGate({ children }: { children: ReactNode }) {
  const query = useSessionQuery()
  const person = query.data?.id
  const [known, setKnown] = useState<string>()
  useEffect(() => {
    if (person) setKnown(person)
  }, [person])
  if (query.data === undefined)
    return (
      <main className="sign-in">
        <div className="sign-in-card">
          <Loaded query={query}>{() => null}</Loaded>
        </div>
      </main>
    )
  return gated(query.data, known, children)
}

function gated(session: Session | null, known: string | undefined, children: ReactNode) {
  if (session?.mustChange) return <MustChangePage name={session.name} />
  if (session) return children
  if (!known) return <SignInPage />
  return (
    <>
      {children}
      <SignInAgain person={known} />
    </>
  )
}
