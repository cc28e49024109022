import { type Basis, type Day, inForceOn, REPLY_LIMIT } from '#law/index.ts'

/** The workdays the organ has to reply, and on what basis. */
export interface ReplyLimit {
  readonly days: number
  readonly basis: Basis
}

/** The limit for an application received that day, by the law in force on it. */
export function replyLimit({ receivedDay }: { receivedDay: Day }): ReplyLimit {
  const { value, basis } = inForceOn(REPLY_LIMIT, receivedDay)
  return { days: value, basis }
}
