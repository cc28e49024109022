import type { MovedDue } from '#kernel/ledger/index.ts'
import type { Day } from '#law/index.ts'
import type { Content, Edition } from './edition.ts'
import type { Examination } from './rules/disclosure-mode.ts'
import type { Flow, SigningStep } from './rules/signing-flow.ts'
import type { Timing } from './rules/timing.ts'
import type { ValidityNote } from './rules/validity.ts'
import type { Withdrawal } from './rules/withdrawal.ts'

/** Where an edition on its way to publication stands. */
export type WorkingStatus =
  | 'draft'
  | 'returned'
  | 'source-review'
  | 'first-review'
  | 'first-proof'
  | 'second-review'
  | 'second-proof'
  | 'third-proof'
  | 'final-review'
  | 'approved'
  | 'kept-back'

/** Where a document as a whole stands. */
export type ArticleStatus = WorkingStatus | 'published' | 'withdrawn' | 'binned'

/** A document: one identity, many editions, at most one of them live and one being worked on. */
export interface Article {
  createdBy: string
  updatedAt: string
  /** 索引号, given at the first publication and never changed. */
  index: { number: string; year: number; value: number } | null
  /** Its place in the lists of the site, counted from the oldest. */
  postNumber: number | null
  path: string | null
  editions: Edition[]
  live: number | null
  working: { edition: number; status: WorkingStatus; returned: Returned | null } | null
  /** What the examiner decided of the edition being worked on, when it is not to be published. */
  keptBack: (Examination & { by: string; day: Day }) | null
  withdrawn: Withdrawn | null
  /** What was found on the site after it was withdrawn. */
  removal: Removal | null
  /** Whether it still holds, where somebody said so. */
  validity: ValidityNote | null
  /** When the approved edition goes out by itself, and who set it; any change voids it. */
  schedule: { at: string; by: string } | null
  /** Why it did not go out at its time; null once somebody dealt with it. */
  scheduleFailure: string | null
  embargoUntil: string | null
  publicity: { from: Day; to: Day; ended: boolean } | null
  /** The day by which somebody looks whether it still holds. */
  reviewBy: Day | null
  /** The workdays its catalogue item gives for disclosure; null for the limit of the law. */
  ownLimit: number | null
  /** The documents it explains. */
  policies: string[]
  /** The publication that went out ahead of its reviews; `looked` once somebody went over it. */
  urgent: Urgent | null
  /** The published document of another organ this one was taken from. */
  takenFrom: Origin | null
  /** Links under which people without an account may read it before it is public. */
  previews: PreviewLink[]
  /** Whether it lies in the recycle bin: never published, and out of the lists. */
  binned: { by: string; day: Day } | null
  /** The page last kept as evidence. */
  pageKept: { edition: number; sha256: string } | null
}

/** A link to read a document before it is public: for whom, until when. */
interface PreviewLink {
  link: string
  edition: number
  reader: string
  /** The instant it ends. */
  until: string
  closed: string | null
}

/** A published document of another organ. */
export interface Origin {
  organ: string
  article: string
}

interface Withdrawn {
  day: Day
  at: string
  reason: string
  edition: number
  how: Withdrawal
  /** The document that takes its place. */
  replacedBy: string | null
}

interface Looked {
  address: string
  gone: boolean
}

/** What was found on the site after a document was taken off: its page, the lists it stood in, its files. */
export interface Removal {
  at: string
  /** Whether the page now says that it is gone. */
  page: boolean
  lists: Looked[]
  files: Looked[]
}

/** A publication ahead of the reviews: by whom, why, what was left out, and within how many workdays it is looked at. */
export interface Urgent {
  edition: number
  by: string
  day: Day
  reason: string
  left: SigningStep[]
  within: number
  looked: { by: string; day: Day; verdict: LookVerdict; note: string } | null
}

/** What somebody who looked at an urgent publication afterwards found. */
export type LookVerdict = 'stands' | 'to-mend'

/** Why and by whom an edition was given back. */
export interface Returned {
  step: SigningStep
  reason: string
  by: string
  day: Day
}

interface Written {
  edition: number
  content: Content
  contentHash: string
  /** The workdays its catalogue item gives, as that stood when it was written; left out where nothing was asked. */
  ownLimit?: number | null
}

interface Signing {
  edition: number
  contentHash: string
  /** Whom the signer stood in for. */
  standsFor?: string
}

// Before there were proofreads, the three reviews were written by their number.
type StepWritten = SigningStep | 1 | 2 | 3

/** What can happen to a document. */
export type ArticleEvent =
  | { kind: 'article-created'; payload: Written & { takenFrom?: Origin } }
  /** `masked` says how many places of personal data the program covered by itself. */
  | { kind: 'draft-saved'; payload: Written & { masked?: number } }
  | { kind: 'attachment-added'; payload: Written }
  | { kind: 'attachment-removed'; payload: Written }
  | { kind: 'edition-restored'; payload: Written & { from: number; writers: string[] } }
  | { kind: 'article-submitted'; payload: { edition: number; contentHash: string; flow?: Flow } }
  | { kind: 'source-examined'; payload: Examination & Signing }
  | { kind: 'review-signed'; payload: Signing & { step: StepWritten } }
  | { kind: 'article-returned'; payload: { edition: number; step: StepWritten; reason: string } }
  | {
      kind: 'article-published'
      payload: {
        edition: number
        contentHash: string
        index: { number: string; year: number; value: number }
        postNumber: number
        path: string
        /** Who set the time at which it went out by itself. */
        scheduledBy?: string
        urgent?: Pick<Urgent, 'reason' | 'left' | 'within'>
      }
    }
  | { kind: 'urgent-looked-at'; payload: { edition: number; verdict: LookVerdict; note: string } }
  | {
      kind: 'article-withdrawn'
      payload: { edition: number; reason: string; how?: Withdrawal; replacedBy?: string }
    }
  | { kind: 'timing-set'; payload: Timing & { edition: number } }
  | { kind: 'schedule-failed'; payload: { edition: number; message: string } }
  | { kind: 'publicity-ended'; payload: { edition: number; to: Day } }
  | { kind: 'removal-noted'; payload: Omit<Removal, 'at'> & { edition: number } }
  | { kind: 'validity-set'; payload: ValidityNote & { edition: number } }
  | { kind: 'policies-set'; payload: { edition: number; policies: string[] } }
  | { kind: 'preview-opened'; payload: Omit<PreviewLink, 'closed'> }
  | { kind: 'preview-closed'; payload: { edition: number; link: string } }
  | { kind: 'article-binned'; payload: { edition: number } }
  | { kind: 'article-unbinned'; payload: { edition: number } }
  | { kind: 'redated'; payload: MovedDue & { edition: number } }
  | {
      kind: 'page-kept'
      payload: { edition: number; url: string; sha256: string; bytes: number }
    }

/** The edition of that number. */
export function editionOf(article: Article, number: number): Edition | undefined {
  return article.editions.find((edition) => edition.number === number)
}

/** The edition residents read now. */
export function liveEdition(article: Article): Edition | undefined {
  return article.live === null ? undefined : editionOf(article, article.live)
}

/** The edition on its way to publication. */
export function workingEdition(article: Article): Edition | undefined {
  return article.working ? editionOf(article, article.working.edition) : undefined
}

/** The edition staff see first: the one being worked on, else the live one, else the one withdrawn. */
export function currentEdition(article: Article): Edition {
  const current = workingEdition(article) ?? liveEdition(article) ?? article.editions.at(-1)
  if (!current) throw new Error('an article without an edition')
  return current
}

/** Where the document stands. */
export function statusOf(article: Article): ArticleStatus {
  if (article.binned) return 'binned'
  if (article.working) return article.working.status
  return article.live === null ? 'withdrawn' : 'published'
}

/** Whether an edition can be taken up again as a draft: it was public, and is not what stands already. */
export function isRestorable(article: Article, edition: Edition): boolean {
  const stands = article.working === null && edition.number === article.live
  return edition.published !== null && !stands
}
