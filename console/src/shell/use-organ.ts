import { createContext, useContext } from 'react'
import type { Permission } from '#kernel/permissions.ts'
import type { organs } from './api.ts'

/** An organ as the console knows it. */
export type Organ = Awaited<ReturnType<typeof organs.call.get>>

interface Here {
  organ: Organ
  /** Whether the person may do this here; the server judges again. */
  allows(permission: Permission): boolean
  /** The path of a page of this organ. */
  to(page: string): string
}

/** Carries the organ one works in. */
export const OrganContext = createContext<Here | undefined>(undefined)

/** The organ one works in; only inside the shell. */
export function useOrgan(): Here {
  const here = useContext(OrganContext)
  if (!here) throw new Error('outside of an organ')
  return here
}
