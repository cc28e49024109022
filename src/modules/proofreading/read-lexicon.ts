import { namesOf } from '#kernel/accounts/index.ts'
import { type Context, today } from '#kernel/context.ts'
import type { ListedWord } from './contract.ts'
import { BASE_ENTRIES, BASE_VERSION } from './lexicon/base-lexicon.ts'
import type { LexiconEntry } from './lexicon/entry.ts'
import { knowledgeOf, ownLexicon } from './organ-knowledge.ts'
import type { OwnLexicon } from './own-lexicon.ts'

const PAGE_SIZE = 50

interface Wanted {
  text: string
  show: 'own' | 'base' | 'derived' | 'retired' | 'all'
  page: number
}

const has = ({ word, right }: LexiconEntry, text: string) => word.includes(text) || right.includes(text)

const NOWHEN = '2020-01-01'

/** A slip made of a term or a name, as a row; it counts since the program came. */
const derivedRow = (entry: LexiconEntry): ListedWord => ({
  ...entry,
  ...{ own: false, derived: true, by: '', from: NOWHEN, retired: null },
})

/** Slips somebody took out: nothing derives them any more, so they are told from the note of their retirement. */
function retiredSlips(own: OwnLexicon, listed: readonly ListedWord[]): ListedWord[] {
  const known = new Set(listed.map((entry) => entry.word))
  return Object.entries(own.retired).flatMap(([word, retired]) =>
    known.has(word) ? [] : [{ ...derivedRow({ ...SLIP, word }), retired }],
  )
}

const SLIP: Omit<LexiconEntry, 'word'> = {
  ...{ kind: 'wrong', right: '', except: [], severity: 'must-answer', note: '' },
  source: '常用词形近音近',
}

const SHOWN: Record<Wanted['show'], (entry: ListedWord) => boolean> = {
  own: (entry) => entry.own,
  base: (entry) => !entry.own && !entry.derived,
  derived: (entry) => entry.derived,
  retired: (entry) => entry.retired !== null,
  all: (entry) => !entry.derived || entry.retired !== null,
}

async function writtenDown(ctx: Context, own: OwnLexicon): Promise<ListedWord[]> {
  const people = await namesOf(ctx.db, [...new Set(own.entries.map((entry) => entry.addedBy))])
  const ownWords = new Set(own.entries.map((entry) => entry.word))
  return [
    ...own.entries.map(({ addedBy, id: _, ...entry }) => ({
      ...entry,
      ...{ own: true, derived: false, by: people.get(addedBy) ?? '' },
    })),
    ...BASE_ENTRIES.filter((entry) => !ownWords.has(entry.word)).map((entry) => ({
      ...entry,
      ...{ own: false, derived: false, by: '' },
    })),
  ].map((entry) => ({ ...entry, retired: own.retired[entry.word] ?? null }))
}

/** One page of the lexicon as it is looked up: the organ's own words first, the base lexicon, then derived slips. */
export async function lexiconPage(ctx: Context, organ: string, { text, show, page }: Wanted) {
  const own = await ownLexicon(ctx, organ)
  const { lexicon } = await knowledgeOf(ctx, organ)
  const written = await writtenDown(ctx, own)
  const listed = [...written, ...retiredSlips(own, written), ...lexicon.derived.map(derivedRow)]
  const shown = listed.filter((entry) => SHOWN[show](entry) && has(entry, text))
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
