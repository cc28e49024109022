import { useQuery, useQueryClient } from '@tanstack/react-query'
import { createContext, useContext } from 'react'
import { keepCsrf } from '../api/csrf.ts'
import { SESSION_KEY } from '../api/query-client.ts'
import { accounts } from './api.ts'

/** The person signed in. */
export type Session = NonNullable<Awaited<ReturnType<typeof accounts.call.current>>>

async function currentSession(): Promise<Session | null> {
  const session = await accounts.call.current()
  if (session) keepCsrf(session.csrf)
  return session
}

/** The session as the server knows it; null when nobody is signed in. */
export function useSessionQuery() {
  return useQuery({ queryKey: SESSION_KEY, queryFn: currentSession, staleTime: 60_000 })
}

/** Takes over a session the server has just opened. */
export function useEnter() {
  const client = useQueryClient()
  return (session: Session) => {
    keepCsrf(session.csrf)
    client.setQueryData(SESSION_KEY, session)
    void client.invalidateQueries({ predicate: (query) => query.state.status === 'error' })
  }
}

/** Carries the person signed in, and keeps them in sight while they sign in again. */
export const SessionContext = createContext<Session | undefined>(undefined)

/** The person signed in; only inside the gate, where there is one. */
export function useSession(): Session | undefined {
  return useContext(SessionContext)
}
