import type { Grant } from '../permissions.ts'

/** Who acts: a staff account, a resident at the public site, or the program itself. */
export interface Actor {
  /** What the ledger writes down; never a name. */
  id: string
  name: string
  grants: readonly Grant[]
}

/** A resident, who needs no account. */
export const RESIDENT: Actor = { id: 'resident', name: '公众', grants: [] }

/** The program itself: seeding, timed work. */
export const SYSTEM: Actor = { id: 'system', name: '系统', grants: [] }
