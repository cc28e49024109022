import type { Recorded } from '#kernel/ledger/index.ts'
import type { Article, ArticleEvent, WorkingStatus } from './article.ts'
import { editionOf } from './article.ts'
import type { Edition } from './edition.ts'
import { noticePeriod } from './rules/class-facts.ts'
import type { SigningStep } from './rules/signing-flow.ts'
import { nextStepOf, STATUS_BEFORE } from './signing/next-step.ts'

type Event<K extends ArticleEvent['kind']> = Recorded<Extract<ArticleEvent, { kind: K }>>
type WritingKind =
  | 'article-created'
  | 'draft-saved'
  | 'attachment-added'
  | 'attachment-removed'
  | 'edition-restored'

// What an edition passed that was handed in before the flow was written into the event.
const THREE_REVIEWS: SigningStep[] = ['review-1', 'review-2', 'review-3']

const stepWritten = (step: SigningStep | 1 | 2 | 3): SigningStep =>
  typeof step === 'number' ? `review-${step}` : step

const NEW: Omit<Article, 'createdBy' | 'updatedAt'> = {
  index: null,
  postNumber: null,
  path: null,
  editions: [],
  live: null,
  working: null,
  keptBack: null,
  withdrawn: null,
  removal: null,
  validity: null,
  schedule: null,
  scheduleFailure: null,
  embargoUntil: null,
  publicity: null,
  reviewBy: null,
  ownLimit: null,
  policies: [],
  urgent: null,
  takenFrom: null,
  previews: [],
  binned: null,
  pageKept: null,
}

function withEdition(article: Article, number: number, change: (edition: Edition) => Edition): Article {
  const editions = article.editions.map((edition) => (edition.number === number ? change(edition) : edition))
  return { ...article, editions }
}

function moved(article: Article, event: Event<ArticleEvent['kind']>, status: WorkingStatus): Article {
  const { edition } = event.payload
  const standing = { keptBack: null, schedule: null, scheduleFailure: null }
  return { ...article, ...standing, updatedAt: event.at, working: { edition, status, returned: null } }
}

/** Whatever is written, the signatures that stood are gone: nobody has read this content. */
function written(before: Article | undefined, event: Event<WritingKind>): Article {
  const article = before ?? { ...NEW, createdBy: event.actor, updatedAt: event.at }
  const { edition: number, content, contentHash } = event.payload
  const earlier = editionOf(article, number)
  const inherited = event.kind === 'edition-restored' ? event.payload.writers : []
  const writers = [...new Set([...(earlier?.writers ?? []), ...inherited, event.actor])]
  const fresh = { flow: [], flowSource: '', signatures: [], published: null }
  const edition = { number, content, contentHash, writers, ...fresh }
  const editions = [...article.editions.filter((one) => one.number !== number), edition]
  const ownLimit = event.payload.ownLimit === undefined ? article.ownLimit : event.payload.ownLimit
  const after = moved({ ...article, editions, ownLimit }, event, 'draft')
  // What was given back waits for its writer until it is handed in again, however often it is saved meanwhile.
  return article.working?.status === 'returned' ? { ...after, working: article.working } : after
}

function submitted(article: Article, event: Event<'article-submitted'>): Article {
  const { edition, flow } = event.payload
  const steps = flow?.steps ?? THREE_REVIEWS
  const after = withEdition(article, edition, (one) => ({
    ...one,
    flow: steps,
    flowSource: flow?.source ?? '',
  }))
  return waiting(after, event)
}

/** Moves the edition on to the step of its flow that nobody has signed yet. */
function waiting(article: Article, event: Event<ArticleEvent['kind']>): Article {
  const edition = editionOf(article, event.payload.edition)
  const next = edition && nextStepOf(edition)
  return moved(article, event, next ? STATUS_BEFORE[next] : 'approved')
}

function signed(
  article: Article,
  event: Event<'review-signed' | 'source-examined'>,
  step: SigningStep,
): Article {
  const { edition, contentHash, standsFor = null } = event.payload
  const signature = { step, by: event.actor, standsFor, contentHash }
  const after = withEdition(article, edition, (one) => ({
    ...one,
    signatures: [...one.signatures, signature],
  }))
  return waiting(after, event)
}

function examined(article: Article, event: Event<'source-examined'>): Article {
  const { mode, ground, note } = event.payload
  if (mode === 'proactive') return signed(article, event, 'source')
  const keptBack = { mode, ground, note, by: event.actor, day: event.day }
  return { ...moved(article, event, 'kept-back'), keptBack }
}

const unsigned = (article: Article, number: number) =>
  withEdition(article, number, (one) => ({ ...one, signatures: [] }))

function returned(article: Article, event: Event<'article-returned'>): Article {
  const { edition, step, reason } = event.payload
  const note = { step: stepWritten(step), reason, by: event.actor, day: event.day }
  const working = { edition, status: 'returned', returned: note } as const
  const standing = { schedule: null, scheduleFailure: null, updatedAt: event.at, working }
  return { ...unsigned(article, edition), ...standing }
}

/** The days of notice that residents read in the table of its class are those the notice runs by. */
function noticeOf(article: Article, edition: number): Article['publicity'] {
  const { publicity } = article
  const period = noticePeriod(editionOf(article, edition)?.content.metadata.facts)
  if (period === null || publicity?.to === period.to) return publicity
  return { ...period, ended: false }
}

function published(article: Article, event: Event<'article-published'>): Article {
  const { edition, index, postNumber, path, urgent } = event.payload
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
    removal: null,
    schedule: null,
    scheduleFailure: null,
    embargoUntil: null,
    publicity: noticeOf(marked, edition),
    urgent: urgent ? { ...urgent, edition, by: event.actor, day: event.day, looked: null } : article.urgent,
    updatedAt: event.at,
  }
}

/** A change that was under way goes back to its writer: what made us withdraw may stand in it too. */
function withdrawn(article: Article, event: Event<'article-withdrawn'>): Article {
  const { edition, reason, how = 'withdrawn', replacedBy = null } = event.payload
  const note = { day: event.day, at: event.at, reason, edition, how, replacedBy }
  const off = { ...article, live: null, withdrawn: note, removal: null, updatedAt: event.at }
  if (!off.working) return off
  const working = { ...off.working, status: 'draft' } as const
  return { ...unsigned(off, working.edition), schedule: null, working }
}

function lookedAt(article: Article, event: Event<'urgent-looked-at'>): Article {
  if (!article.urgent) return article
  const { verdict, note } = event.payload
  const looked = { by: event.actor, day: event.day, verdict, note }
  return { ...article, updatedAt: event.at, urgent: { ...article.urgent, looked } }
}

function timed(article: Article, event: Event<'timing-set'>): Article {
  const { publishAt, embargoUntil, publicity, reviewBy } = event.payload
  const before = article.publicity
  // A period that has ended stays so, unless it is given other days.
  const ended = before?.to === publicity?.to && before?.ended === true
  return {
    ...article,
    updatedAt: event.at,
    schedule: publishAt === null ? null : { at: publishAt, by: event.actor },
    scheduleFailure: null,
    embargoUntil,
    publicity: publicity && { ...publicity, ended },
    reviewBy,
  }
}

type After = { [K in ArticleEvent['kind']]: (article: Article, event: Event<K>) => Article }

const AFTER: After = {
  'article-created': written,
  'draft-saved': written,
  'attachment-added': written,
  'attachment-removed': written,
  'edition-restored': written,
  'article-submitted': submitted,
  'source-examined': examined,
  'review-signed': (article, event) => signed(article, event, stepWritten(event.payload.step)),
  'article-returned': returned,
  'article-published': published,
  'urgent-looked-at': lookedAt,
  'article-withdrawn': withdrawn,
  'timing-set': timed,
  'schedule-failed': (article, { at, payload: { message } }) => ({
    ...article,
    updatedAt: at,
    schedule: null,
    scheduleFailure: message,
  }),
  'publicity-ended': (article, { at }) => ({
    ...article,
    updatedAt: at,
    publicity: article.publicity && { ...article.publicity, ended: true },
  }),
  'removal-noted': (article, { at, payload: { page, lists, files } }) => ({
    ...article,
    removal: { at, page, lists, files },
  }),
  'validity-set': (article, { at, payload: { validity, since, by, note } }) => ({
    ...article,
    updatedAt: at,
    validity: { validity, since, by, note },
  }),
  'policies-set': (article, { at, payload: { policies } }) => ({ ...article, updatedAt: at, policies }),
  'preview-opened': (article, { payload }) => ({
    ...article,
    previews: [...article.previews, { ...payload, closed: null }],
  }),
  'preview-closed': (article, { at, payload: { link } }) => ({
    ...article,
    previews: article.previews.map((one) => (one.link === link ? { ...one, closed: at } : one)),
  }),
  'article-binned': (article, { at, actor, day }) => ({
    ...article,
    updatedAt: at,
    binned: { by: actor, day },
  }),
  'article-unbinned': (article, { at }) => ({ ...article, updatedAt: at, binned: null }),
  redated: (article) => article,
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
