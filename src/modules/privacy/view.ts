import type { Procedure } from '#kernel/ledger/index.ts'
import type { Sealed } from '#kernel/vault/vault.ts'
import type { Day } from '#law/index.ts'
import { clearViews, saveView } from './store.ts'

/** What was looked at: who applied, the scan of a proof, or a paper with the names in full. */
export type Viewed = 'identity' | 'proof' | 'paper'

type ViewEvent = {
  kind: 'viewed'
  payload: { application: string; number: string; what: Viewed; reason: Sealed }
}

/** One look at an identity. */
export interface View {
  application: string
  number: string
  what: Viewed
  viewer: string
  day: Day
  at: string
  reason: Sealed
}

/** The stream of one look at an identity: who looked, at whose, when and why. */
export const viewProcedure: Procedure<View | undefined, ViewEvent> = {
  kind: 'identity-view',
  begin: undefined,
  apply: (_, { payload, actor: viewer, day, at }) => ({ ...payload, viewer, day, at }),
  async save(db, { organ, id, state }) {
    if (state) await saveView(db, organ, id, state)
  },
  clear: clearViews,
}
