import {
  type ArticleDraft,
  publishArticle,
  reviewArticle,
  saveDraft,
  submitArticle,
  withdrawArticle,
} from '#modules/articles/index.ts'
import type { Cast } from './cast.ts'
import { instant } from './timeline.ts'

/** One document on one day, and what the keys of its steps begin with. */
interface Piece {
  organ: string
  id: string
  key: string
  day: string
  department: string
}

const REVIEWERS = ['first-reviewer', 'second-reviewer', 'final-reviewer'] as const
const TIMES = ['09:40', '10:10', '10:40'] as const

/** The three reviews of what was handed in, and its publication at eleven. */
export async function reviewAndPublish(cast: Cast, piece: Piece): Promise<void> {
  const { organ, id, key, day, department } = piece
  for (const [at, role] of REVIEWERS.entries())
    await reviewArticle(cast.as(role, organ, instant(day, TIMES[at] ?? '10:40'), department), {
      organ,
      id,
      key: `${key}-review-${at + 1}`,
      step: (at + 1) as 1 | 2 | 3,
      verdict: 'approve',
    })
  const publisher = cast.as('final-reviewer', organ, instant(day, '11:00'))
  await publishArticle(publisher, { organ, id, key: `${key}-publish` })
}

/** A live document is changed and goes through its reviews again. */
export async function reissue(cast: Cast, piece: Piece, draft: ArticleDraft): Promise<void> {
  const { organ, id, key, day, department } = piece
  const writer = cast.as('editor', organ, instant(day, '09:10'), department)
  await saveDraft(writer, { organ, id, key: `${key}-save`, draft })
  await submitArticle(writer, { organ, id, key: `${key}-submit` })
  await reviewAndPublish(cast, piece)
}

/** A live document is taken off the site. */
export async function takeDown(
  cast: Cast,
  { organ, id, key, day }: Omit<Piece, 'department'>,
  reason: string,
): Promise<void> {
  await withdrawArticle(cast.as('final-reviewer', organ, instant(day, '09:30')), { organ, id, key, reason })
}
