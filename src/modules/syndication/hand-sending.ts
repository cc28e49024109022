import type { Procedure } from '#kernel/ledger/index.ts'
import type { Day } from '#law/index.ts'
import { applyHandSending } from './apply-hand-sending.ts'
import { clearHandSendings, saveHandSending } from './hand-store.ts'
import type { EditionMark } from './sending.ts'

/** Where an item put by hand on a foreign portal stands. */
export type HandStatus = 'prepared' | 'posted' | 'removed' | 'dropped'

/** What people call each standing. */
export const HAND_STATUS_NAMES: Record<HandStatus, string> = {
  prepared: '待录入',
  posted: '已录入',
  removed: '已撤下',
  dropped: '不再报送',
}

/** What a person still has to do on the portal. */
export type HandDue = 'post' | 'update' | 'remove'

/** What each thing to do is called. */
export const HAND_DUE_NAMES: Record<HandDue, string> = {
  post: '到门户录入',
  update: '到门户更新',
  remove: '到门户撤下',
}

/** What the page at the pasted address was found to be. */
export type Verdict = 'same' | 'differs' | 'gone' | 'unreachable'

/** What each verdict is called. */
export const VERDICT_NAMES: Record<Verdict, string> = {
  same: '内容一致',
  differs: '内容不一致',
  gone: '网页已不存在',
  unreachable: '无法访问',
}

/** One look at the page on the portal. */
export interface Check {
  verdict: Verdict
  detail: string
  missing: string[]
  at: string
}

/** One document put by hand on one foreign portal. */
export interface HandSending {
  article: string
  portal: { id: string; name: string }
  title: string
  status: HandStatus
  due: HandDue | null
  latest: EditionMark
  address: string | null
  postedOn: Day | null
  check: Check | null
  withdrawn: { day: Day; reason: string } | null
  updatedAt: string
}

/** What happens to an item put by hand. */
export type HandEvent =
  | {
      kind: 'prepared'
      payload: EditionMark & { article: string; portal: { id: string; name: string }; title: string }
    }
  | { kind: 'posted'; payload: { address: string } }
  | { kind: 'compared'; payload: { address: string; verdict: Verdict; detail: string; missing: string[] } }
  | { kind: 'origin-reissued'; payload: EditionMark & { title: string } }
  | { kind: 'origin-withdrawn'; payload: { reason: string } }
  | { kind: 'done-by-hand'; payload: { what: 'update' | 'remove'; note: string } }
  | { kind: 'dropped'; payload: { reason: string } }

/** The stream of one item put by hand. */
export const handSendingProcedure: Procedure<HandSending | undefined, HandEvent> = {
  kind: 'hand-sending',
  begin: undefined,
  apply: applyHandSending,
  async save(db, { organ, id, state }) {
    if (state) await saveHandSending(db, organ, id, state)
  },
  clear: clearHandSendings,
}
