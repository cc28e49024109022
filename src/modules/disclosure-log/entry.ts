import type { NumberTaken, Procedure, Recorded } from '#kernel/ledger/index.ts'
import type { Sealed } from '#kernel/vault/vault.ts'
import type { Day } from '#law/index.ts'
import { clearEntries, saveEntry } from './store.ts'

/** A file that stands on the site with an entry. */
export interface PublicFile {
  name: string
  hash: string
  bytes: number
}

/** What happens to an entry. Its words stand in the vault, so that what was wrong can be erased for good. */
export type EntryEvent =
  | { kind: 'proposed'; payload: { number: string; answeredDay: Day; text: Sealed; files: string[] } }
  | { kind: 'sent-back'; payload: { text: Sealed } }
  | { kind: 'approved'; payload: { taken: NumberTaken; files: PublicFile[] } }
  | { kind: 'withdrawn'; payload: { text: Sealed } }

/** How an entry stands. */
export type EntryStanding = 'proposed' | 'sent-back' | 'public' | 'withdrawn'

/** An answer proposed for the log, or in it. */
export interface Entry {
  standing: EntryStanding
  number: string
  answeredDay: Day
  proposer: string
  proposedDay: Day
  text: Sealed
  files: string[]
  published: { taken: NumberTaken; files: PublicFile[]; day: Day } | null
  /** Why it was sent back or taken down. */
  why: Sealed | null
}

function apply(state: Entry | undefined, event: Recorded<EntryEvent>): Entry | undefined {
  if (event.kind === 'proposed') {
    const { actor: proposer, day: proposedDay, payload } = event
    return {
      ...payload,
      standing: 'proposed',
      proposer,
      proposedDay,
      published: state?.published ?? null,
      why: null,
    }
  }
  if (!state) return undefined
  switch (event.kind) {
    case 'sent-back':
      return { ...state, standing: 'sent-back', why: event.payload.text }
    case 'withdrawn':
      return { ...state, standing: 'withdrawn', why: event.payload.text }
    case 'approved':
      return { ...state, standing: 'public', published: { ...event.payload, day: event.day } }
  }
}

/** The stream of one entry of the disclosure log; it bears the id of its application. */
export const entryProcedure: Procedure<Entry | undefined, EntryEvent> = {
  kind: 'disclosure-log',
  begin: undefined,
  apply,
  async save(db, { organ, id, state }) {
    if (state) await saveEntry(db, organ, id, state)
  },
  clear: clearEntries,
  numbers: (state) => (state?.published ? [state.published.taken] : []),
}
