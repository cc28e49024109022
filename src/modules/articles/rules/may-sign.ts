import { type Basis, OGI } from '#law/index.ts'

/** The three reviews every edition passes before it is disclosed. */
export const REVIEW_STEPS = [1, 2, 3] as const

/** One of the three reviews. */
export type ReviewStep = (typeof REVIEW_STEPS)[number]

/** What a signature rests on: who, which review, and the exact content that was read. */
export interface Signature {
  step: ReviewStep
  by: string
  contentHash: string
}

interface Signed {
  contentHash: string
  writers: readonly string[]
  signatures: readonly Signature[]
}

/** Why somebody may not do something, and the article that says so. */
export interface Objection {
  message: string
  basis: Basis
}

const objection = (message: string): Objection => ({ message, basis: OGI.cite('17') })

/** Why a person may not review this edition; null when nothing stands against it. */
export function signingObjection(edition: Signed, person: string): Objection | null {
  if (edition.writers.includes(person)) return objection('您参与起草了这一稿，不能审核自己的稿件。')
  if (edition.signatures.some((signature) => signature.by === person))
    return objection('您已经审过这一稿，三道审核须由三个人分别完成。')
  return null
}

/** Why an edition may not be disclosed: a review is missing, or was of another content. `hash` is of what stands now. */
export function releaseObjection(edition: Signed, hash: string): Objection | null {
  if (hash !== edition.contentHash) return objection('稿件内容与记录的不一致，不能发布。请修改后重新送审。')
  const valid = edition.signatures.filter((signature) => signature.contentHash === hash)
  const missing = REVIEW_STEPS.some((step) => !valid.some((signature) => signature.step === step))
  const persons = new Set(valid.map((signature) => signature.by))
  if (missing || persons.size < REVIEW_STEPS.length)
    return objection('这一稿还没有经过三个人的三道审核，不能发布。')
  return null
}
