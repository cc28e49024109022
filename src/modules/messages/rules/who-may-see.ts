import { type Basis, PETITIONS, PIPL } from '#law/index.ts'
import { MESSAGE_KINDS, type MessageKind } from './message-kinds.ts'

/** Why not everybody on the staff may read every letter. */
export const SEE_BASIS: readonly Basis[] = [PETITIONS.cite('保密'), PIPL.cite('34')]

/** What decides who may read a message. */
export interface Seen {
  kind: MessageKind
  department: string | null
  /** The account a confidential message was given to. */
  handler: string | null
}

/** Who asks. */
export interface Reader {
  account: string
  /** Departments whose messages the person may read; null for all. */
  departments: readonly string[] | null
  /** The accounts named for confidential messages. */
  named: readonly string[]
}

/** Whether a person may know of a message at all. Confidential ones are for named people and for whoever deals with it. */
export function maySee(message: Seen, { account, departments, named }: Reader): boolean {
  if (MESSAGE_KINDS[message.kind].confidential) return named.includes(account) || message.handler === account
  return departments === null || (message.department !== null && departments.includes(message.department))
}
