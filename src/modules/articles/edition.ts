import { canonical, sha256 } from '#kernel/canonical.ts'
import type { Day } from '#law/index.ts'
import type { ClassFacts } from './rules/class-fields.ts'
import type { Signature } from './rules/may-sign.ts'
import type { SigningStep } from './rules/signing-flow.ts'

/** A file that belongs to an edition; its bytes stand in the file store under `hash`. */
export interface Attachment {
  hash: string
  name: string
  mime: string
  bytes: number
}

/** What is said of a document beside its text. */
export interface Metadata {
  documentNumber: string | null
  madeOn: Day | null
  source: string
  theme: string
  genre: string
  keywords: string[]
  summary: string
  catalogueItem: string | null
  author: string
  /** Its class, and what the fields of that class say; left out where it has none. */
  facts?: ClassFacts
}

/** All that reviewers sign: where it goes, its text, its files and what is said of it. */
export interface Content {
  column: string
  department: string
  title: string
  bodyHash: string
  attachments: Attachment[]
  metadata: Metadata
}

/** One version of a document. */
export interface Edition {
  number: number
  content: Content
  contentHash: string
  /** Everybody who wrote in it. */
  writers: string[]
  /** The steps it must pass, as the rule of its column was when it was handed in; none before that. */
  flow: SigningStep[]
  /** The local rule the flow rests on; empty for the whole flow. */
  flowSource: string
  /** Of the content as it stands; any change of it empties the list. */
  signatures: Signature[]
  published: { day: Day; at: string } | null
}

/** The hash signatures are bound to. */
export function contentHash(content: Content): string {
  return sha256(canonical(content))
}

/** The hash of a body with nothing in it. */
export const EMPTY_BODY = sha256('')
