import type { Procedure } from '#kernel/ledger/index.ts'
import type { Day } from '#law/index.ts'
import { applySending } from './apply-sending.ts'
import { clearSendings, saveSending } from './sending-store.ts'

/** Where an item sent up stands, as both sides see it. */
export type SendingStatus =
  | 'sent'
  | 'recalled'
  | 'returned'
  | 'adopted'
  | 'published'
  | 'withdrawn'
  | 'dropped'

/** What people call each standing. */
export const SENDING_STATUS_NAMES: Record<SendingStatus, string> = {
  sent: '待采用',
  recalled: '已收回',
  returned: '已退回',
  adopted: '已采用，审核中',
  published: '已采用并发布',
  withdrawn: '原文已撤回',
  dropped: '上级已撤下',
}

/** One published edition, as far as the other side must know it. */
export interface EditionMark {
  edition: number
  contentHash: string
}

/** What the upper organ said to an item: the receipt. */
export interface Receipt {
  verdict: 'adopted' | 'returned'
  day: Day
  at: string
  by: string
  /** Why it was given back; empty when it was taken. */
  reason: string
}

/** One time the item was sent. */
export interface Round {
  sentOn: Day
  sentAt: string
  by: string
  note: string
  receipt: Receipt | null
}

/** The upper organ's own document made from the item. */
export interface Copy {
  article: string
  column: string
  department: string
  /** The edition of the origin it holds. */
  holds: EditionMark
  path: string | null
}

/** A withdrawal the copy must still follow. */
export interface Pending {
  reason: string
  day: Day
  failure: { message: string; day: Day } | null
}

/** One document sent from an organ to one above it. */
export interface Sending {
  article: string
  target: string
  title: string
  status: SendingStatus
  latest: EditionMark
  rounds: Round[]
  copy: Copy | null
  offered: (EditionMark & { day: Day }) | null
  pending: Pending | null
  /** Why it is over: called back, withdrawn, taken down above. */
  ended: { day: Day; reason: string } | null
  updatedAt: string
}

/** What happens to an item sent up. */
export type SendingEvent =
  | { kind: 'sent'; payload: EditionMark & { article: string; target: string; title: string; note: string } }
  | { kind: 'recalled'; payload: { reason: string } }
  | { kind: 'returned'; payload: { reason: string } }
  | { kind: 'adopted'; payload: EditionMark & { copy: string; column: string; department: string } }
  | { kind: 'origin-reissued'; payload: EditionMark & { title: string } }
  | { kind: 'update-taken'; payload: EditionMark }
  | { kind: 'update-declined'; payload: { edition: number; reason: string } }
  | { kind: 'origin-withdrawn'; payload: { reason: string } }
  | { kind: 'copy-ended'; payload: { how: CopyEnd } }
  | { kind: 'follow-failed'; payload: { message: string } }
  | { kind: 'copy-published'; payload: { path: string } }
  | { kind: 'copy-withdrawn'; payload: { reason: string } }

/** What was done with a copy whose origin was withdrawn. */
export type CopyEnd = 'withdrawn' | 'called-back' | 'already-down'

/** The stream of one item sent up; it stands in the sender's organ, and the receiver acts on it too. */
export const sendingProcedure: Procedure<Sending | undefined, SendingEvent> = {
  kind: 'sending',
  begin: undefined,
  apply: applySending,
  async save(db, { organ, id, state }) {
    if (state) await saveSending(db, organ, id, state)
  },
  clear: clearSendings,
}
