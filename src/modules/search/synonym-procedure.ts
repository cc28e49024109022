import type { Procedure } from '#kernel/ledger/index.ts'
import type { Day } from '#law/index.ts'
import { clearSynonyms, saveSynonyms } from './synonym-store.ts'

/** What can happen to the words an organ's people call the same. */
export type SynonymEvent =
  | { kind: 'synonyms-added'; payload: { group: string; words: string[] } }
  | { kind: 'synonyms-removed'; payload: { group: string; words: string[]; reason: string } }

/** Words that mean the same, since when and by whom. */
interface Group {
  id: string
  words: string[]
  on: Day
  by: string
}

/** All groups of an organ. */
interface Synonyms {
  /** Counts the changes. */
  version: number
  groups: Group[]
}

/** The id of the one stream. */
export const SYNONYMS_ID = 'synonyms'

/** The stream of an organ's own synonyms; one per organ. */
export const synonymProcedure: Procedure<Synonyms, SynonymEvent> = {
  kind: 'synonyms',
  begin: { version: 0, groups: [] },
  apply({ version, groups }, event) {
    const { group: id, words } = event.payload
    const others = groups.filter((group) => group.id !== id)
    if (event.kind === 'synonyms-removed') return { version: version + 1, groups: others }
    return { version: version + 1, groups: [...others, { id, words, on: event.day, by: event.actor }] }
  },
  async save(db, { organ, state }) {
    await saveSynonyms(db, organ, state.groups)
  },
  clear: clearSynonyms,
}
