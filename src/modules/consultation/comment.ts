import type { NumberTaken, Procedure } from '#kernel/ledger/index.ts'
import type { Sealed } from '#kernel/vault/vault.ts'
import type { Day } from '#law/index.ts'
import type { CommentChannel } from './contract.ts'
import { clearComments, saveComment } from './store.ts'

interface Received {
  consultation: string
  label: string
  taken: NumberTaken
  channel: CommentChannel
  /** The comment in its own words. */
  content: Sealed
  /** Who commented; null for one who did not say. */
  person: Sealed | null
}

type CommentEvent =
  | { kind: 'comment-received'; payload: Received }
  | { kind: 'comment-handled'; payload: { group: string; summary: string } }

/** A comment as its events tell it. */
export interface Comment extends Received {
  receivedOn: Day
  handled: { group: string; summary: string } | null
}

/** The stream of one comment, so that a thousand people can comment at once without waiting for each other. */
export const commentProcedure: Procedure<Comment | undefined, CommentEvent> = {
  kind: 'comment',
  begin: undefined,
  apply(comment, event) {
    if (event.kind === 'comment-received') return { ...event.payload, receivedOn: event.day, handled: null }
    return comment && { ...comment, handled: event.payload }
  },
  async save(db, { organ, id, state }) {
    if (state) await saveComment(db, organ, id, state)
  },
  clear: clearComments,
  numbers: (comment) => (comment ? [comment.taken] : []),
}
