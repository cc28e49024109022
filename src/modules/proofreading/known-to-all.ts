import { type Day, KNOWN_LAWS } from '#law/index.ts'
import type { Knowledge, Official } from './knowledge.ts'
import { BASE_ENTRIES, BASE_VERSION } from './lexicon/base-lexicon.ts'
import { compileLexicon } from './lexicon/compile-lexicon.ts'

/** Names and people of a place, where there are any. */
interface Place {
  names: readonly string[]
  officials: readonly Official[]
}

const NOWHERE: Place = { names: [], officials: [] }

/** What everybody knows on a day, without an organ's own lexicon: for files outside an organ, and for measuring. */
export function baseKnowledge(day: Day, { names, officials }: Place = NOWHERE): Knowledge {
  const entries = BASE_ENTRIES.filter((entry) => entry.from <= day)
  const people = officials.map((one) => one.name)
  return {
    day,
    lexicon: compileLexicon({ version: BASE_VERSION, entries, names, people, retired: new Set() }),
    officials,
    laws: KNOWN_LAWS,
  }
}
