import {
  type ArticleDraft,
  publishArticle,
  saveDraft,
  submitArticle,
  withdrawArticle,
} from '#modules/articles/index.ts'
import type { Cast } from './cast.ts'
import { type Signed, signAll } from './signing.ts'
import { instant } from './timeline.ts'

/** Every signature what was handed in waits for, and its publication at eleven. */
export async function reviewAndPublish(cast: Cast, piece: Signed): Promise<void> {
  const { organ, id, key, day } = piece
  await signAll(cast, piece)
  const publisher = cast.as('final-reviewer', organ, instant(day, '11:00'))
  await publishArticle(publisher, { organ, id, key: `${key}-publish` })
}

/** A live document is changed and goes through its reviews again. */
export async function reissue(cast: Cast, piece: Signed, draft: ArticleDraft): Promise<void> {
  const { organ, id, key, day, department } = piece
  const writer = cast.as('editor', organ, instant(day, '09:10'), department)
  await saveDraft(writer, { organ, id, key: `${key}-save`, draft })
  await submitArticle(writer, { organ, id, key: `${key}-submit` })
  await reviewAndPublish(cast, piece)
}

/** A live document is taken off the site. */
export async function takeDown(
  cast: Cast,
  { organ, id, key, day }: Omit<Signed, 'department'>,
  reason: string,
): Promise<void> {
  await withdrawArticle(cast.as('final-reviewer', organ, instant(day, '09:30')), { organ, id, key, reason })
}
