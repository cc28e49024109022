import type { Procedure } from '#kernel/ledger/index.ts'
import type { LookKind } from '../contract/look-back.ts'

/** What can happen to one look through everything published. */
export type LookEvent =
  | { kind: 'look-asked'; payload: { what: LookKind; articles: number; version?: string } }
  | { kind: 'look-finished'; payload: { articles: number; found: number } }

type Look = { what: LookKind; finished: boolean } | undefined

/** The stream of one look through everything an organ has published: who asked for it, and what it came to. */
export const lookBackProcedure: Procedure<Look, LookEvent> = {
  kind: 'look-back',
  begin: undefined,
  apply(state, event) {
    if (event.kind === 'look-asked') return { what: event.payload.what, finished: false }
    return state && { ...state, finished: true }
  },
}
