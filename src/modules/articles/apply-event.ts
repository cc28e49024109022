import type { Recorded } from '#kernel/ledger/index.ts'
import type { Article, ArticleEvent, WorkingStatus } from './article.ts'
import { editionOf } from './article.ts'
import type { Edition } from './edition.ts'
import type { ReviewStep } from './rules/may-sign.ts'

type Event<K extends ArticleEvent['kind']> = Recorded<Extract<ArticleEvent, { kind: K }>>
type WritingKind =
  | 'article-created'
  | 'draft-saved'
  | 'attachment-added'
  | 'attachment-removed'
  | 'edition-restored'

const AFTER_SIGNATURE: Record<ReviewStep, WorkingStatus> = {
  1: 'second-review',
  2: 'final-review',
  3: 'approved',
}

const NEW: Omit<Article, 'createdBy' | 'updatedAt'> = {
  index: null,
  postNumber: null,
  path: null,
  editions: [],
  live: null,
  working: null,
  withdrawn: null,
  takenFrom: null,
  pageKept: null,
}

function withEdition(article: Article, number: number, change: (edition: Edition) => Edition): Article {
  const editions = article.editions.map((edition) => (edition.number === number ? change(edition) : edition))
  return { ...article, editions }
}

function moved(article: Article, event: Event<ArticleEvent['kind']>, status: WorkingStatus): Article {
  const { edition } = event.payload
  return { ...article, updatedAt: event.at, working: { edition, status, returned: null } }
}

/** Whatever is written, the signatures that stood are gone: nobody has read this content. */
function written(before: Article | undefined, event: Event<WritingKind>): Article {
  const article = before ?? { ...NEW, createdBy: event.actor, updatedAt: event.at }
  const { edition: number, content, contentHash } = event.payload
  const earlier = editionOf(article, number)
  const inherited = event.kind === 'edition-restored' ? event.payload.writers : []
  const writers = [...new Set([...(earlier?.writers ?? []), ...inherited, event.actor])]
  const edition = { number, content, contentHash, writers, signatures: [], published: null }
  const editions = [...article.editions.filter((one) => one.number !== number), edition]
  return moved({ ...article, editions }, event, 'draft')
}

function signed(article: Article, event: Event<'review-signed'>): Article {
  const { edition, step, contentHash } = event.payload
  const signature = { step, by: event.actor, contentHash }
  const after = withEdition(article, edition, (one) => ({
    ...one,
    signatures: [...one.signatures, signature],
  }))
  return moved(after, event, AFTER_SIGNATURE[step])
}

const unsigned = (article: Article, number: number) =>
  withEdition(article, number, (one) => ({ ...one, signatures: [] }))

function returned(article: Article, event: Event<'article-returned'>): Article {
  const { edition, step, reason } = event.payload
  const note = { step, reason, by: event.actor, day: event.day }
  const working = { edition, status: 'returned', returned: note } as const
  return { ...unsigned(article, edition), updatedAt: event.at, working }
}

function published(article: Article, event: Event<'article-published'>): Article {
  const { edition, index, postNumber, path } = event.payload
  const marked = withEdition(article, edition, (one) => ({
    ...one,
    published: { day: event.day, at: event.at },
  }))
  return {
    ...marked,
    index,
    postNumber,
    path,
    live: edition,
    working: null,
    withdrawn: null,
    updatedAt: event.at,
  }
}

/** A change that was under way goes back to its writer: what made us withdraw may stand in it too. */
function withdrawn(article: Article, event: Event<'article-withdrawn'>): Article {
  const { edition, reason } = event.payload
  const off = { ...article, live: null, withdrawn: { day: event.day, reason, edition }, updatedAt: event.at }
  if (!off.working) return off
  const working = { ...off.working, status: 'draft' } as const
  return { ...unsigned(off, working.edition), working }
}

type After = { [K in ArticleEvent['kind']]: (article: Article, event: Event<K>) => Article }

const AFTER: After = {
  'article-created': written,
  'draft-saved': written,
  'attachment-added': written,
  'attachment-removed': written,
  'edition-restored': written,
  'article-submitted': (article, event) => moved(article, event, 'first-review'),
  'review-signed': signed,
  'article-returned': returned,
  'article-published': published,
  'article-withdrawn': withdrawn,
  'page-kept': (article, { payload: { edition, sha256 } }) => ({
    ...article,
    pageKept: { edition, sha256 },
  }),
}

/** What an event makes of a document. */
export function applyEvent(article: Article | undefined, event: Recorded<ArticleEvent>): Article | undefined {
  if (event.kind === 'article-created')
    return { ...written(article, event), takenFrom: event.payload.takenFrom ?? null }
  if (!article) return undefined
  const after = AFTER[event.kind] as (article: Article, event: Recorded<ArticleEvent>) => Article
  return after(article, event)
}
