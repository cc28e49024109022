import { namesOf } from '#kernel/accounts/index.ts'
import { type Context, today } from '#kernel/context.ts'
import type { ListedWord } from './contract.ts'
import { BASE_ENTRIES, BASE_VERSION } from './lexicon/base-lexicon.ts'
import type { LexiconEntry } from './lexicon/entry.ts'
import { knowledgeOf, ownLexicon } from './organ-knowledge.ts'

const PAGE_SIZE = 50

interface Wanted {
  text: string
  show: 'own' | 'base' | 'retired' | 'all'
  page: number
}

const has = ({ word, right }: LexiconEntry, text: string) => word.includes(text) || right.includes(text)

/** One page of the lexicon as it is looked up: the organ's own words first, then the base lexicon. */
export async function lexiconPage(ctx: Context, organ: string, { text, show, page }: Wanted) {
  const own = await ownLexicon(ctx, organ)
  const people = await namesOf(ctx.db, [...new Set(own.entries.map((entry) => entry.addedBy))])
  const ownWords = new Set(own.entries.map((entry) => entry.word))
  const listed: ListedWord[] = [
    ...own.entries.map(({ addedBy, id: _, ...entry }) => ({
      ...entry,
      own: true,
      by: people.get(addedBy) ?? '',
    })),
    ...BASE_ENTRIES.filter((entry) => !ownWords.has(entry.word)).map((entry) => ({
      ...entry,
      own: false,
      by: '',
    })),
  ].map((entry) => ({ ...entry, retired: own.retired[entry.word] ?? null }))
  const shown = listed.filter(
    (entry) =>
      has(entry, text) &&
      (show === 'all' || (show === 'retired' ? entry.retired !== null : entry.own === (show === 'own'))),
  )
  const { lexicon } = await knowledgeOf(ctx, organ)
  return {
    rows: shown.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE),
    total: shown.length,
    page,
    pageSize: PAGE_SIZE,
    version: `${BASE_VERSION}-${own.version}`,
    size: lexicon.words.length,
    day: today(ctx),
  }
}
