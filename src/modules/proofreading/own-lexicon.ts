import type { Procedure } from '#kernel/ledger/index.ts'
import type { Day } from '#law/index.ts'
import type { LexiconEntry } from './lexicon/entry.ts'

/** An entry of an organ's own, from the day on which it counts. */
export interface OwnEntry extends LexiconEntry {
  id: string
  from: Day
  addedBy: string
}

type Added = Omit<OwnEntry, 'addedBy'>

/** What can happen to an organ's lexicon. */
export type LexiconEvent =
  | { kind: 'words-added'; payload: { entries: Added[] } }
  | { kind: 'word-retired'; payload: { word: string; from: Day; reason: string } }
  | { kind: 'word-restored'; payload: { word: string } }

/** A word taken out, of the organ's own or of the base lexicon, from a day on. */
export interface Retired {
  from: Day
  reason: string
  by: string
}

/** An organ's additions to the base lexicon and what it took out of it. */
export interface OwnLexicon {
  /** Counts the changes. */
  version: number
  entries: OwnEntry[]
  retired: Record<string, Retired>
}

/** The stream of an organ's lexicon; one per organ. */
export const lexiconProcedure: Procedure<OwnLexicon, LexiconEvent> = {
  kind: 'lexicon',
  begin: { version: 0, entries: [], retired: {} },
  apply(state, event) {
    const version = state.version + 1
    if (event.kind === 'words-added') {
      const added = event.payload.entries.map((entry) => ({ ...entry, addedBy: event.actor }))
      const words = new Set(added.map((entry) => entry.word))
      const entries = [...state.entries.filter((entry) => !words.has(entry.word)), ...added]
      const kept = Object.entries(state.retired).filter(([word]) => !words.has(word))
      return { version, entries, retired: Object.fromEntries(kept) }
    }
    const { [event.payload.word]: _, ...others } = state.retired
    if (event.kind === 'word-restored') return { ...state, version, retired: others }
    const { word, from, reason } = event.payload
    return { ...state, version, retired: { ...others, [word]: { from, reason, by: event.actor } } }
  },
}

/** The id of the one stream. */
export const LEXICON_ID = 'lexicon'
