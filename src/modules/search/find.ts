import { type Context, today } from '#kernel/context.ts'
import { type LiveDocument, liveAmong } from './live.ts'
import { MOST_COUNTED, newestMatches } from './match-store.ts'
import { type Alternatives, type Filters, queryFor } from './query.ts'
import { score } from './score.ts'
import { type FileText, type Match, textsOf } from './store.ts'
import { type Same, sameIn } from './synonyms.ts'
import { folded } from './terms.ts'
import { type Wanted, wantedIn } from './words.ts'

/** What somebody asks of the search page. */
export interface Search {
  typed: string
  filters: Filters
  order: 'newest' | 'relevant'
  page: number
}

/** A live document that was found, with the texts it was found in. */
export interface Hit {
  article: LiveDocument
  body: string
  files: FileText[]
}

/** What was found. */
export interface Found {
  hits: Hit[]
  total: number
  /** There are more than were counted. */
  more: boolean
  pages: number
  /** The words hits hold, with those that mean the same; for marking. */
  words: string[]
  /** Nothing held all that was typed, so that small words were left out. */
  loosely: boolean
}

/** Hits on one page. */
export const PER_PAGE = 20
const MOST_PAGES = 20
const RANKED = { title_terms: 100, terms: 200 } as const

interface Asked extends Search {
  wanted: Wanted
  words: Alternatives[]
  query: string
}

const keyOf = ({ organ, id }: { organ: string; id: string }) => `${organ} ${id}`

/** Only what is live, in the edition it was found in: an older edition, or one withdrawn just now, is left out. */
export async function liveHits(ctx: Context, matches: readonly Match[]): Promise<Hit[]> {
  const [live, texts] = await Promise.all([liveAmong(ctx, matches), textsOf(ctx.db, matches)])
  const kept = new Map(texts.map((text) => [keyOf(text), text]))
  return live.flatMap((article) => {
    const text = kept.get(keyOf(article))
    return text ? [{ article, body: text.body, files: text.files }] : []
  })
}

/** Whether a document holds a phrase as it stands. */
export const holds = ({ article, body, files }: Hit, phrase: string) =>
  [article.title, body, ...files.map((file) => file.text)].some((text) => folded(text).includes(phrase))

const slice = <T>(items: T[], page: number) => items.slice((page - 1) * PER_PAGE, page * PER_PAGE)

/** The newest first, straight from the index. */
async function newest(ctx: Context, { query, filters, page }: Asked) {
  const wanted = { query, field: 'terms' as const, organ: filters.organ }
  const from = (page - 1) * PER_PAGE
  const { total, matches } = await newestMatches(ctx.db, { ...wanted, from, limit: PER_PAGE })
  return { total, reachable: total, hits: await liveHits(ctx, matches) }
}

/** The newest few hundred that match, in title or text: these are read, checked for phrases, and ranked. */
async function candidates(ctx: Context, { query, filters }: Asked) {
  const look = (field: keyof typeof RANKED) =>
    newestMatches(ctx.db, { query, field, organ: filters.organ, from: 0, limit: RANKED[field] })
  const [titled, anywhere] = [await look('title_terms'), await look('terms')]
  const matches = new Map([...titled.matches, ...anywhere.matches].map((match) => [keyOf(match), match]))
  return { total: anywhere.total, hits: await liveHits(ctx, [...matches.values()]) }
}

async function ranked(ctx: Context, asked: Asked) {
  const { typed, words, wanted, order, page } = asked
  const { total, hits } = await candidates(ctx, asked)
  const fitting = hits.filter((hit) => wanted.phrases.every((phrase) => holds(hit, phrase)))
  const day = today(ctx)
  const points = new Map(
    fitting.map((hit) => [
      hit,
      score({ ...hit.article, body: hit.body }, { typed: typed.replace(/["“”]/g, ''), words, today: day }),
    ]),
  )
  const later = (a: Hit, b: Hit) => (a.article.publishedAt < b.article.publishedAt ? 1 : -1)
  const sorted =
    order === 'newest'
      ? fitting.sort(later)
      : fitting.sort((a, b) => (points.get(b) ?? 0) - (points.get(a) ?? 0) || later(a, b))
  const counted = wanted.phrases.length > 0 ? fitting.length : total
  return { total: counted, reachable: fitting.length, hits: slice(sorted, page) }
}

async function wordsIn(typed: string, same: Same, loosely: boolean) {
  const wanted = await wantedIn(typed, { loosely, known: same.known })
  const words: Alternatives[] = [
    ...wanted.words.map((word) => same.alternativesTo(word)),
    ...wanted.phrases.map((phrase) => [phrase]),
  ]
  return { wanted, words }
}

/** What is typed, told into words with those that mean the same, and phrases. */
export const askedWords = async (ctx: Context, organ: string, typed: string) =>
  wordsIn(typed, await sameIn(ctx.db, organ), false)

async function askedOf(search: Search, same: Same, loosely: boolean): Promise<Asked | undefined> {
  const { wanted, words } = await wordsIn(search.typed, same, loosely)
  const query = queryFor(words, search.filters)
  return query === undefined ? undefined : { ...search, wanted, words, query }
}

async function look(ctx: Context, asked: Asked, loosely: boolean): Promise<Found> {
  const direct = asked.order === 'newest' && asked.wanted.phrases.length === 0
  const found = direct ? await newest(ctx, asked) : await ranked(ctx, asked)
  return {
    hits: found.hits,
    total: Math.min(found.total, MOST_COUNTED),
    more: found.total > MOST_COUNTED,
    pages: Math.min(MOST_PAGES, Math.ceil(found.reachable / PER_PAGE)),
    words: asked.words.flat(),
    loosely,
  }
}

/** Looks for what is public now; undefined when nothing was typed that could be looked for. */
export async function find(ctx: Context, search: Search): Promise<Found | undefined> {
  const same = await sameIn(ctx.db, search.filters.organ)
  const strictly = await askedOf(search, same, false)
  if (!strictly) return undefined
  const found = await look(ctx, strictly, false)
  if (found.total > 0) return found
  const loosely = await askedOf(search, same, true)
  return loosely && loosely.query !== strictly.query ? look(ctx, loosely, true) : found
}
