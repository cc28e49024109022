import type { Procedure } from '#kernel/ledger/index.ts'
import type { Day } from '#law/index.ts'
import { clearHolderKeys, saveHolderKey } from './store.ts'

export type HolderKeyEvent = { kind: 'key-shown'; payload: { publicKey: string } }

/** The public key a person shows for opening sealed bids; the newest counts for notices to come. */
export interface HolderKey {
  publicKey: string
  day: Day
}

/** The stream of one person's public keys in the organ where the person stands. */
export const holderKeyProcedure: Procedure<HolderKey | undefined, HolderKeyEvent> = {
  kind: 'holder-key',
  begin: undefined,
  apply: (_state, event) => ({ publicKey: event.payload.publicKey, day: event.day }),
  async save(db, { organ, id, state }) {
    if (state) await saveHolderKey(db, organ, id, state)
  },
  clear: clearHolderKeys,
}
