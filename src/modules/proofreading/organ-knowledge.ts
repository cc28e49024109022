import { type Context, today } from '#kernel/context.ts'
import { type Day, KNOWN_LAWS } from '#law/index.ts'
import { loadDirectory, type Organ, organById } from '#modules/organs/index.ts'
import type { Knowledge } from './knowledge.ts'
import { BASE_ENTRIES, BASE_VERSION } from './lexicon/base-lexicon.ts'
import { compileLexicon } from './lexicon/compile-lexicon.ts'

const SHORTEST_NAME = 3

/** The names of an organ and of what belongs to it. */
const namesOf = ({ name, shortName, departments }: Organ): string[] =>
  [name, shortName, ...departments.map((one) => one.name)].filter((one) => one.length >= SHORTEST_NAME)

/** What an organ reads its texts against on a day: the lexicon with its own words, its people, the laws. */
export async function knowledgeOf(
  ctx: Pick<Context, 'db' | 'clock'>,
  organ: string,
  day: Day = today(ctx),
): Promise<Knowledge> {
  const own = await organById(ctx, organ)
  const directory = await loadDirectory(ctx)
  const officials = [...own.leaders].sort((a, b) => a.order - b.order)
  return {
    day,
    lexicon: compileLexicon({
      version: BASE_VERSION,
      entries: BASE_ENTRIES.filter((entry) => entry.from <= day),
      names: [...new Set(directory.all().flatMap(namesOf))],
      people: directory.all().flatMap((one) => one.leaders.map((leader) => leader.name)),
      retired: new Set(),
    }),
    officials,
    laws: KNOWN_LAWS,
  }
}
