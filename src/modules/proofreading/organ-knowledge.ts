import { LRUCache } from 'lru-cache'
import { canonical, sha256 } from '#kernel/canonical.ts'
import { type Context, today } from '#kernel/context.ts'
import { findCase } from '#kernel/ledger/index.ts'
import { type Day, KNOWN_LAWS } from '#law/index.ts'
import { loadDirectory, type Organ, organById } from '#modules/organs/index.ts'
import type { Knowledge } from './knowledge.ts'
import { BASE_ENTRIES, BASE_VERSION } from './lexicon/base-lexicon.ts'
import { type CompiledLexicon, compileLexicon, type LexiconSource } from './lexicon/compile-lexicon.ts'
import { LEXICON_ID, lexiconProcedure, type OwnLexicon } from './own-lexicon.ts'

const SHORTEST_NAME = 3
const MOST_KEPT = 12

// Making a lexicon ready takes some tens of milliseconds; the same one is read with again and again.
const ready = new LRUCache<string, CompiledLexicon>({ max: MOST_KEPT })

function compiled(source: LexiconSource): CompiledLexicon {
  const key = sha256(
    canonical([source.version, source.entries, source.names, source.people, [...source.retired]]),
  )
  const known = ready.get(key)
  if (known) return known
  const lexicon = compileLexicon(source)
  ready.set(key, lexicon)
  return lexicon
}

/** The names of an organ and of what belongs to it. */
const namesOf = ({ name, shortName, departments }: Organ): string[] =>
  [name, shortName, ...departments.map((one) => one.name)].filter((one) => one.length >= SHORTEST_NAME)

/** An organ's own lexicon; empty before its first change. */
export async function ownLexicon(ctx: Pick<Context, 'db'>, organ: string): Promise<OwnLexicon> {
  return (await findCase(ctx, lexiconProcedure, organ, LEXICON_ID))?.state ?? lexiconProcedure.begin
}

/** The entries that count on a day: the organ's own before those of the base lexicon, without what was retired. */
export function entriesOn({ entries, retired }: OwnLexicon, day: Day) {
  const out = new Set(Object.entries(retired).flatMap(([word, { from }]) => (from <= day ? [word] : [])))
  const own = entries.filter((entry) => entry.from <= day)
  const ownWords = new Set(own.map((entry) => entry.word))
  const base = BASE_ENTRIES.filter((entry) => entry.from <= day && !ownWords.has(entry.word))
  return { retired: out, entries: [...own, ...base].filter((entry) => !out.has(entry.word)) }
}

/** What an organ reads its texts against on a day: the lexicon with its own words, its people, the laws. */
export async function knowledgeOf(
  ctx: Pick<Context, 'db' | 'clock'>,
  organ: string,
  day: Day = today(ctx),
): Promise<Knowledge> {
  const house = await organById(ctx, organ)
  const directory = await loadDirectory(ctx)
  const own = await ownLexicon(ctx, organ)
  return {
    day,
    lexicon: compiled({
      version: `${BASE_VERSION}-${own.version}`,
      ...entriesOn(own, day),
      names: [...new Set(directory.all().flatMap(namesOf))],
      people: directory.all().flatMap((one) => one.leaders.map((leader) => leader.name)),
    }),
    officials: [...house.leaders].sort((a, b) => a.order - b.order),
    laws: KNOWN_LAWS,
  }
}
