import { type Day, KNOWN_LAWS } from '#law/index.ts'
import type { Knowledge } from './knowledge.ts'
import { BASE_ENTRIES, BASE_VERSION } from './lexicon/base-lexicon.ts'
import { compileLexicon } from './lexicon/compile-lexicon.ts'

/** What every organ knows on a day, without its own lexicon and people: for files outside an organ. */
export function baseKnowledge(day: Day): Knowledge {
  const entries = BASE_ENTRIES.filter((entry) => entry.from <= day)
  return {
    day,
    lexicon: compileLexicon({ version: BASE_VERSION, entries, names: [], people: [], retired: new Set() }),
    officials: [],
    laws: KNOWN_LAWS,
  }
}
