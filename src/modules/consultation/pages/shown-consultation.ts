import type { Context } from '#kernel/context.ts'
import { findCase } from '#kernel/ledger/index.ts'
import type { Day } from '#law/index.ts'
import { publishedByIds } from '#modules/articles/index.ts'
import type { Organ } from '#modules/organs/index.ts'
import { type Consultation, consultationProcedure, type PublishedResult } from '../consultation.ts'
import { draftText } from '../read-consultation.ts'

/** What the public reads of a consultation. */
export interface ShownConsultation {
  id: string
  status: Consultation['status']
  title: string
  department: string
  matter: string
  text: string
  basis: string
  contact: string
  major: boolean
  from: Day
  to: Day
  shorterBecause: string
  result: (PublishedResult & { day: Day; document: { title: string; path: string } | null }) | null
  withdrawn: string
}

async function documentOf(ctx: Context, organ: string, article: string | null) {
  if (article === null) return null
  const [found] = await publishedByIds(ctx, organ, [article])
  return found ? { title: found.title, path: found.path } : null
}

/** A consultation as the public may read it; undefined for a draft, and for what is not there. */
export async function shownConsultation(
  ctx: Context,
  organ: Organ,
  id: string,
): Promise<ShownConsultation | undefined> {
  const state = (await findCase(ctx, consultationProcedure, organ.id, id))?.state
  if (!state || state.from === null || state.to === null) return undefined
  const { draft, status, from, to, shorterBecause, result, withdrawn } = state
  const { title, matter, basis, contact, major } = draft
  const department = organ.departments.find((one) => one.id === draft.department)?.name ?? ''
  return {
    ...{ id, status, title, department, matter, basis, contact, major, from, to, shorterBecause, withdrawn },
    text: await draftText(ctx, state),
    result: result && { ...result, document: await documentOf(ctx, organ.id, result.article) },
  }
}
